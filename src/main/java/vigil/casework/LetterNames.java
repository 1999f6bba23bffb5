package vigil.casework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vigil.disclosure.identity.KnownIdentifiers;
import vigil.domain.casefile.CaseId;
import vigil.domain.panel.Area;
import vigil.domain.panel.PanelProfile;

/** Looks in wording that goes to an agency for the people of the case that it came from. */
final class LetterNames {

    private final Records records;
    private final List<String> own = new ArrayList<>();

    LetterNames(Records records, PanelProfile profile) {
        this.records = records;
        own.add(profile.name());
        profile.areas().stream().map(Area::name).forEach(own::add);
    }

    /**
     * Refuses wording that names somebody.
     *
     * @param reviewCase the case it came from, if it came from one
     * @param day the day it was made, which it may say
     */
    void check(String reference, String wording, Optional<CaseId> reviewCase, LocalDate day)
            throws Refused {
        if (reviewCase.isEmpty()) {
            return;
        }
        KnownIdentifiers known = new KnownIdentifiers(own).onlyKnown().exempting(List.of(day));
        records.cases()
                .find(reviewCase.get(), new Sight(true, true, false))
                .ifPresent(found -> known.reviewCase(found, "place"));
        if (!known.in(wording).isEmpty()) {
            throw new Refused(new Problem.WordingNames(reference));
        }
    }
}
