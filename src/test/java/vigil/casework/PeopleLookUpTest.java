package vigil.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vigil.domain.casefile.Answers;
import vigil.domain.casefile.CaseId;
import vigil.domain.casefile.Fields;
import vigil.domain.casefile.PartialDate;
import vigil.domain.casefile.Value;
import vigil.domain.likeness.Likeness;
import vigil.domain.likeness.Person;
import vigil.domain.likeness.PersonIndex;
import vigil.domain.likeness.PersonKeys;
import vigil.domain.likeness.PersonPairs;
import vigil.domain.likeness.RandomPeople;
import vigil.domain.vocabulary.NameForms;
import vigil.exchange.VocabularyResources;
import vigil.store.PeopleInMemory;

/** Who is found in the store is who is found when everybody is in memory. */
class PeopleLookUpTest {

    private static final CaseId NOBODY = PeopleInMemory.id(9_999_999);

    private final NameForms forms = VocabularyResources.load().names();
    private final PeopleLookUp lookUp = new PeopleLookUp(forms);
    private final Random random = new Random(20);

    private PersonIndex<CaseId> index(List<Answers> people) {
        List<CaseId> ids = new ArrayList<>();
        List<Person> comparable = new ArrayList<>();
        for (int i = 0; i < people.size(); i++) {
            Person person = Person.of(people.get(i));
            if (person.findable()) {
                ids.add(PeopleInMemory.id(i));
                comparable.add(person);
            }
        }
        return new PersonIndex<>(forms, ids, comparable);
    }

    private static PeopleInMemory filled(List<Answers> people) throws Exception {
        PeopleInMemory store = new PeopleInMemory();
        store.storeOnly(people);
        store.fill();
        return store;
    }

    /** The answers as the store gives them. */
    private static List<Answers> stored(PeopleInMemory store, int people) {
        CaseStore cases = store.cases();
        return IntStream.range(0, people)
                .mapToObj(i -> cases.find(PeopleInMemory.id(i), Sight.ALL).orElseThrow().answers())
                .toList();
    }

    private Map<CaseId, Likeness> inStore(PairStore pairs, Answers asked) {
        Map<CaseId, Likeness> found = new HashMap<>();
        lookUp.like(pairs, Person.of(asked), NOBODY)
                .forEach(hit -> found.put(hit.id(), hit.likeness()));
        return found;
    }

    private static Map<CaseId, Likeness> inMemory(PersonIndex<CaseId> index, Answers asked) {
        Map<CaseId, Likeness> found = new HashMap<>();
        index.like(Person.of(asked)).forEach(hit -> found.put(hit.item(), hit.likeness()));
        return found;
    }

    private static Value text(String text) {
        return new Value.Text(text);
    }

    /** The same person as somebody else wrote them down. */
    private Answers again(Answers person) {
        String surname = person.text(Fields.SURNAME);
        String forenames = person.text(Fields.FORENAMES);
        return switch (random.nextInt(9)) {
            case 0 ->
                    person.with(Fields.SURNAME, text(forenames))
                            .with(Fields.FORENAMES, text(surname));
            case 1 -> person.with(Fields.SURNAME, text(surname + "-Smith"));
            case 2 -> person.with(Fields.SURNAME, text(surname.substring(1)));
            case 3 -> person.with(Fields.FORENAMES, text(forenames + " Mary Ann"));
            case 4 -> person.with(Fields.FORENAMES, text("Mohammed " + forenames));
            case 5 ->
                    person.with(Fields.SURNAME, text("Jones"))
                            .with(Person.OTHER_NAMES, text(surname));
            case 6 ->
                    person.with(Fields.SURNAME, text("unknown"))
                            .with(Fields.FORENAMES, text("unknown"));
            case 7 -> person.with(Fields.ADDRESS, Value.Parts.of(Map.of("lines", text("nfa"))));
            default ->
                    person.date(Fields.DATE_OF_BIRTH)
                            .map(born ->
                                    person.with(
                                            Fields.DATE_OF_BIRTH,
                                            new Value.Date(PartialDate.ofYear(born.year()))))
                            .orElse(person);
        };
    }

    @Test
    void everyPairOfVariantsIsFoundAsInMemory() throws Exception {
        List<List<Answers>> pairs = new ArrayList<>(PersonPairs.answersOf("variants"));
        int variants = pairs.size();
        pairs.addAll(PersonPairs.answersOf("others"));
        List<Answers> people = pairs.stream().map(List::getFirst).toList();
        try (PeopleInMemory store = filled(people)) {
            PersonIndex<CaseId> index = index(stored(store, people.size()));
            for (int i = 0; i < pairs.size(); i++) {
                Answers asked = pairs.get(i).getLast();
                Map<CaseId, Likeness> found = inStore(store.pairs(), asked);
                assertThat(found).as("pair %s", i).isEqualTo(inMemory(index, asked));
                if (i < variants) {
                    assertThat(found.get(PeopleInMemory.id(i)))
                            .as("variant %s", i)
                            .matches(likeness -> likeness != null && likeness.samePerson());
                }
            }
        }
    }

    @Test
    @Tag("slow")
    void amongTwentyThousandPeopleTheAnswerIsThatOfTheIndexInMemory() throws Exception {
        RandomPeople invented = new RandomPeople(21);
        List<Answers> people = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            Answers person = invented.answers();
            people.add(random.nextInt(10) == 0 ? again(person) : person);
        }
        PersonIndex<CaseId> index = index(people);
        int same = 0;
        try (PeopleInMemory store = filled(people)) {
            for (int i = 0; i < 400; i++) {
                Answers person = people.get(random.nextInt(people.size()));
                Answers asked = i % 4 == 0 ? invented.answers() : again(person);
                Map<CaseId, Likeness> found = inStore(store.pairs(), asked);
                assertThat(found).isEqualTo(inMemory(index, asked));
                same += found.values().stream().anyMatch(Likeness::samePerson) ? 1 : 0;
            }
        }
        assertThat(same).isGreaterThan(200);
    }

    /** Hundreds in one hostel who died on one day, most of them called Smith, and one asked for. */
    private static List<Answers> hostel(int size) {
        List<Answers> people = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            people.add(
                    PersonPairs.answers(
                            "Smith",
                            i == 7 ? "Gwendoline" : "John",
                            i == 7 ? "1961-08-23" : "195" + i % 9 + "-0" + (1 + i % 9) + "-11",
                            "",
                            "14 Elm Road|S5 6BR",
                            "2026-04-04",
                            "1"));
        }
        return people;
    }

    @Test
    void ofTooManyWhoShareAKeyThoseAreComparedWhoShareTheRarest() throws Exception {
        Answers asked =
                PersonPairs.answers(
                        "Smyth", "Gwen", "1961-08-23", "", "14 Elm Road|S5 6BR", "2026-04-04", "1");
        try (PeopleInMemory store = filled(hostel(300))) {
            PairStore pairs = store.pairs();
            var keys = new PersonKeys(forms).asked(Person.of(asked));
            assertThat(pairs.sharing(keys, 1000, 1000)).hasSize(300);
            assertThat(pairs.sharing(keys, 1000, 5)).hasSize(5).containsKey(PeopleInMemory.id(7));
            assertThat(pairs.sharing(keys, 100, 1000)).hasSize(1).containsKey(PeopleInMemory.id(7));
        }
    }

    @Test
    void theCaseItselfIsNotOffered() throws Exception {
        List<Answers> people = PersonPairs.answersOf("variants").getFirst();
        try (PeopleInMemory store = filled(people)) {
            assertThat(lookUp.like(store.pairs(), Person.of(people.get(0)), PeopleInMemory.id(0)))
                    .extracting(PeopleLookUp.Hit::id)
                    .containsExactly(PeopleInMemory.id(1));
        }
    }
}
