package org.openclaims.cli.render;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openclaims.Codes;
import org.openclaims.desk.Erasure;
import org.openclaims.log.Batch;
import org.openclaims.store.erasure.Purge;

/**
 * What was erased, on whose order, and what became of it on disk: to be kept, so it holds none of the words.
 *
 * @param batch the command that ordered it; null if only the file was cleared once more
 * @param erasure what it took; null if only the file was cleared once more
 * @param events ids of the events that ordered it
 * @param purge what became of it on disk; null in a rehearsal
 * @param keys how many keys of identities were destroyed
 * @param keyTrouble why keys could not be destroyed; null if they could, or there were none
 */
public record ErasureReceipt(
        @Nullable Batch batch,
        @Nullable Erasure erasure,
        List<String> events,
        @Nullable Purge purge,
        int keys,
        @Nullable String keyTrouble) {
    private static final int MOST = 12;

    public ErasureReceipt {
        events = List.copyOf(events);
    }

    /** Whether everything that can be done from here is done. */
    public boolean isDone() {
        return purge == null || purge.state() == Purge.State.DONE && keyTrouble == null;
    }

    /** Prints it as text or as JSON. */
    public void print(boolean json, Appendable out, Layout layout) {
        try {
            out.append(json ? json() : text(layout));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private String text(Layout layout) {
        TextPage page = new TextPage(layout);
        page.title(head());
        if (erasure != null) {
            page.fact(
                    "Order",
                    List.of(erasure.order().basis() + ", decided by "
                            + erasure.order().decidedBy()));
            page.fact(purge == null ? "Would go" : "Gone", gone(erasure, purge == null));
            if (purge != null) {
                page.fact("Reads now", List.of(erasure.order().mark()));
                page.fact("Events", shortened(events));
            }
            page.fact("Stays", erasure.stays());
            page.fact("Elsewhere", elsewhere(erasure));
        }
        if (purge != null) {
            page.fact("On disk", disk(purge));
            page.fact("Keys", keyLines());
            page.fact("Beyond", purge.outOfReach());
        }
        return page.text();
    }

    private String head() {
        if (purge == null) {
            return "Rehearsal, nothing was erased";
        }
        return batch == null ? "Cleared once more" : "Erased by command " + batch.number();
    }

    private static List<String> gone(Erasure erasure, boolean rehearsal) {
        List<String> lines = new ArrayList<>();
        for (Erasure.Gone one : erasure.gone()) {
            String what = one.kind() == null ? "command" : Codes.of(one.kind());
            // The handle that goes may be a surname: a receipt does not keep it.
            String handle = rehearsal && !one.was().equals(one.handle())
                    ? one.was() + ", from then on " + one.handle()
                    : one.handle();
            String how = one.words()
                    ? one.kind() == null ? "what was said about it" : "words of " + versions(one.versions())
                    : "only its handle";
            lines.add(what + " " + handle + ": " + how);
        }
        List<String> told = new ArrayList<>(shortened(lines));
        if (erasure.reasons() > 0) {
            told.add(
                    erasure.reasons() == 1
                            ? "the reason given for 1 command on it"
                            : "the reasons given for " + erasure.reasons() + " commands on it");
        }
        return told;
    }

    private static String versions(int count) {
        return count == 1 ? "1 version" : count + " versions";
    }

    private List<String> elsewhere(Erasure erasure) {
        int count = erasure.elsewhere().size();
        if (count == 0) {
            return List.of();
        }
        return purge == null
                ? shortened(erasure.elsewhere().stream()
                        .map(place -> "the same words stand in " + place)
                        .toList())
                : List.of("the same words still stand in " + count + " other " + (count == 1 ? "thing" : "things")
                        + ", which nobody ordered to erase");
    }

    private static List<String> disk(Purge purge) {
        List<String> lines = new ArrayList<>();
        switch (purge.state()) {
            case DONE -> lines.add("gone: " + purge.why());
            case PENDING -> lines.add("NOT YET GONE ON DISK. Run `claims erase --finish` again, it is safe");
            case FOUND -> lines.add("TRACES WERE FOUND. Run `claims erase --finish` again, it is safe");
        }
        if (purge.state() != Purge.State.DONE) {
            lines.add(purge.why());
        }
        if (!purge.places().isEmpty()) {
            for (Purge.Place place : purge.places()) {
                lines.add(place.name() + ", " + place.bytes() + " bytes"
                        + (purge.searched() == 0 ? "" : ": " + place.found() + " traces"));
            }
            lines.add(
                    purge.searched() == 0
                            ? "not searched for the words: this program does not know them any more"
                            : "searched byte by byte for " + purge.searched() + " pieces of what was erased"
                                    + (purge.elsewhere() == 0
                                            ? ""
                                            : "; " + purge.elsewhere()
                                                    + " more were not, for what stays says the same"));
        }
        return lines;
    }

    private List<String> keyLines() {
        if (keyTrouble != null) {
            return List.of("NOT DESTROYED: " + keyTrouble + ". Then run `claims erase --finish`");
        }
        return keys == 0
                ? List.of()
                : List.of(keys + (keys == 1 ? " key" : " keys") + " destroyed: no backup of the record gives that"
                        + " identity away any more, unless somebody has a copy of the key file and its passphrase");
    }

    private static List<String> shortened(List<String> lines) {
        if (lines.size() <= MOST) {
            return lines;
        }
        List<String> some = new ArrayList<>(lines.subList(0, MOST));
        some.add("and " + (lines.size() - MOST) + " more; --json names all");
        return some;
    }

    private String json() {
        return Json.document(document -> {
            document.put("rehearsal", purge == null);
            if (batch != null) {
                document.put("command", batch.number())
                        .put("at", batch.recordedAt().toString());
            }
            document.strings("events", events);
            if (erasure != null) {
                document.put("basis", erasure.order().basis())
                        .put("decidedBy", erasure.order().decidedBy())
                        .put("mark", erasure.order().mark())
                        .objects(
                                "gone",
                                erasure.gone(),
                                one -> document.put("kind", one.kind() == null ? "command" : Codes.of(one.kind()))
                                        .put("handle", one.handle())
                                        .put("words", one.words())
                                        .put("versions", one.versions()))
                        .put("reasons", erasure.reasons())
                        .strings("stays", erasure.stays())
                        .put("elsewhere", erasure.elsewhere().size());
                if (purge == null) {
                    document.strings("elsewhereIn", erasure.elsewhere());
                }
            }
            if (purge != null) {
                document.put("keysDestroyed", keys)
                        .put("keyTrouble", keyTrouble)
                        .object(
                                "disk",
                                purge,
                                disk -> document.put("state", Codes.of(disk.state()))
                                        .put("why", disk.why())
                                        .objects(
                                                "places",
                                                disk.places(),
                                                place -> document.put("name", place.name())
                                                        .put("bytes", place.bytes())
                                                        .put("found", place.found()))
                                        .put("searchedFor", disk.searched())
                                        .put("saidElsewhere", disk.elsewhere())
                                        .strings("outOfReach", disk.outOfReach()));
            }
        });
    }
}
