package org.openclaims.testing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openclaims.act.ActKind;
import org.openclaims.act.Attestation;
import org.openclaims.act.Force;
import org.openclaims.act.Form;
import org.openclaims.act.Quote;
import org.openclaims.date.Edtf;
import org.openclaims.date.EventDate;
import org.openclaims.desk.ActDraft;

/** An act for a test, part by part. */
public final class Deed {
    private final @Nullable ActKind kind;
    private final @Nullable String by;
    private final @Nullable EventDate made;
    private @Nullable Force force;
    private @Nullable Form form;
    private @Nullable String onBehalfOf;
    private List<String> toldBy = List.of();
    private List<String> via = List.of();
    private List<String> to = List.of();
    private @Nullable String venue;
    private @Nullable Quote quote;
    private @Nullable EventDate becamePublic;
    private List<String> sources = List.of();
    private @Nullable String replacement;
    private @Nullable String sameAs;
    private @Nullable Attestation attestation;
    private @Nullable String note;

    private Deed(@Nullable ActKind kind, @Nullable String by, @Nullable EventDate made) {
        this.kind = kind;
        this.by = by;
        this.made = made;
    }

    public static Deed of(ActKind kind, String by, String made) {
        return new Deed(kind, by, date(made));
    }

    public static Deed sameAs(ActKind kind, String act) {
        Deed deed = new Deed(kind, null, null);
        deed.sameAs = act;
        return deed;
    }

    public static Deed change() {
        return new Deed(null, null, null);
    }

    /** {@code 2025-06-21/2025-06-30 late June 2025}: EDTF, then the words, if any. */
    public static EventDate date(String text) {
        int space = text.indexOf(' ');
        return space < 0
                ? new EventDate(Edtf.parse(text), null)
                : new EventDate(Edtf.parse(text.substring(0, space)), text.substring(space + 1));
    }

    public Deed force(Force value) {
        force = value;
        return this;
    }

    public Deed called(String called, @Nullable String by) {
        form = new Form(called, by);
        return this;
    }

    public Deed insteadOf(String holder) {
        onBehalfOf = holder;
        return this;
    }

    public Deed toldBy(String... who) {
        toldBy = List.of(who);
        return this;
    }

    public Deed via(String... who) {
        via = List.of(who);
        return this;
    }

    public Deed to(String... who) {
        to = List.of(who);
        return this;
    }

    public Deed venue(String where) {
        venue = where;
        return this;
    }

    public Deed quote(String text, @Nullable String language, Quote.Translation... translations) {
        quote = new Quote(text, language, List.of(translations));
        return this;
    }

    public Deed becamePublic(String date) {
        becamePublic = date(date);
        return this;
    }

    public Deed source(String... source) {
        sources = List.of(source);
        return this;
    }

    public Deed replacement(String claim) {
        replacement = claim;
        return this;
    }

    public Deed attestation(Attestation value) {
        attestation = value;
        return this;
    }

    public Deed note(String text) {
        note = text;
        return this;
    }

    public ActDraft draft() {
        return new ActDraft(
                kind,
                force,
                form,
                by,
                onBehalfOf,
                toldBy,
                via,
                to,
                venue,
                quote,
                made,
                becamePublic,
                sources,
                List.of(),
                null,
                replacement,
                sameAs,
                attestation,
                note);
    }
}
