package vigil.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.disclosure.MinutesView;
import vigil.documents.PdfDocuments;
import vigil.domain.casefile.AnswerKey;
import vigil.domain.casefile.CaseId;
import vigil.domain.casefile.Fields;
import vigil.domain.casefile.ReviewCase;
import vigil.domain.casefile.Value;
import vigil.domain.panel.Meeting;
import vigil.domain.panel.MeetingState;
import vigil.domain.panel.OutputTier;
import vigil.domain.panel.PanelAction;
import vigil.words.Words;

/** Minutes from the draft to a locked version and on to the next, in memory and in a real store. */
class MinutesVersionsTest {

    private static final Clock CLOCK = Fixture.CLOCK;

    private final MemoryStore store = MemoryStoreSample.full(Fixture.VOCABULARY, CLOCK);
    private final PanelDesk desk =
            MemoryStoreDesk.open(
                    store,
                    MemoryStoreSample.COORDINATOR,
                    Fixture.VOCABULARY,
                    new PdfDocuments(Words.english()),
                    CLOCK);
    private final UUID meeting = MemoryStoreSample.meetingId(3);

    private void become(MeetingState state) throws Refused {
        desk.meetings().save(desk.meetings().open(meeting).withState(state));
    }

    private MinutesStore.Version locked() throws Refused {
        become(MeetingState.AGREED);
        return desk.minutesVersions().lock(meeting, Progress.none());
    }

    private Publication.Prepared prepared(OutputTier tier) throws Refused {
        String agency =
                tier == OutputTier.AGENCY ? desk.publication().agencies(meeting).getFirst() : "";
        return desk.publication().prepare(meeting, tier, agency, Progress.none());
    }

    private List<String> everything() throws Refused {
        StringBuilder all = new StringBuilder();
        for (OutputTier tier : desk.publication().tiers()) {
            List<String> agencies =
                    tier == OutputTier.AGENCY ? desk.publication().agencies(meeting) : List.of("");
            for (String agency : agencies) {
                all.append(
                                desk.publication()
                                        .prepare(meeting, tier, agency, Progress.none())
                                        .view())
                        .append('\n');
            }
        }
        return all.toString().lines().toList();
    }

    private static Refused invalid(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        return (Refused) org.assertj.core.api.Assertions.catchThrowable(call);
    }

    @Test
    void onlyAgreedMinutesAreLocked() {
        Refused refused = invalid(() -> desk.minutesVersions().lock(meeting, Progress.none()));
        assertThat(refused.problem())
                .isEqualTo(new Problem.Invalid("meeting.version", "minutesNotAgreed", List.of()));
    }

    @Test
    void aMeetingIsNotLockedByBeingSaved() throws Refused {
        Meeting held = desk.meetings().open(meeting);
        assertThatThrownBy(() -> desk.meetings().save(held.withState(MeetingState.LOCKED)))
                .isInstanceOf(Refused.class);
        become(MeetingState.AGREED);
        Meeting agreed = desk.meetings().open(meeting);
        assertThatThrownBy(() -> desk.meetings().save(agreed.withState(MeetingState.LOCKED)))
                .isInstanceOf(Refused.class);
    }

    @Test
    void whatIsLockedIsKeptWithItsSumAndCanBeReadAgain() throws Refused {
        MinutesStore.Version version = locked();
        assertThat(version.number()).isEqualTo(1);
        assertThat(version.sha256()).hasSize(64);
        assertThat(desk.meetings().open(meeting).state()).isEqualTo(MeetingState.LOCKED);
        assertThat(desk.minutesVersions().versions(meeting)).containsExactly(version);
        byte[] pdf = desk.minutesVersions().locked(meeting, 1).orElseThrow();
        assertThat(pdf).startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
        // What is shown of it later is the same file to the byte.
        assertThat(prepared(OutputTier.FULL).pdf()).isEqualTo(pdf);
        assertThat(prepared(OutputTier.FULL).version()).isEqualTo("1");
    }

    @Test
    void afterLockingNothingChangesInAnyVersionWhateverIsEdited() throws Refused {
        locked();
        List<String> before = everything();
        byte[] pdf = prepared(OutputTier.REDACTED).pdf();

        for (CaseId id : desk.meetings().open(meeting).cases()) {
            CaseEditing.Opened opened = desk.cases().open(id);
            ReviewCase edited =
                    opened.reviewCase()
                            .withAnswers(
                                    opened.reviewCase()
                                            .answers()
                                            .with(Fields.SURNAME, new Value.Text("Otherwise"))
                                            .without(new AnswerKey(Fields.DATE_OF_DEATH, 0)))
                            .withChronology(List.of())
                            .withFactors(List.of());
            desk.cases().save(edited);
        }
        for (var action : desk.actions().actions()) {
            desk.actions()
                    .save(
                            new PanelAction(
                                    action.id(),
                                    action.version(),
                                    action.reference(),
                                    action.recommendation(),
                                    action.meeting(),
                                    action.reviewCase(),
                                    action.raisedOn(),
                                    "Another wording.",
                                    action.ownerAgency(),
                                    action.ownerPerson(),
                                    action.due(),
                                    action.status(),
                                    action.evidence(),
                                    action.completedOn()));
        }

        assertThat(everything()).isEqualTo(before);
        assertThat(prepared(OutputTier.REDACTED).pdf()).isEqualTo(pdf);
    }

    @Test
    void aLockedMeetingCannotBeEdited() throws Refused {
        locked();
        Meeting now = desk.meetings().open(meeting);
        for (Meeting changed :
                List.of(now.withConfidentiality("x"), now.withState(MeetingState.HELD))) {
            assertThatThrownBy(() -> desk.meetings().save(changed)).isInstanceOf(Refused.class);
        }
        assertThatThrownBy(() -> desk.minutesVersions().reopen(meeting))
                .isInstanceOf(Refused.class);
    }

    @Test
    void aNewVersionNeedsAReasonAndSaysItInEveryVersionOfTheMinutes() throws Refused {
        locked();
        assertThatThrownBy(() -> desk.minutesVersions().amend(meeting, "  "))
                .isInstanceOf(Refused.class);
        desk.minutesVersions().amend(meeting, "A decision was missing.");
        assertThat(desk.meetings().open(meeting).state()).isEqualTo(MeetingState.HELD);
        assertThat(prepared(OutputTier.FULL).version()).startsWith("2 draft");

        Meeting open = desk.meetings().open(meeting);
        desk.meetings().save(open.withConfidentiality("Put right."));
        MinutesStore.Version second = locked();
        assertThat(second.number()).isEqualTo(2);
        for (OutputTier tier : desk.publication().tiers()) {
            assertThat(prepared(tier).view().amended())
                    .containsExactly(
                            new MinutesView.Amended(
                                    2,
                                    java.time.LocalDate.ofInstant(CLOCK.instant(), CLOCK.getZone()),
                                    "A decision was missing."));
        }
        // The first stays as it was.
        Publication.Prepared first =
                desk.publication().prepare(meeting, 1, OutputTier.FULL, "", Progress.none());
        assertThat(first.view().confidentiality()).isNotEqualTo("Put right.");
        assertThat(first.view().amended()).isEmpty();
        assertThat(first.pdf()).isEqualTo(desk.minutesVersions().locked(meeting, 1).orElseThrow());
        assertThat(desk.minutesVersions().versions(meeting))
                .extracting(MinutesStore.Version::sha256)
                .doesNotHaveDuplicates();
    }

    @Test
    void agreedMinutesAreOpenedAgainBeforeTheyAreLocked() throws Refused {
        become(MeetingState.AGREED);
        desk.minutesVersions().reopen(meeting);
        assertThat(desk.meetings().open(meeting).state()).isEqualTo(MeetingState.HELD);
        assertThat(prepared(OutputTier.FULL).view().draft()).isTrue();
    }

    @Test
    void onlyDraftsBearTheMarkOfADraft() throws Refused {
        assertThat(prepared(OutputTier.FULL).view().draft()).isTrue();
        become(MeetingState.AGREED);
        assertThat(prepared(OutputTier.FULL).view().draft()).isFalse();
    }

    @Test
    void theNextMeetingSaysThatItApprovedTheMinutes() throws Refused {
        UUID next =
                desk.meetings().list().stream()
                        .filter(row -> row.state() == MeetingState.PLANNED)
                        .findFirst()
                        .orElseThrow()
                        .id();
        desk.holding().approve(meeting, next, "Page 2: “Thursday”.");
        Publication.Prepared prepared =
                desk.publication().prepare(next, OutputTier.FULL, Progress.none());
        assertThat(prepared.view().approved())
                .containsExactly(
                        new MinutesView.Approved(
                                desk.meetings().open(meeting).date(), "Page 2: “Thursday”."));
        assertThat(text(prepared))
                .contains("were approved as a true record with these corrections: Page 2");
        assertThat(prepared(OutputTier.FULL).view().approvedOn()).isPresent();
    }

    private String text(Publication.Prepared prepared) throws Refused {
        return new PdfDocuments(Words.english())
                .layers(prepared.pdf()).stream()
                        .filter(layer -> layer.kind() == FileLayer.Kind.PAGE)
                        .map(FileLayer::text)
                        .collect(Collectors.joining(" "))
                        .replaceAll("\\s+", " ");
    }

    @Test
    void theRegisterSaysToWhomEachCopyWentAndTheCopySaysSoToo(@TempDir Path folder)
            throws Exception {
        locked();
        Publication.Prepared full = prepared(OutputTier.FULL);
        desk.publication().release(full, folder.resolve("a.pdf"), "Director of Public Health");
        desk.publication().release(full, folder.resolve("b.pdf"), "Chair of the panel");
        Publication.Prepared redacted = prepared(OutputTier.REDACTED);
        desk.publication().release(redacted, folder.resolve("c.pdf"), "CDP board");

        List<Publication.Gone> gone = desk.publication().register(meeting);
        assertThat(gone)
                .extracting(g -> g.release().recipient())
                .containsExactlyInAnyOrder(
                        "Director of Public Health", "Chair of the panel", "CDP board");
        assertThat(gone)
                .filteredOn(g -> g.release().tier().equals(OutputTier.FULL.code()))
                .extracting(g -> g.copy().map(MinutesStore.Copy::number))
                .containsExactlyInAnyOrder(Optional.of(1), Optional.of(2));
        assertThat(pages(folder.resolve("b.pdf"))).contains("Copy 2 for Chair of the panel");
        assertThat(pages(folder.resolve("c.pdf"))).contains("Copy 1").doesNotContain("CDP board");
        for (Publication.Gone each : gone) {
            if (each.release().tier().equals(OutputTier.REDACTED.code())) {
                assertThat(desk.publication().log(each.release().id())).isEqualTo(redacted.log());
            }
        }
    }

    private static String pages(Path file) throws Exception {
        return new PdfDocuments(Words.english())
                .layers(Files.readAllBytes(file)).stream()
                        .filter(layer -> layer.kind() == FileLayer.Kind.PAGE)
                        .map(FileLayer::text)
                        .collect(Collectors.joining(" "))
                        .replaceAll("\\s+", " ");
    }

    @Test
    void keptMinutesAreReadAsTheyWereWritten() throws Refused {
        for (OutputTier tier : desk.publication().tiers()) {
            Publication.Prepared made = prepared(tier);
            KeptMinutes kept = new KeptMinutes(made.view(), made.log(), made.found());
            assertThat(KeptMinutes.read(kept.bytes())).isEqualTo(kept);
        }
    }
}
