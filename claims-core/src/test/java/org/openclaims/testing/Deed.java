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
import org.openclaims.desk.ActDraftBuilder;

/** An act for a test, part by part. */
public final class Deed {
    private final ActDraftBuilder act;

    private Deed(ActDraft said) {
        act = said.change();
    }

    public static Deed of(ActKind kind, String by, String made) {
        return new Deed(ActDraft.of(kind, by, date(made)));
    }

    public static Deed sameAs(ActKind kind, String act) {
        return new Deed(ActDraft.sameAs(kind, act));
    }

    public static Deed change() {
        return new Deed(ActDraft.nothing());
    }

    /** {@code 2025-06-21/2025-06-30 late June 2025}: EDTF, then the words, if any. */
    public static EventDate date(String text) {
        int space = text.indexOf(' ');
        return space < 0
                ? new EventDate(Edtf.parse(text), null)
                : new EventDate(Edtf.parse(text.substring(0, space)), text.substring(space + 1));
    }

    public Deed force(Force value) {
        act.force(value);
        return this;
    }

    public Deed called(String called, @Nullable String by) {
        act.form(new Form(called, by));
        return this;
    }

    public Deed insteadOf(String holder) {
        act.onBehalfOf(holder);
        return this;
    }

    public Deed toldBy(String... who) {
        act.toldBy(who);
        return this;
    }

    public Deed via(String... who) {
        act.via(who);
        return this;
    }

    public Deed to(String... who) {
        act.to(who);
        return this;
    }

    public Deed venue(String where) {
        act.venue(where);
        return this;
    }

    public Deed quote(String text, @Nullable String language, Quote.Translation... translations) {
        act.quote(new Quote(text, language, List.of(translations)));
        return this;
    }

    public Deed after(String... acts) {
        act.after(acts);
        return this;
    }

    public Deed becamePublic(String date) {
        act.becamePublic(date(date));
        return this;
    }

    public Deed source(String... source) {
        act.sources(source);
        return this;
    }

    public Deed replacement(String claim) {
        act.replacement(claim);
        return this;
    }

    public Deed attestation(Attestation value) {
        act.attestation(value);
        return this;
    }

    public Deed note(String text) {
        act.note(text);
        return this;
    }

    public ActDraft draft() {
        return act.build();
    }
}
