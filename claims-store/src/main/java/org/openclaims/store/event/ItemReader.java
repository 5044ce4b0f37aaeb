package org.openclaims.store.event;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openclaims.act.Act;
import org.openclaims.act.ActKind;
import org.openclaims.act.Attestation;
import org.openclaims.act.Force;
import org.openclaims.act.Form;
import org.openclaims.claim.Claim;
import org.openclaims.claim.ClaimKind;
import org.openclaims.claim.Link;
import org.openclaims.claim.LinkKind;
import org.openclaims.claim.Wording;
import org.openclaims.evidence.Bearing;
import org.openclaims.evidence.Evidence;
import org.openclaims.item.Item;
import org.openclaims.item.ItemId;
import org.openclaims.original.Original;
import org.openclaims.party.Alias;
import org.openclaims.party.Identity;
import org.openclaims.party.Office;
import org.openclaims.party.Party;
import org.openclaims.party.PartyKind;
import org.openclaims.source.Source;
import org.openclaims.verdict.Label;
import org.openclaims.verdict.Scale;
import org.openclaims.verdict.Verdict;

/** Trees to items: the mirror of {@link ItemWriter}, key for key. */
final class ItemReader {
    private final ItemId id;
    private final String handle;
    private final Fields fields;

    private ItemReader(ItemId id, Fields fields) {
        this.id = id;
        this.fields = fields;
        handle = fields.text("handle");
    }

    /** @throws IllegalArgumentException if the fields do not make an item of this kind */
    static Item read(ItemId id, Fields fields) {
        ItemReader reader = new ItemReader(id, fields);
        Item item = switch (id.kind()) {
            case PARTY -> reader.party();
            case ALIAS -> reader.alias();
            case OFFICE -> reader.office();
            case CLAIM -> reader.claim();
            case WORDING -> reader.wording();
            case LINK -> reader.link();
            case SOURCE -> reader.source();
            case ACT -> reader.act();
            case EVIDENCE -> reader.evidence();
            case VERDICT -> reader.verdict();
            case SCALE -> reader.scale();
            case IDENTITY -> reader.identity();
            case ORIGINAL -> reader.original();
        };
        fields.end();
        return item;
    }

    private Party party() {
        return new Party(
                id, handle, fields.code("kind", PartyKind.class), fields.text("name"), fields.optionalText("wikidata"));
    }

    private Alias alias() {
        return new Alias(id, handle, fields.id("party"), fields.text("name"));
    }

    private Office office() {
        return new Office(
                id,
                handle,
                fields.id("party"),
                fields.text("title"),
                fields.optionalDate("from"),
                fields.optionalDate("until"));
    }

    private Claim claim() {
        return new Claim(
                id, handle, fields.code("kind", ClaimKind.class), fields.ids("subjects"), fields.texts("tags"));
    }

    private Wording wording() {
        return new Wording(
                id,
                handle,
                fields.id("claim"),
                fields.number("version"),
                fields.text("text"),
                fields.optionalText("language"),
                fields.flag("sameMeaning"));
    }

    private Link link() {
        return new Link(id, handle, fields.code("kind", LinkKind.class), fields.id("from"), fields.id("to"));
    }

    private Source source() {
        return new Source(
                id,
                handle,
                fields.optionalText("publisher"),
                fields.optionalText("title"),
                fields.optionalText("author"),
                fields.optionalText("url"),
                fields.optionalDate("published"),
                fields.optionalText("language"),
                fields.optionalText("snapshot"));
    }

    private Act act() {
        return new Act(
                id,
                handle,
                fields.code("kind", ActKind.class),
                fields.id("claim"),
                fields.number("wording"),
                fields.id("by"),
                fields.optionalId("onBehalfOf"),
                fields.optionalCode("force", Force.class),
                form(),
                fields.ids("toldBy"),
                fields.ids("via"),
                fields.ids("to"),
                fields.optionalText("venue"),
                fields.optionalQuote("quote"),
                fields.date("made"),
                fields.date("public"),
                fields.ids("sources"),
                fields.ids("after"),
                fields.optionalId("answers"),
                fields.optionalId("replacement"),
                fields.optionalText("occasion"),
                fields.code("attestation", Attestation.class),
                fields.optionalText("note"));
    }

    private @Nullable Form form() {
        Fields form = fields.optionalObject("form");
        if (form == null) {
            return null;
        }
        Form read = new Form(form.text("called"), form.optionalText("by"));
        form.end();
        return read;
    }

    private Evidence evidence() {
        return new Evidence(
                id,
                handle,
                fields.id("claim"),
                fields.id("source"),
                fields.code("bearing", Bearing.class),
                fields.optionalId("act"),
                fields.ids("via"),
                fields.date("public"),
                fields.optionalText("summary"),
                fields.optionalQuote("quote"));
    }

    private Verdict verdict() {
        return new Verdict(
                id,
                handle,
                fields.id("claim"),
                fields.number("wording"),
                fields.id("reviewer"),
                fields.text("scale"),
                fields.optionalText("code"),
                fields.text("label"),
                fields.optionalText("reasoning"),
                fields.date("given"),
                fields.optionalDate("evidenceUpTo"),
                fields.ids("sources"));
    }

    private Identity identity() {
        return new Identity(
                id,
                handle,
                fields.id("party"),
                fields.text("method"),
                fields.optionalText("nonce"),
                fields.optionalText("sealed"));
    }

    private Original original() {
        return new Original(
                id,
                handle,
                fields.id("claim"),
                fields.text("format"),
                fields.text("identity"),
                fields.text("digest"),
                fields.text("text"));
    }

    private Scale scale() {
        List<Label> labels = new ArrayList<>();
        for (Fields one : fields.objects("labels")) {
            labels.add(new Label(one.text("code"), one.text("text"), one.flag("ranked")));
            one.end();
        }
        return new Scale(id, handle, fields.text("title"), labels);
    }
}
