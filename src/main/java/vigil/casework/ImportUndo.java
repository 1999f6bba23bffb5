package vigil.casework;

import java.util.List;

/**
 * What undoing an import takes out, and what it leaves.
 *
 * @param removable cases that nobody has touched since
 * @param kept cases that somebody changed, or that something else refers to
 */
public record ImportUndo(
        ImportBatch batch, List<ImportStore.Imported> removable, List<ImportStore.Imported> kept) {

    public ImportUndo {
        removable = List.copyOf(removable);
        kept = List.copyOf(kept);
    }
}
