package vigil.domain.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import vigil.domain.casefile.Answers;
import vigil.domain.casefile.Fields;
import vigil.domain.casefile.Value;
import vigil.domain.likeness.Likeness.Kind;
import vigil.domain.likeness.Likeness.Level;
import vigil.exchange.VocabularyResources;

/** Who is recognised under other spellings and slips, and who only looks alike. */
class LikenessTest {

    private final Comparison comparison = new Comparison(VocabularyResources.load().names());

    @TestFactory
    List<DynamicTest> theSamePersonIsRecognised() {
        return PersonPairs.of("variants").stream()
                .map(pair ->
                        DynamicTest.dynamicTest(
                                pair.what(),
                                () -> {
                                    Likeness likeness = comparison.of(pair.first(), pair.second());
                                    assertThat(likeness.level())
                                            .as("%s", likeness)
                                            .isNotEqualTo(Level.NONE);
                                    assertThat(likeness.kind()).isEqualTo(Kind.DUPLICATE);
                                    assertThat(comparison.of(pair.second(), pair.first()).level())
                                            .isEqualTo(likeness.level());
                                }))
                .toList();
    }

    @TestFactory
    List<DynamicTest> theSamePersonIsFoundByTheIndex() {
        return PersonPairs.of("variants").stream()
                .map(pair ->
                        DynamicTest.dynamicTest(
                                pair.what(),
                                () -> {
                                    PersonIndex<String> index =
                                            new PersonIndex<>(
                                                    VocabularyResources.load().names(),
                                                    List.of("it"),
                                                    List.of(pair.first()));
                                    assertThat(index.like(pair.second())).hasSize(1);
                                }))
                .toList();
    }

    @TestFactory
    List<DynamicTest> twoPeopleAreNotTakenForOne() {
        return PersonPairs.of("others").stream()
                .map(pair ->
                        DynamicTest.dynamicTest(
                                pair.what(),
                                () -> {
                                    Likeness likeness = comparison.of(pair.first(), pair.second());
                                    assertThat(likeness.level())
                                            .as("%s", likeness)
                                            .isEqualTo(Level.NONE);
                                }))
                .toList();
    }

    @Test
    void thereAreFortyPairsOfEachAtLeast() {
        assertThat(PersonPairs.of("variants")).hasSizeGreaterThanOrEqualTo(40);
        assertThat(PersonPairs.of("others")).hasSizeGreaterThanOrEqualTo(40);
    }

    @Test
    void peopleWhoDiedTogetherAreOfferedAsOneIncident() {
        PersonPairs.Pair couple = named("a couple in one incident");
        assertThat(comparison.of(couple.first(), couple.second()).kind())
                .isEqualTo(Kind.SAME_INCIDENT);
        PersonPairs.Pair hostel = named("two in one hostel on one day");
        assertThat(comparison.of(hostel.first(), hostel.second()).kind())
                .isEqualTo(Kind.SAME_INCIDENT);
        PersonPairs.Pair flat = named("same flat years apart");
        assertThat(comparison.of(flat.first(), flat.second()).kind()).isEqualTo(Kind.SAME_ADDRESS);
    }

    private static PersonPairs.Pair named(String what) {
        return PersonPairs.of("others").stream()
                .filter(pair -> pair.what().equals(what))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aNearFatalOverdoseAndALaterDeathAreTwoEventsOfOnePerson() {
        Answers near =
                PersonPairs.answers("Barnes", "Kev", "1972-03-07", "", "", "2025-10-01", "1")
                        .with(Fields.TYPE, new Value.Code(Fields.NEAR_FATAL));
        Answers death =
                PersonPairs.answers("Barnes", "Kevin", "1972-03-07", "", "", "2026-04-04", "1");
        Likeness likeness = comparison.of(Person.of(near), Person.of(death));
        assertThat(likeness.kind()).isEqualTo(Kind.EARLIER_NEAR_FATAL);
        assertThat(likeness.samePerson()).isTrue();
    }

    @Test
    void theReasonIsGivenInWhatWasCompared() {
        PersonPairs.Pair pair = PersonPairs.of("variants").get(1);
        Likeness likeness = comparison.of(pair.first(), pair.second());
        assertThat(likeness.reasons())
                .extracting(Likeness.Reason::key)
                .contains("birthSame", "nameForm", "surnameSame", "deathSame");
        assertThat(likeness.reasons().stream().filter(r -> r.key().equals("nameForm")).findFirst())
                .get()
                .extracting(Likeness.Reason::words)
                .isEqualTo(List.of("Kathryn", "Catherine", "Catherine"));
    }

    @Test
    void theFingerprintChangesWithAnAnswerThatIsCompared() {
        Answers before =
                PersonPairs.answers("Barnes", "Kev", "1972-03-07", "", "", "2025-10-01", "1");
        assertThat(Person.of(before).fingerprint()).isEqualTo(Person.of(before).fingerprint());
        assertThat(Person.of(before.with(Fields.SURNAME, new Value.Text("Barns"))).fingerprint())
                .isNotEqualTo(Person.of(before).fingerprint());
        assertThat(Person.of(before.with(Fields.NARRATIVE, new Value.Text("x"))).fingerprint())
                .isEqualTo(Person.of(before).fingerprint());
    }
}
