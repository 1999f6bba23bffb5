package vigil.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vigil.domain.casefile.RequestNumber;

/**
 * A letter to an agency. Only the request itself names the person who died, so that the agency can
 * find its record; a reminder quotes the number.
 *
 * @param agency what kind of agency it is, in words
 * @param to organisation, person and address, as far as they are known, one a line
 * @param asked when the request was sent
 * @param chased when it was chased before
 * @param person what the agency needs to find its record; empty in a reminder
 * @param questions what it is asked; empty in a reminder
 * @param basis the agreement under which information is shared, if the case names one
 * @param from who signs: name and panel
 */
public record RequestLetter(
        Kind kind,
        RequestNumber number,
        String panel,
        String agency,
        List<String> to,
        LocalDate date,
        LocalDate asked,
        LocalDate due,
        List<LocalDate> chased,
        List<Particular> person,
        List<String> questions,
        Optional<String> basis,
        String from,
        String marking) {

    public RequestLetter {
        to = List.copyOf(to);
        chased = List.copyOf(chased);
        person = List.copyOf(person);
        questions = List.copyOf(questions);
    }

    /** What the letter is for; its name ends the keys of its sentences. */
    public enum Kind {
        REQUEST,
        REMINDER,
        SECOND_REMINDER,
        ESCALATION
    }

    /** Something about the person, such as the date of birth. */
    public record Particular(String label, String value) {}
}
