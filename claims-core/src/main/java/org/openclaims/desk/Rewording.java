package org.openclaims.desk;

import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openclaims.Sentence;
import org.openclaims.Step;
import org.openclaims.WayOut;
import org.openclaims.claim.Wording;
import org.openclaims.item.ItemId;
import org.openclaims.item.ItemKind;
import org.openclaims.log.Dossier;
import org.openclaims.log.Reading;

/** Words a claim anew. */
final class Rewording {
    private Rewording() {}

    static Wording reword(
            Drafting drafting, String claimHandle, String text, @Nullable String language, boolean sameMeaning) {
        if (text.isBlank()) {
            throw new Refused("The new wording is empty. Word what is claimed in one sentence.");
        }
        ItemId claim = drafting.directory().claim(claimHandle);
        Dossier dossier = Desk.standingClaim(drafting, claim);
        Wording before = dossier.wording(claim);
        if (before.text().equals(text) && (language == null || language.equals(before.language()))) {
            throw new Refused(
                    "Nothing would change: \"" + dossier.claim(claim).handle() + "\" has these words already.");
        }
        refuseWordsOfAnother(drafting, claim, text);
        if (!sameMeaning) {
            adviseOnWhatStaysBehind(drafting, dossier, claim);
        }
        return drafting.add(new Wording(
                drafting.nextId(ItemKind.WORDING),
                drafting.handles().numbered(dossier.claim(claim).handle() + "/w"),
                claim,
                before.version() + 1,
                text,
                language == null ? before.language() : language,
                sameMeaning));
    }

    private static void refuseWordsOfAnother(Drafting drafting, ItemId claim, String text) {
        Stream<ItemId> worded = Worded.so(drafting.reader(), text).stream();
        worded.filter(id -> !id.equals(claim)).findFirst().ifPresent(id -> {
            String handle =
                    Reading.items(drafting.reader(), Set.of(id), null).claim(id).handle();
            throw new Refused(Sentence.of(
                    "These are the words of {0}, and two claims of the same words could not be told apart. If both are one, {1} says so.",
                    handle, WayOut.to(Step.LINK)));
        });
    }

    /** Nothing says by itself that what was recorded of the old meaning is not there any more. */
    private static void adviseOnWhatStaysBehind(Drafting drafting, Dossier dossier, ItemId claim) {
        long acts = dossier.acts(claim).stream()
                .filter(act -> !dossier.meansOtherwise(claim, act.wording()))
                .count();
        long verdicts = dossier.verdicts(claim).stream()
                .filter(verdict -> !dossier.meansOtherwise(claim, verdict.wording()))
                .count();
        long evidence = dossier.evidence(claim).stream()
                .filter(one -> !dossier.meansOtherwiseSince(one.id(), claim))
                .count();
        long links = dossier.links(claim).stream()
                .filter(link -> !dossier.meansOtherwiseSince(link.id(), claim))
                .count();
        if (acts + verdicts + evidence + links > 0) {
            drafting.advise(
                    "What was recorded of the earlier meaning no longer counts for the claim as it is worded now: acts {0}, verdicts {1}, evidence {2}, links {3}. It stays on record: {4}.",
                    acts,
                    verdicts,
                    evidence,
                    links,
                    WayOut.to(
                            Step.CLAIM_THEN,
                            dossier.claim(claim).handle(),
                            drafting.reader().headRecordedAt().orElseThrow()));
        }
    }
}
