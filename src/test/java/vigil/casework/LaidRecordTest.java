package vigil.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vigil.domain.together.CaseHistory;
import vigil.domain.together.Edit;
import vigil.domain.together.PanelKind;
import vigil.domain.together.PanelMerge;

/** What an issued alert says is changed by nothing that arrives. */
class LaidRecordTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final UUID STORE = new UUID(1, 1);
    private static final UUID ALERT = new UUID(2, 2);
    private static final PanelHistories.Key KEY = new PanelHistories.Key(PanelKind.ALERT, ALERT);
    private static final CaseHistory.Hand HERE =
            new CaseHistory.Hand(STORE, new UUID(3, 3), "Sam", NOON);
    private static final CaseHistory.Hand THERE =
            new CaseHistory.Hand(new UUID(1, 2), new UUID(3, 4), "Kim", NOON);

    private static final Map<String, String> DRAFT =
            Map.of("received", "2026-11-20", "part.title", "Powder");
    private static final Map<String, String> ISSUED =
            Map.of("received", "2026-11-20", "part.title", "Powder", "issued", "2026-11-22");

    private static PanelHistories.Held held(Map<String, String> texts, CaseHistory history) {
        return new PanelHistories.Held(
                KEY, "DA-2026-01", new TreeMap<>(texts), NOON, STORE, history);
    }

    private static CaseHistory issued() {
        List<Edit> begun = new ArrayList<>();
        DRAFT.forEach((item, text) ->
                begun.add(PanelMerge.begun(PanelKind.ALERT, ALERT, item, text, STORE, NOON)));
        CaseHistory draft = PanelMerge.nothing().with(begun);
        return draft.with(
                PanelMerge.edits(PanelKind.ALERT, draft, DRAFT, ISSUED, new UUID(5, 5), HERE));
    }

    private static LaidRecord laid(List<Edit> arriving) throws Refused {
        PanelHistories.Held here = held(ISSUED, issued());
        return LaidRecord.of(Optional.of(here), here, arriving, other -> true);
    }

    private static List<Edit> changed(Map<String, String> before, Map<String, String> after) {
        List<Edit> edits = new ArrayList<>(issued().edits());
        edits.addAll(
                PanelMerge.edits(PanelKind.ALERT, issued(), before, after, new UUID(6, 6), THERE));
        return edits;
    }

    @Test
    void whatIsBasedOnTheIssuedWordsAndSaysOthersIsRefused() {
        Map<String, String> other = new TreeMap<>(ISSUED);
        other.put("part.title", "Something else");
        Refused refused = catchThrowableOfType(Refused.class, () -> laid(changed(ISSUED, other)));
        assertThat(refused.problem()).isEqualTo(new Problem.BundleUnusable("damaged", List.of()));
    }

    @Test
    void anAlertIsNotMadeADraftAgain() {
        assertThat(catchThrowableOfType(Refused.class, () -> laid(changed(ISSUED, DRAFT))))
                .isNotNull();
    }

    @Test
    void howLongItHoldsAndThatItWasWithdrawnArrives() throws Refused {
        Map<String, String> after = new TreeMap<>(ISSUED);
        after.put("withdrawn", "2026-11-23");
        LaidRecord laid = laid(changed(ISSUED, after));
        assertThat(laid.shown().texts()).isEqualTo(after);
        assertThat(laid.shown().disputes()).isEmpty();
    }

    @Test
    void aDraftThatWasWrittenOnApartIsASideAndNotShown() throws Refused {
        Map<String, String> other = new TreeMap<>(DRAFT);
        other.put("part.title", "White powder");
        List<Edit> begun = new ArrayList<>();
        DRAFT.forEach((item, text) ->
                begun.add(PanelMerge.begun(PanelKind.ALERT, ALERT, item, text, STORE, NOON)));
        CaseHistory draft = PanelMerge.nothing().with(begun);
        LaidRecord laid =
                laid(
                        draft.with(
                                        PanelMerge.edits(
                                                PanelKind.ALERT,
                                                draft,
                                                DRAFT,
                                                other,
                                                new UUID(6, 6),
                                                THERE))
                                .edits());
        assertThat(laid.shown().texts()).containsEntry("part.title", "Powder");
        assertThat(laid.shown().disputes()).containsOnlyKeys("part.title");
    }
}
