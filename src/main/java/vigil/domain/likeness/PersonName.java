package vigil.domain.likeness;

import java.util.ArrayList;
import java.util.List;

/**
 * What a record calls somebody, in words that can be compared.
 *
 * @param others other names: earlier surnames, nicknames, street names
 */
record PersonName(List<String> surname, List<String> forenames, List<String> others) {

    PersonName {
        surname = List.copyOf(surname);
        forenames = List.copyOf(forenames);
        others = List.copyOf(others);
    }

    static PersonName of(String surname, String forenames, String others) {
        return new PersonName(NameWords.of(surname), NameWords.of(forenames), NameWords.of(others));
    }

    boolean unknown() {
        return surname.isEmpty() && forenames.isEmpty();
    }

    /** The same with surname and forenames the other way round. */
    PersonName swapped() {
        return new PersonName(forenames, surname, others);
    }

    /** Every word of it. */
    List<String> all() {
        List<String> all = new ArrayList<>(surname);
        all.addAll(forenames);
        return all;
    }
}
