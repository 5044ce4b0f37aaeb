package org.openclaims.cli.words;

import org.openclaims.Step;
import org.openclaims.WayOut;

/** What one types for a way out that core names. */
final class Commands {
    private Commands() {}

    /** In English, with places for what the {@link WayOut} is about. */
    static String of(Step step) {
        return switch (step) {
            case CLAIMS -> "`claims list`";
            case CLAIM -> "`claims show CLAIM`";
            case CLAIM_THEN -> "`claims show {0} --known-at {1}`";
            case CLAIMS_OF -> "`claims report {0}`";
            case PARTIES -> "`claims party list`";
            case SOURCES -> "`claims source list`";
            case SCALES -> "`claims scale list`";
            case LOG -> "`claims log`";
            case CORRECTIONS -> "`claims log --corrections`";
            case ADD_CLAIM -> "with `claims add`";
            case ADD_SOURCE -> "with `claims source add`";
            case NAME_SOURCE -> "`claims source add https://… --title \"…\"`";
            case ADD_PARTY -> "`claims party add \"{0}\" --handle …`";
            case SURELY_NEW -> "--new \"{0}\"";
            case REPEAT -> "`claims repeat {0}`";
            case ASSERT_SAME -> "`claims assert {0} --same-as {1}`";
            case SPLIT -> "`claims add` the part, `claims link PART --part-of {0}`";
            case LINK -> "`claims link`";
            case LINK_CLAIM -> "`claims link {0}`";
            case ALIAS -> "`claims party alias`";
            case MERGE -> "`claims party merge {0} {1} --why \"…\"`";
            case IDENTIFY -> "`claims party identify`";
            case WHY -> "--why \"…\"";
            case BECAME_PUBLIC -> "--public DATE";
            case CONDITIONAL -> "--force conditional";
            case AMEND -> "`claims amend`";
            case AMEND_ITEM -> "`claims amend {0}`";
            case AMEND_KIND -> "`claims amend {0} --kind {1} --why \"…\"`";
            case AMEND_FORCE -> "`claims amend {0} --force conditional --why \"…\"`";
            case AMEND_REPLACEMENT -> "`claims amend {0} --with CLAIM --why \"…\"`";
            case AMEND_WORDS -> "`claims amend {0} --text \"…\" --why \"…\"`";
            case AMEND_WIKIDATA -> "`claims amend {0} --wikidata \"\" --why \"…\"`";
            case UNDO -> "`claims undo`";
            case UNDO_COMMAND -> "`claims undo {0}`";
            case VOID -> "use `claims void`";
            case VOID_ITEM -> "void it with `claims void {0}`";
            case WITH_DEPENDENTS -> "with --all";
            case FINISH_ERASURE -> "`claims erase --finish`";
            case FIRST_CLAIM -> "`claims add`";
            case SETUP -> "`claims setup`";
            case AS_STORE -> "with --db";
            case ANOTHER_KEY_FILE -> "CLAIMS_KEYS names another";
            case VERIFY -> "`claims verify`";
            case VERIFY_AT -> "`claims verify --db \"{0}\"`";
            case VERIFY_AGAINST -> "`claims verify --db \"{0}\" --seal \"{1}\"`";
            case VERIFY_SEAL -> "`claims verify --seal`";
            case SEAL -> "`claims seal`";
            case RESTORE -> "`claims restore {0} --db NEW`";
            case EXPORT_WHOLE -> "`claims export --full`";
        };
    }
}
