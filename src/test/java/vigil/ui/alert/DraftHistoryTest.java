package vigil.ui.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vigil.domain.alert.AlertPart;
import vigil.domain.alert.DrugAlert;

/** What one step back in a draft is. */
class DraftHistoryTest {

    private static DrugAlert titled(DrugAlert alert, String title) {
        return alert.withText(alert.text().with(AlertPart.TITLE, title));
    }

    @Test
    void whatIsTypedInOneGoIsOneStepAndEveryChoiceIsOne() {
        DraftHistory history = new DraftHistory();
        DrugAlert begun = DrugAlert.begun(new UUID(1, 2), LocalDate.of(2026, 11, 22));
        DrugAlert b = titled(begun, "B");
        DrugAlert blue = titled(begun, "Blue");
        DrugAlert first = blue.withAudience(List.of("ALERT_AUD03"));
        DrugAlert both = blue.withAudience(List.of("ALERT_AUD03", "ALERT_AUD04"));
        history.changed(begun, b);
        history.changed(b, blue);
        history.changed(blue, first);
        history.changed(first, both);
        history.pause();
        history.changed(both, titled(both, "Blue tablets"));

        DrugAlert now = titled(both, "Blue tablets");
        assertThat(history.back(now)).contains(both);
        assertThat(history.back(both)).contains(first);
        assertThat(history.back(first)).contains(blue);
        assertThat(history.back(blue.withStored(3, "DA-2026-09")))
                .as("what was stored meanwhile stays stored")
                .contains(begun.withStored(3, "DA-2026-09"));
        assertThat(history.back(begun)).isEmpty();
    }
}
