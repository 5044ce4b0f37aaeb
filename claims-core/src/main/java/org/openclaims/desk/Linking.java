package org.openclaims.desk;

import java.util.List;
import org.openclaims.Sentence;
import org.openclaims.Step;
import org.openclaims.WayOut;
import org.openclaims.claim.Link;
import org.openclaims.claim.LinkKind;
import org.openclaims.item.ItemId;
import org.openclaims.item.ItemKind;
import org.openclaims.log.Dossier;

/** Judges how two claims stand to each other. */
final class Linking {
    private Linking() {}

    static Link link(Drafting drafting, String from, LinkKind kind, String to) {
        ItemId one = drafting.directory().claim(from);
        ItemId other = drafting.directory().claim(to);
        Dossier first = Desk.standingClaim(drafting, one);
        Dossier second = Desk.standingClaim(drafting, other);
        if (one.equals(other)) {
            throw new Refused("\"" + from + "\" and \"" + to + "\" are one and the same claim. Name two.");
        }
        // What was judged of another meaning does not count any more.
        List<Link> counting = first.links(one).stream()
                .filter(link -> link.from().equals(other) || link.to().equals(other))
                .filter(link ->
                        !first.meansOtherwiseSince(link.id(), one) && !second.meansOtherwiseSince(link.id(), other))
                .toList();
        refuseSecondLink(counting, kind, one, other, from, to);
        boolean backwards = first.links(one).stream()
                .anyMatch(link -> link.kind() == LinkKind.PART_OF
                        && link.from().equals(other)
                        && link.to().equals(one));
        if (kind == LinkKind.PART_OF && backwards) {
            throw new Refused("\"" + to + "\" is on record as a part of \"" + from
                    + "\", so it cannot be the whole too. Void that link first.");
        }
        return drafting.add(new Link(
                drafting.nextId(ItemKind.LINK),
                drafting.handles().numbered(first.claim(one).handle() + "/l"),
                kind,
                one,
                other));
    }

    /** Two claims stand to each other in one way: to say it twice says no more, and they cannot be the same and opposites. */
    private static void refuseSecondLink(
            List<Link> links, LinkKind kind, ItemId one, ItemId other, String from, String to) {
        for (Link link : links) {
            boolean onward = link.from().equals(one) && link.to().equals(other);
            if (link.kind() == kind && (onward || kind != LinkKind.PART_OF)) {
                throw new Refused("\"" + from + "\" and \"" + to + "\" are linked so already: " + link.handle() + ".");
            }
            if (link.kind() != kind && link.kind() != LinkKind.PART_OF && kind != LinkKind.PART_OF) {
                throw new Refused(Sentence.of(
                        "\"{0}\" and \"{1}\" are on record as {2} ({3}), so they cannot be {4} too. If that is wrong, {5}, then this again.",
                        from,
                        to,
                        link.kind() == LinkKind.SAME ? "the same" : "opposites",
                        link.handle(),
                        kind == LinkKind.SAME ? "the same" : "opposites",
                        WayOut.to(Step.VOID_ITEM, link.handle())));
            }
        }
    }
}
