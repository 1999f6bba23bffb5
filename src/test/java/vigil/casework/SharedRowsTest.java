package vigil.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.junit.jupiter.api.Test;
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
}
