package vigil.casework;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Who answers for an agency in one area: a line of the contact book. Concerns living people.
 *
 * @param agency code of AGENCY_TYPE
 * @param area code of AREA, or empty if it answers for all
 */
public record AgencyContact(
        UUID id, String agency, String area, String organisation, String person, String address) {

    /** What stands at the head of a letter. */
    public List<String> lines() {
        return Stream.concat(Stream.of(person, organisation), address.lines())
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    public boolean isBlank() {
        return lines().isEmpty();
    }
}
