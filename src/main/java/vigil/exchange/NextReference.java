package vigil.exchange;

import java.util.List;
import vigil.domain.casefile.CaseReference;
import vigil.domain.casefile.Fields;
import vigil.domain.casefile.PartialDate;
import vigil.domain.casefile.ReviewCase;
import vigil.domain.panel.Area;

/** A stand-in for the reference that a case will be given when it is stored. */
final class NextReference {

    private NextReference() {}

    /** The right area and year with the number 000, which is never given. */
    static CaseReference placeholder(ReviewCase reviewCase, List<Area> areas) {
        String code = reviewCase.answers().code(Fields.AREA_OF_RESIDENCE).orElse(Area.OTHER.code());
        String abbreviation =
                areas.stream()
                        .filter(area -> area.code().equals(code))
                        .map(Area::abbreviation)
                        .findFirst()
                        .orElse(
                                code.equals(Area.NO_FIXED_ABODE.code())
                                        ? Area.NO_FIXED_ABODE.abbreviation()
                                        : Area.OTHER.abbreviation());
        int year =
                reviewCase
                        .answers()
                        .date(Fields.DATE_NOTIFIED)
                        .or(reviewCase::dateOfDeath)
                        .map(PartialDate::year)
                        .orElse(1000);
        return CaseReference.of(abbreviation, year, 0);
    }
}
