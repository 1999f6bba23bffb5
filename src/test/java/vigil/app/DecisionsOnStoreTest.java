package vigil.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.casework.AuditTrail;
import vigil.casework.CaseChoice;
import vigil.casework.PanelDesk;
import vigil.casework.PanelMemory;
import vigil.casework.PanelStore;
import vigil.casework.PatternDecisions.About;
import vigil.casework.PatternDecisions.Event;
import vigil.casework.PatternDecisions.Raising;
import vigil.casework.PatternWatch;
import vigil.casework.Progress;
import vigil.casework.Publication;
import vigil.casework.Refused;
import vigil.domain.casefile.CaseId;
import vigil.domain.panel.Meeting;
import vigil.domain.panel.MeetingState;
import vigil.domain.panel.OutputTier;
import vigil.domain.pattern.Claim;
import vigil.domain.pattern.Disposition;
import vigil.domain.pattern.Standing;
import vigil.patterns.Finding;
import vigil.patterns.Level;
import vigil.patterns.Slice;
import vigil.words.DecisionWords;
import vigil.words.Words;

/** Decisions about what is found in the sample county, in its encrypted store. */
@Tag("slow")
class DecisionsOnStoreTest {

    @TempDir Path folder;

    private PanelDesk open(Path store) throws Refused {
        Wiring wiring = SampleStore.wiring(TestClock.ofTheSample(), folder.resolve("settings"));
        return SampleStore.open(wiring, store);
    }

    private static PatternWatch.Found search(PanelDesk desk) throws Refused {
        return desk.patterns().search(Slice.everything(), Progress.none());
    }

    private static List<String> board(PatternWatch.Found found) {
        return found.summary().board().entries().stream().map(e -> e.finding().key()).toList();
    }

    private static List<String> parked(PatternWatch.Found found) {
        return found.summary().board().parked().stream().map(Finding::key).toList();
    }

    /** A decision that was made when fewer deaths and less evidence were behind the finding. */
    private static About earlier(Finding finding, long fewer) {
        return new About(
                finding.key(),
                "As it was.",
                new Standing(
                        finding.figures().observed() - fewer,
                        finding.figures().denominator(),
                        PanelMemory.standing(finding).expected(),
                        Claim.POSSIBLE,
                        "CONFIRMED"),
                0);
    }

    @Test
    void theBoardFollowsTheDecisionsAndTheMeetingsRememberIt() throws Exception {
        Path store = SampleStore.copy(folder);
        String raisedTitle;
        String key;
        try (PanelDesk desk = open(store)) {
            PatternWatch.Found first = search(desk);
            assertThat(first.memory().last()).isEmpty();
            List<Finding> strong =
                    first.summary().board().entries().stream()
                            .map(e -> e.finding())
                            .filter(f -> f.level() == Level.STRONG && f.figures().observed() > 5)
                            .toList();
            Finding grown = strong.get(0);
            Finding almost = strong.get(1);
            Finding snoozed = strong.get(2);
            Finding raised = strong.get(3);
            key = raised.key();
            Finding weak = first.summary().findings().getLast();
            assertThat(board(first)).doesNotContain(weak.key());

            desk.patternDecisions().dismiss(earlier(grown, 3), "Too few.");
            desk.patternDecisions().dismiss(earlier(almost, 2), "Too few.");
            desk.patternDecisions()
                    .snooze(
                            About.of(snoozed, "", first.memory()),
                            desk.patterns().asAt().plusDays(1),
                            "Tomorrow.");
            desk.patternDecisions().watch(About.of(weak, "", first.memory()));
            PatternWatch.Found second = search(desk);

            assertThat(board(second))
                    .as("grown by three and stronger")
                    .contains(grown.key())
                    .as("watched")
                    .contains(weak.key())
                    .doesNotContain(almost.key(), snoozed.key());
            assertThat(parked(second)).contains(almost.key(), snoozed.key());
            assertThat(second.memory().isBack(grown, second.summary().board())).isTrue();
            assertThat(second.memory().isBack(almost, second.summary().board())).isFalse();
            PanelStore.MeetingRow next = desk.patternDecisions().planned().getFirst();
            DecisionWords words = new DecisionWords(Words.english(), desk.vocabulary());
            raisedTitle = words.title(raised);
            desk.patternDecisions()
                    .raise(
                            About.of(raised, "", second.memory()),
                            new Raising(next.id(), raisedTitle, words.safely(raised)));
            Meeting planned = desk.meetings().open(next.id());
            Meeting held = desk.meetings().save(planned.withState(MeetingState.HELD));

            PatternWatch.Found third = search(desk);
            assertThat(third.memory().last().orElseThrow().id()).isEqualTo(held.id());
            assertThat(third.memory().atLastMeeting(raised)).contains(PanelMemory.standing(raised));
            assertThat(third.summary().findings())
                    .filteredOn(f -> f.level() != Level.COUNT)
                    .noneMatch(third.memory()::newSinceLastMeeting);
            assertThat(desk.patternDecisions().history(raised.key()))
                    .hasSize(2)
                    .anyMatch(Event.Met.class::isInstance);
            minutes(desk, held, raisedTitle);
        }
        try (PanelDesk again = open(store)) {
            assertThat(again.patternDecisions().memory().disposition(key))
                    .isEqualTo(Disposition.RAISED);
            assertThat(again.patternDecisions().memory().last()).isPresent();
        }
    }

    private void minutes(PanelDesk desk, Meeting held, String title) throws Exception {
        for (OutputTier tier : desk.publication().tiers()) {
            String agency =
                    tier == OutputTier.AGENCY
                            ? desk.publication().agencies(held.id()).getFirst()
                            : "";
            Publication.Prepared prepared =
                    desk.publication().prepare(held.id(), tier, agency, Progress.none());
            Path pdf = folder.resolve(tier + ".pdf");
            desk.publication().release(prepared, pdf, "test");
            try (var document = Loader.loadPDF(Files.readAllBytes(pdf))) {
                String text = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
                assertThat(text.contains(title))
                        .as("raised item in " + tier)
                        .isEqualTo(tier == OutputTier.FULL || tier == OutputTier.REDACTED);
            }
        }
    }

    @Test
    void chosenCasesGoOnTheNextAgendaTogetherAndComeOffAgain() throws Exception {
        try (PanelDesk desk = open(SampleStore.copy(folder))) {
            CaseChoice.Offer offer = desk.caseChoice().offer(Progress.none());
            assertThat(offer.waiting()).hasSizeGreaterThan(3);
            assertThat(offer.waiting())
                    .isSortedAccordingTo(
                            java.util.Comparator.comparingDouble(
                                            (CaseChoice.Waiting w) -> w.judged().score())
                                    .reversed());
            PanelStore.MeetingRow next = offer.meetings().getFirst();
            List<CaseChoice.Waiting> two =
                    offer.waiting().stream().filter(w -> w.on().isEmpty()).limit(2).toList();
            Meeting before = desk.meetings().open(next.id());

            CaseChoice.Chosen chosen =
                    desk.caseChoice()
                            .putOnAgenda(
                                    two.stream().map(CaseChoice.Waiting::row).toList(), next.id());

            List<CaseId> ids = two.stream().map(w -> w.row().id()).toList();
            assertThat(desk.meetings().open(next.id()).cases()).containsAll(ids);
            assertThat(desk.meetings().open(next.id()).version()).isEqualTo(before.version() + 1);
            assertThat(desk.audit().latest(2))
                    .extracting(AuditTrail.Entry::detail)
                    .contains("2 chosen cases put on the agenda");
            assertThat(desk.caseChoice().offer(Progress.none()).waiting())
                    .filteredOn(w -> ids.contains(w.row().id()))
                    .allMatch(w -> w.on().filter(m -> m.id().equals(next.id())).isPresent());

            desk.caseChoice().undo(chosen);
            assertThat(desk.meetings().open(next.id()).agenda()).isEqualTo(before.agenda());
        }
    }
}
