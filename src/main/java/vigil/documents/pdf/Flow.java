package vigil.documents.pdf;

import java.util.List;
import java.util.Optional;

/**
 * A block as slices from top to bottom. Between two flows lies the larger of the two gaps they ask
 * for; at the top of a page there is none.
 *
 * @param before gap above, in points
 * @param after gap below
 * @param repeated painted again, unread, at the top of each further page the flow reaches
 */
record Flow(double before, double after, List<Slice> slices, Optional<Slice> repeated)
        implements PageItem {

    Flow {
        slices = List.copyOf(slices);
    }

    static Flow of(double before, double after, List<Slice> slices) {
        return new Flow(before, after, slices, Optional.empty());
    }
}
