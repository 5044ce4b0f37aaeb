package org.openclaims.cli.transfer;

import java.util.LinkedHashMap;
import java.util.Map;
import org.openclaims.date.PublishedDate;

/** How many dates were understood, and why the others were not. */
final class DatesRead {
    private static final int EXAMPLES = 20;

    private final Map<String, Doubt> doubts = new LinkedHashMap<>();
    private long read;
    private long kept;

    /** Dates that were kept as they are written for one reason, with the first of them. */
    static final class Doubt {
        private final String example;
        private long count;

        private Doubt(String example) {
            this.example = example;
        }

        String example() {
            return example;
        }

        long count() {
            return count;
        }
    }

    void count(String what, PublishedDate date) {
        String doubt = date.doubt();
        if (doubt == null) {
            read++;
            return;
        }
        kept++;
        // What is quoted in a reason is different each time.
        String reason =
                doubt.replaceAll("\"[^\"]*\" ?", "").replaceAll(":.*", "").replaceAll("\\d+", "…");
        String key = doubts.size() < EXAMPLES || doubts.containsKey(reason) ? reason : "other reasons";
        doubts.computeIfAbsent(key, k -> new Doubt(String.valueOf(date.date().words()))).count++;
    }

    /** A date that was EDTF already. */
    void understood() {
        read++;
    }

    long read() {
        return read;
    }

    long kept() {
        return kept;
    }

    Map<String, Doubt> doubts() {
        return doubts;
    }
}
