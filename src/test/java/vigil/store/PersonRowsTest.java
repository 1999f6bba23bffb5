package vigil.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vigil.casework.Sight;
import vigil.domain.casefile.AnswerKey;
import vigil.domain.casefile.Answers;
import vigil.domain.casefile.CaseChange;
import vigil.domain.casefile.CaseId;
import vigil.domain.casefile.CaseStatus;
import vigil.domain.casefile.FieldKey;
import vigil.domain.casefile.Fields;
import vigil.domain.casefile.ReviewCase;
import vigil.domain.casefile.Value;
import vigil.domain.likeness.Person;
import vigil.domain.likeness.RandomPeople;

/** What people are found by always follows from the answers, whichever way these came to be. */
class PersonRowsTest {

    private static final UUID MEMBER = new UUID(9, 9);
    private static final Sight NOTHING = new Sight(false, false, false);

    private PeopleInMemory store;

    @BeforeEach
    void make() throws Exception {
        store = new PeopleInMemory();
    }

    @AfterEach
    void close() throws Exception {
        store.close();
    }

    private void save(ReviewCase before, ReviewCase after) {
        assertThat(
                        store.cases()
                                .update(
                                        before,
                                        after.withVersion(before.version() + 1),
                                        CaseChange.between(before, after),
                                        MEMBER,
                                        Instant.EPOCH))
                .isTrue();
    }

    private ReviewCase find(CaseId id, Sight sight) {
        return store.cases().find(id, sight).orElseThrow();
    }

    private static Answers with(Answers answers, FieldKey field, String text) {
        return text.isEmpty()
                ? answers.without(new AnswerKey(field, 0))
                : answers.with(field, new Value.Text(text));
    }

    @Test
    void afterAnyChangesTheTablesAreAsIfMadeAnew() throws Exception {
        Random random = new Random(18);
        RandomPeople people = new RandomPeople(18);
        Map<Integer, CaseId> there = new HashMap<>();
        for (int i = 0; i < 600; i++) {
            int number = random.nextInt(120);
            CaseId id = PeopleInMemory.id(number);
            if (!there.containsKey(number)) {
                Answers answers = people.answers();
                store.cases()
                        .insert(
                                PeopleInMemory.reviewCase(number, answers).withVersion(1),
                                Optional.empty(),
                                Instant.EPOCH);
                there.put(number, id);
                continue;
            }
            ReviewCase before = find(id, random.nextInt(4) == 0 ? NOTHING : Sight.ALL);
            Answers now = before.answers();
            switch (random.nextInt(7)) {
                case 0 -> now = with(now, Fields.SURNAME, "Smith \u001e\u001f Brown");
                case 1 -> now = with(now, Fields.FORENAMES, random.nextBoolean() ? "" : "Ann");
                case 2 -> now = now.without(new AnswerKey(Fields.DATE_OF_BIRTH, 0));
                case 3 -> now = now.with(Fields.STATUS, new Value.Code(CaseStatus.MERGED.code()));
                case 4 ->
                        now = now.with(Fields.STATUS, new Value.Code(CaseStatus.GATHERING.code()));
                case 5 -> now = with(now, Person.OTHER_NAMES, "Smudge");
                default -> {
                    store.imports().remove(List.of(id));
                    there.remove(number);
                    continue;
                }
            }
            ReviewCase after = before.withAnswers(now);
            if (!CaseChange.between(before, after).isEmpty()) {
                save(before, after);
            }
        }
        PeopleInMemory.Kept kept = store.kept();
        assertThat(store.cases(CaseStatus.MERGED.code())).isPositive();
        assertThat(kept.said()).hasSizeGreaterThan(30).hasSizeLessThan(there.size());
        store.fill();
        assertThat(kept.said()).isEqualTo(store.kept().said());
        assertThat(kept.found()).isEqualTo(store.kept().found());
        assertThat(kept.bearers()).isEqualTo(store.kept().bearers());
    }

    @Test
    void whoMayNotReadNamesChangesNothingOfThemBySaving() {
        Answers answers = new RandomPeople(3).answers();
        store.cases()
                .insert(
                        PeopleInMemory.reviewCase(1, answers).withVersion(1),
                        Optional.empty(),
                        Instant.EPOCH);
        PeopleInMemory.Kept before = store.kept();
        ReviewCase seen = find(PeopleInMemory.id(1), NOTHING);
        assertThat(seen.answers().known(Fields.SURNAME)).isEmpty();
        save(seen, seen.withAnswers(with(seen.answers(), Fields.NARRATIVE, "Found at home.")));
        assertThat(store.kept()).isEqualTo(before);
        save(
                find(PeopleInMemory.id(1), NOTHING),
                find(PeopleInMemory.id(1), NOTHING)
                        .withAnswers(seen.answers().with(Fields.SEX, new Value.Code("SEX03"))));
        assertThat(store.kept().said().values()).singleElement().asString().contains("SEX03");
    }

    @Test
    void aStoreWithoutTheTablesOrOfAnotherEditionIsFilled() throws Exception {
        RandomPeople random = new RandomPeople(4);
        List<Answers> people = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            people.add(random.answers());
        }
        store.storeOnly(people);
        assertThat(store.kept().said()).isEmpty();
        store.forgetEdition();
        assertThat(store.fillIsNeeded()).isTrue();
        store.fill();
        assertThat(store.fillIsNeeded()).isFalse();
        assertThat(store.kept().said()).hasSize(40);
        assertThat(store.pairs().identities(Optional.empty())).hasSize(40);
        assertThat(store.kept().found().values()).allMatch(keys -> keys.size() > 5);
    }
}
