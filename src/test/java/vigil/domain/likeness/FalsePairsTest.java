package vigil.domain.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vigil.exchange.VocabularyResources;

/** How often two who have nothing to do with each other are taken for one. */
class FalsePairsTest {

    @Test
    void fewerThanOneInAThousandRandomPairsIsTakenForOnePerson() {
        RandomPeople people = new RandomPeople(20261122);
        Comparison comparison = new Comparison(VocabularyResources.load().names());
        int found = 0;
        int smiths = 0;
        for (int i = 0; i < 100_000; i++) {
            Person a = people.next();
            Person b = people.next();
            smiths += a.name().surname().contains("smith") ? 1 : 0;
            found += comparison.of(a, b).samePerson() ? 1 : 0;
        }
        assertThat(smiths).isGreaterThan(500);
        assertThat(found).isLessThan(10);
    }

    /** A stricter question than the bar asks: what a coordinator would have to look through. */
    @Test
    @Tag("slow")
    void amongTwentyThousandPeopleFewPairsAreOfferedForNothing() {
        RandomPeople random = new RandomPeople(7);
        List<Integer> places = new ArrayList<>();
        List<Person> people = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            places.add(i);
            people.add(random.next());
        }
        PersonIndex<Integer> index =
                new PersonIndex<>(VocabularyResources.load().names(), places, people);
        List<PersonIndex.Pair<Integer>> pairs = index.pairs(done -> true);
        assertThat(pairs.size()).as("of 200 million").isLessThan(400);
    }
}
