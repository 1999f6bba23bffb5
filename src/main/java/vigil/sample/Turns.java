package vigil.sample;

import java.util.HashMap;
import java.util.Map;
import vigil.domain.casefile.CaseReference;

/** What goes round in turn, so that chance makes no clusters, and the numbers of references. */
final class Turns {

    private final Map<String, Integer> hostels = new HashMap<>();
    private final Map<String, Integer> references = new HashMap<>();

    /** The next hostel of a borough. */
    String hostel(County.Borough borough) {
        int turn = hostels.merge(borough.area().code(), 1, Integer::sum);
        return borough.hostels().get(turn % borough.hostels().size());
    }

    /** The next reference of an area and year. */
    CaseReference reference(String abbreviation, int year) {
        return CaseReference.of(
                abbreviation,
                year,
                references.merge(CaseReference.prefix(abbreviation, year), 1, Integer::sum));
    }
}
