package org.openclaims.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openclaims.Sentence;
import org.openclaims.item.ItemKind;
import org.openclaims.log.Batch;
import org.openclaims.position.Contest;

/**
 * What a command recorded.
 *
 * @param repeated whether it had been recorded before, and nothing was added now
 * @param rehearsal whether nothing was kept
 * @param claim the claim it was about; null if about none
 * @param acts it recorded, or changed
 * @param positions where the holders stand now
 * @param contest what others make of the claim now; null if it was about none
 * @param created everything else that is new
 * @param corrections what it changed in our record
 * @param advice sentences for the person who gave the command
 * @param sources of the acts
 */
public record RecordedReport(
        Viewpoint view,
        Batch batch,
        boolean repeated,
        boolean rehearsal,
        @Nullable ClaimRef claim,
        List<ActView> acts,
        List<Now> positions,
        @Nullable Contest contest,
        List<Created> created,
        List<CorrectionView> corrections,
        List<Sentence> advice,
        List<Citation> sources)
        implements Report {
    public RecordedReport {
        acts = List.copyOf(acts);
        positions = List.copyOf(positions);
        created = List.copyOf(created);
        corrections = List.copyOf(corrections);
        advice = List.copyOf(advice);
        sources = List.copyOf(sources);
    }

    /** Where a holder of a claim stands now. */
    public record Now(ClaimRef claim, Standpoint position) {}

    /**
     * Something new.
     *
     * @param takenFor what sort of party a new name was taken for, and why; empty for anything else
     */
    public record Created(ItemKind kind, String handle, String text, List<Sentence> takenFor) {
        public Created {
            takenFor = List.copyOf(takenFor);
        }
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.recorded(this);
    }
}
