package org.openclaims.desk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openclaims.claim.Wording;
import org.openclaims.item.ItemId;
import org.openclaims.item.ItemKind;
import org.openclaims.log.Dossier;

/** The wordings of a claim of another record: which of them are here, and under which number. */
final class SharedWordings {
    private final SharedClaim shared;
    private final References references;
    private final ItemId id;
    private final String handle;
    private final @Nullable Dossier dossier;
    private final Map<Integer, Integer> versions = new HashMap<>();
    private int newest;

    /**
     * @param id of the claim here
     * @param handle of the claim here
     * @param dossier on it; null if it is new
     */
    SharedWordings(SharedClaim shared, References references, ItemId id, String handle, @Nullable Dossier dossier) {
        this.shared = shared;
        this.references = references;
        this.id = id;
        this.handle = handle;
        this.dossier = dossier;
    }

    /** A wording that is here; or a newer one than ours, if ours is among theirs. */
    void take() {
        List<Wording> ours = dossier == null ? List.of() : dossier.wordings(id);
        newest = ours.isEmpty() ? 0 : ours.get(ours.size() - 1).version();
        boolean onOurs = ours.isEmpty();
        for (SharedClaim.Words words : shared.wordings()) {
            Optional<Wording> known = ours.stream()
                    .filter(wording -> wording.text().equals(words.text()))
                    .findFirst();
            if (known.isPresent()) {
                onOurs |= known.get().version() == newest;
            } else if (isVoided(words)) {
                if (!words.sameMeaning()) {
                    throw new Refused("a wording of another meaning was voided here (\"" + words.text()
                            + "\"), and is not brought back by an import");
                }
            } else if (onOurs) {
                newest++;
                references.add(
                        new Wording(
                                references.nextId(ItemKind.WORDING),
                                references.numbered(handle + "/w" + words.version(), handle + "/w"),
                                id,
                                newest,
                                words.text(),
                                words.language(),
                                words.sameMeaning()),
                        List.of());
            } else if (words.equals(shared.wordings().get(shared.wordings().size() - 1))) {
                throw PartsHere.otherwise(handle);
            }
            versions.put(words.version(), known.map(Wording::version).orElse(newest));
        }
    }

    private boolean isVoided(SharedClaim.Words words) {
        return dossier != null
                && Counterparts.voided(dossier, Wording.class)
                        .anyMatch(wording ->
                                wording.claim().equals(id) && wording.text().equals(words.text()));
    }

    /**
     * The version here of one there.
     *
     * @param theirs null for the newest
     */
    int version(@Nullable Integer theirs) {
        return theirs == null ? newest : versions.getOrDefault(theirs, newest);
    }
}
