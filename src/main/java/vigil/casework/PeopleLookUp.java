package vigil.casework;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vigil.domain.casefile.Answers;
import vigil.domain.casefile.CaseId;
import vigil.domain.likeness.Comparison;
import vigil.domain.likeness.Likeness;
import vigil.domain.likeness.NameCounts;
import vigil.domain.likeness.Person;
import vigil.domain.likeness.PersonKeys;
import vigil.domain.vocabulary.NameForms;

/**
 * Looks one person up among those of all cases. Only cases that share a key with the person are
 * read, so that the first look-up after opening a large store takes no longer than any other.
 */
final class PeopleLookUp {

    /**
     * So many cases are compared at most, far more than a person usually shares a key with. A
     * duplicate shares several keys, most of them rare, and is among the first.
     */
    static final int MOST = 3000;

    /** A case that is like the person who was looked up, or belongs with them. */
    record Hit(CaseId id, Person person, Likeness likeness) {}

    private record Known(CaseId id, Person person) {}

    private final NameForms forms;
    private final PersonKeys keys;

    PeopleLookUp(NameForms forms) {
        this.forms = forms;
        this.keys = new PersonKeys(forms);
    }

    /** The cases like this person except their own, most alike first. */
    List<Hit> like(PairStore pairs, Person person, CaseId self) {
        Map<CaseId, Answers> sharing = pairs.sharing(keys.asked(person), PersonKeys.CROWD, MOST);
        // Names and addresses are taken apart on all processors: somebody is waiting.
        List<Known> everybody =
                sharing.entrySet().parallelStream()
                        .filter(one -> !one.getKey().equals(self))
                        .map(one -> new Known(one.getKey(), Person.of(one.getValue())))
                        .toList();
        List<Person> people = new ArrayList<>(everybody.stream().map(Known::person).toList());
        people.add(person);
        Comparison comparison = comparison(pairs, people);
        return everybody.parallelStream()
                .map(one -> new Hit(one.id(), one.person(), comparison.of(person, one.person())))
                .filter(hit -> hit.likeness().samePerson() || hit.likeness().related())
                .sorted(
                        Comparator.comparing((Hit hit) -> hit.likeness().level())
                                .thenComparingDouble(hit -> hit.likeness().bits())
                                .reversed()
                                .thenComparing(hit -> hit.id().value()))
                .toList();
    }

    /** How two people compare among those of all cases. */
    Likeness compare(PairStore pairs, Person a, Person b) {
        return comparison(pairs, List.of(a, b)).of(a, b);
    }

    private Comparison comparison(PairStore pairs, Collection<Person> people) {
        Set<Long> names = new HashSet<>();
        people.forEach(person -> names.addAll(NameCounts.compared(person)));
        return new Comparison(forms, pairs.counts(names));
    }
}
