package vigil.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vigil.domain.casefile.Answer;
import vigil.domain.casefile.CaseChange;
import vigil.domain.casefile.CaseId;
import vigil.domain.casefile.Fields;
import vigil.domain.casefile.PartialDate;
import vigil.domain.casefile.ReviewCase;
import vigil.domain.casefile.Value;
import vigil.ui.kit.TestKit;

class SharedRowsTest {

    private final Clock clock = TestKit.CLOCK;
    private final MemoryStore store = MemoryStoreSample.cases(TestKit.vocabulary(), clock);
    private final ChangeNews news = new ChangeNews();
    private final SharedRows rows = new SharedRows(news);
    private final Session session = new Session(MemoryStoreSample.COORDINATOR);

    @Test
    void rowsAreReadOnceUntilACaseChanges() {
        var first = rows.of(store.records(), session);
        assertThat(first).isNotEmpty();
        assertThat(rows.of(store.records(), session)).isSameAs(first);
        news.tell(Changed.MEETINGS);
        assertThat(rows.of(store.records(), session)).isSameAs(first);

        news.tell(Changed.CASES);
        assertThat(rows.of(store.records(), session)).isNotSameAs(first).isEqualTo(first);
    }

    @Test
    void afterOneCaseChangedOnlyItsRowIsReadAgain() {
        var first = rows.of(store.records(), session);
        CaseId changed = first.get(2).id();
        news.tellOf(changed);
        var second = rows.of(store.records(), session);
        assertThat(second).isEqualTo(first);
        assertThat(second.get(2)).isNotSameAs(first.get(2));
        assertThat(second.get(1)).isSameAs(first.get(1));
        assertThat(rows.of(store.records(), session)).isSameAs(second);
    }

    @Test
    void aCaseThatMovesOrIsSeenNoLongerHasAllRowsReadAgain() {
        var first = rows.of(store.records(), session);
        news.tellOf(new CaseId(new UUID(0, 1)));
        var second = rows.of(store.records(), session);
        assertThat(second.get(1)).isEqualTo(first.get(1)).isNotSameAs(first.get(1));

        ReviewCase moved = store.records().cases().find(first.get(2).id(), Sight.ALL).orElseThrow();
        ReviewCase after =
                moved.with(
                                Fields.DATE_OF_DEATH,
                                Answer.of(
                                        new Value.Date(
                                                PartialDate.parse("2001-01-01").orElseThrow())))
                        .withVersion(moved.version() + 1);
        change(moved, after);
        var third = rows.of(store.records(), session);
        assertThat(third.get(1)).isNotSameAs(second.get(1));
        assertThat(third)
                .filteredOn(row -> row.id().equals(moved.id()))
                .singleElement()
                .satisfies(
                        row -> assertThat(row.death()).isEqualTo(PartialDate.parse("2001-01-01")));
    }

    private void change(ReviewCase before, ReviewCase after) {
        store.records()
                .cases()
                .update(
                        before,
                        after,
                        CaseChange.between(before, after),
                        MemoryStoreSample.COORDINATOR.id(),
                        clock.instant());
        news.tellOf(after.id());
    }
}
