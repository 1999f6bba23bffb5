package vigil.casework;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vigil.domain.casefile.CaseId;
import vigil.domain.geography.BoundarySet;
import vigil.domain.geography.PlaceLevel;

/** Outlines for maps, and which postcode is in which ward. */
public interface PlaceStore {

    Optional<BoundarySet> boundaries(PlaceLevel level);

    /** The levels that have outlines. */
    List<PlaceLevel> levels();

    /** In place of what was there of this level. */
    void replace(BoundarySet boundaries);

    void drop(PlaceLevel level);

    /** In place of the table that was there. */
    void replaceWards(Map<String, String> wardByPostcode);

    /** How many postcodes the table has. */
    int postcodes();

    /** The ward of the incident, where the table knows its postcode; no address is given out. */
    Map<CaseId, String> wards();
}
