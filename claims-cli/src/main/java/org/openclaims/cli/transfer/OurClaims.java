package org.openclaims.cli.transfer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.openclaims.Codes;
import org.openclaims.act.ActKind;
import org.openclaims.act.Attestation;
import org.openclaims.act.Force;
import org.openclaims.act.Form;
import org.openclaims.act.Quote;
import org.openclaims.claim.ClaimKind;
import org.openclaims.claim.LinkKind;
import org.openclaims.cli.words.Complaint;
import org.openclaims.date.Edtf;
import org.openclaims.date.EventDate;
import org.openclaims.date.InvalidDate;
import org.openclaims.desk.ActDraft;
import org.openclaims.desk.EvidenceDraft;
import org.openclaims.desk.ReviewDraft;
import org.openclaims.desk.SharedClaim;
import org.openclaims.desk.SourceDraft;
import org.openclaims.desk.VerdictDraft;
import org.openclaims.evidence.Bearing;
import org.openclaims.party.PartyKind;
import org.openclaims.report.ClaimFacts.Relation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A claim as {@code claims export} writes it in JSON, read again. What is computed in it, positions and contest, is passed over. */
final class OurClaims {
    private static final String HANDLE = "handle";

    private final Map<String, ReviewDraft.Name> names = new HashMap<>();
    private final Map<String, String> claims = new HashMap<>();
    private final DatesRead dates;
    private final ObjectNode claim;

    private OurClaims(ObjectNode claim, DatesRead dates) {
        this.claim = claim;
        this.dates = dates;
    }

    /** Whether an object is such a claim. */
    static boolean isOne(JsonNode object) {
        return object.path(HANDLE).isString()
                && object.path("wordings").isArray()
                && object.path("acts").isArray();
    }

    /** Whether it is the line about an export, which says nothing of a claim. */
    static boolean isHeading(ObjectNode object) {
        return object.size() == 1 && object.path("export").has("madeAt");
    }

    /**
     * Reads one.
     *
     * @throws Unusable if it is not as we write it
     * @throws IllegalArgumentException if it says too little
     * @throws org.openclaims.item.UnfitText if a text in it cannot be stored
     */
    static SharedClaim read(ObjectNode claim, DatesRead dates) {
        return new OurClaims(claim, dates).read();
    }

    private SharedClaim read() {
        List<SharedClaim.Deed> acts = new ArrayList<>();
        for (String list : List.of("acts", "contestActs")) {
            // Beside a claim stand the acts on those that say the same; they come with theirs.
            acts.addAll(all(claim, list, act -> text(act, "claim").equals(text(claim, HANDLE)) ? deed(act) : null));
        }
        Map<String, SourceDraft> sources = new HashMap<>();
        all(claim, "sources", this::source).forEach(source -> sources.put(source.handle(), source));
        return new SharedClaim(
                text(claim, HANDLE),
                code(ClaimKind.class, claim, "kind"),
                parties(claim, "about"),
                texts(claim, "tags"),
                all(claim, "wordings", this::words),
                acts,
                all(claim, "verdicts", this::conclusion),
                all(claim, "evidence", evidence -> ofNow(evidence) ? exhibit(evidence) : null),
                all(claim, "links", link -> ofNow(link) ? tie(link) : null),
                names,
                sources,
                claims);
    }

    /** What was judged of a wording that meant something else has no place here: read after all wordings, it would be taken for one of the newest. */
    private static boolean ofNow(JsonNode judged) {
        return !judged.path("earlierWording").asBoolean(false);
    }

    private SharedClaim.Words words(JsonNode wording) {
        return new SharedClaim.Words(
                number(wording, "version"),
                text(wording, "text"),
                textOrNull(wording, "language"),
                wording.path("sameMeaning").asBoolean(true));
    }

    private SharedClaim.Deed deed(JsonNode act) {
        JsonNode form = act.path("form");
        return new SharedClaim.Deed(
                text(act, "id"),
                act.has("wording") ? number(act, "wording") : null,
                textOrNull(act, "occasion"),
                new ActDraft(
                        code(ActKind.class, act, "kind"),
                        textOrNull(act, "force") == null ? null : code(Force.class, act, "force"),
                        form.isObject() ? new Form(text(form, "called"), textOrNull(form, "by")) : null,
                        party(act.path("by")),
                        act.path("onBehalfOf").isObject() ? party(act.path("onBehalfOf")) : null,
                        parties(act, "toldBy"),
                        parties(act, "via"),
                        parties(act, "to"),
                        textOrNull(act, "venue"),
                        quote(act),
                        date(act, "made"),
                        date(act, "public"),
                        texts(act, "sources"),
                        texts(act, "after"),
                        textOrNull(act, "answers"),
                        act.path("replacement").isObject() ? other(act.path("replacement")) : null,
                        null,
                        code(Attestation.class, act, "attestation"),
                        textOrNull(act, "note")));
    }

    private SharedClaim.Conclusion conclusion(JsonNode verdict) {
        return new SharedClaim.Conclusion(
                text(verdict, "id"),
                verdict.has("wording") ? number(verdict, "wording") : null,
                new VerdictDraft(
                        party(verdict.path("reviewer")),
                        text(verdict, "scale"),
                        text(verdict, "label"),
                        textOrNull(verdict, "reasoning"),
                        date(verdict, "given"),
                        dateOrNull(verdict, "evidenceUpTo"),
                        texts(verdict, "sources")));
    }

    private SharedClaim.Exhibit exhibit(JsonNode evidence) {
        return new SharedClaim.Exhibit(
                text(evidence, "id"),
                new EvidenceDraft(
                        text(evidence, "source"),
                        code(Bearing.class, evidence, "bearing"),
                        textOrNull(evidence, "act"),
                        parties(evidence, "via"),
                        date(evidence, "public"),
                        textOrNull(evidence, "summary"),
                        quote(evidence)));
    }

    private SharedClaim.Tie tie(JsonNode link) {
        String to = other(link.path("claim"));
        return switch (code(Relation.class, link, "kind")) {
            case SAME -> new SharedClaim.Tie(LinkKind.SAME, true, to);
            case OPPOSITE -> new SharedClaim.Tie(LinkKind.OPPOSITE, true, to);
            case PART_OF -> new SharedClaim.Tie(LinkKind.PART_OF, true, to);
            case HAS_PART -> new SharedClaim.Tie(LinkKind.PART_OF, false, to);
        };
    }

    private SourceDraft source(JsonNode source) {
        return new SourceDraft(
                textOrNull(source, "publisher"),
                textOrNull(source, "title"),
                textOrNull(source, "author"),
                textOrNull(source, "url"),
                dateOrNull(source, "published"),
                textOrNull(source, "language"),
                textOrNull(source, "snapshot"),
                text(source, HANDLE));
    }

    private @Nullable Quote quote(JsonNode said) {
        String quote = textOrNull(said, "quote");
        return quote == null
                ? null
                : new Quote(
                        quote,
                        textOrNull(said, "language"),
                        all(
                                said,
                                "translations",
                                one -> new Quote.Translation(
                                        text(one, "text"), text(one, "language"), textOrNull(one, "by"))));
    }

    private String party(JsonNode party) {
        String handle = text(party, HANDLE);
        names.put(handle, new ReviewDraft.Name(text(party, "name"), code(PartyKind.class, party, "kind"), null));
        return handle;
    }

    private List<String> parties(JsonNode object, String key) {
        return all(object, key, this::party);
    }

    private String other(JsonNode mentioned) {
        String handle = text(mentioned, HANDLE);
        claims.put(handle, text(mentioned, "text"));
        return handle;
    }

    private EventDate date(JsonNode object, String key) {
        EventDate date = dateOrNull(object, key);
        if (date == null) {
            throw missing(key);
        }
        return date;
    }

    private @Nullable EventDate dateOrNull(JsonNode object, String key) {
        String edtf = textOrNull(object, key);
        if (edtf == null) {
            return null;
        }
        try {
            EventDate date = new EventDate(Edtf.parse(edtf), textOrNull(object, key + "Words"));
            dates.understood();
            return date;
        } catch (InvalidDate e) {
            throw new Unusable("its date \"" + edtf + "\" is none: " + Complaint.of(e));
        }
    }

    private static Unusable missing(String key) {
        return new Unusable("it has no " + key + " where our own export has one");
    }

    private static <T> List<T> all(JsonNode object, String key, Function<JsonNode, @Nullable T> read) {
        List<T> all = new ArrayList<>();
        for (JsonNode one : object.path(key)) {
            T found = read.apply(one);
            if (found != null) {
                all.add(found);
            }
        }
        return all;
    }

    private static List<String> texts(JsonNode object, String key) {
        return all(object, key, one -> one.isString() ? one.stringValue() : null);
    }

    private static @Nullable String textOrNull(JsonNode object, String key) {
        JsonNode value = object.path(key);
        return value.isString() ? value.stringValue() : null;
    }

    private static String text(JsonNode object, String key) {
        String text = textOrNull(object, key);
        if (text == null) {
            throw missing(key);
        }
        return text;
    }

    private static int number(JsonNode object, String key) {
        JsonNode value = object.path(key);
        if (!value.isInt()) {
            throw missing(key);
        }
        return value.intValue();
    }

    private static <E extends Enum<E>> E code(Class<E> type, JsonNode object, String key) {
        String code = text(object, key);
        return Codes.find(type, code)
                .orElseThrow(() -> new Unusable("its " + key + " is \"" + code + "\", which our own export never has"));
    }
}
