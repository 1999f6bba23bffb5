package vigil.disclosure;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import vigil.domain.chronology.Chronology;
import vigil.domain.panel.OutputTier;

/**
 * A chronology as it may be read on paper: what is not to be read is not in here.
 *
 * @param reference of the case, which stands in place of a name
 * @param agency what the agency is called that an extract is for; empty for the full version
 * @param marking protective marking, or empty
 * @param chronology only the lines that may stand in it
 * @param agencies what each code of AGENCY_TYPE in it is called
 * @param events what each code of EVENT_TYPE in it is called
 * @param made the day on which it was made
 */
public record ChronologyView(
        String panel,
        String reference,
        OutputTier tier,
        Optional<String> agency,
        String marking,
        Chronology chronology,
        Map<String, String> agencies,
        Map<String, String> events,
        LocalDate made) {

    public ChronologyView {
        agencies = Map.copyOf(agencies);
        events = Map.copyOf(events);
    }
}
