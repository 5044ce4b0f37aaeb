package org.openclaims.date;

/** The line that says what was understood. */
final class Echo {
    private Echo() {}

    /** Of a date that was typed as EDTF. */
    static String of(Edtf edtf) {
        String said = edtf.form().saidBy(EnglishSpeech.INSTANCE);
        String counted = counted(edtf, EnglishSpeech.INSTANCE);
        boolean simple = edtf.isDay() || said.equals(edtf.value());
        return simple ? said : edtf.value() + " = " + said + counted;
    }

    /** Of a date that was typed in words. */
    static String of(Edtf edtf, Asked asked) {
        String said = edtf.form().saidBy(asked.speech());
        String typed = asked.typed();
        String start = said.equalsIgnoreCase(typed) ? typed : typed + " = " + said;
        return start + counted(edtf, asked.speech()) + " (" + edtf.value() + ")";
    }

    /** Bounds that are our choice are shown, so that nobody has to know them. */
    private static String counted(Edtf edtf, Speech speech) {
        boolean season = edtf.form() instanceof Point point && point.kind() == Point.Kind.SEASON;
        boolean ours = season || edtf.form() instanceof Point day && day.markedDay();
        String counted = ours ? ", " + speech.countedAs(speech.days(edtf.earliest(), edtf.latest())) : "";
        return season ? counted + speech.whySoLong() : counted;
    }
}
