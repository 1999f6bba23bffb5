package vigil.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.casework.CaseRow;
import vigil.casework.PanelDesk;
import vigil.casework.Problem;
import vigil.casework.Progress;
import vigil.casework.Refused;
import vigil.domain.casefile.Answer;
import vigil.domain.casefile.CaseId;
import vigil.domain.casefile.Fields;
import vigil.domain.casefile.ReviewCase;
import vigil.domain.casefile.Value;
import vigil.domain.panel.AdviceAgain;
import vigil.domain.panel.AgendaItem;
import vigil.domain.panel.AgendaKind;
import vigil.domain.panel.Attendance;
import vigil.domain.panel.CaseDecision;
import vigil.domain.panel.CaseDiscussion;
import vigil.domain.panel.CourseEvent;
import vigil.domain.panel.DeclaredInterest;
import vigil.domain.panel.Meeting;
import vigil.domain.panel.MeetingLack;
import vigil.domain.panel.MeetingState;
import vigil.domain.panel.MeetingText;
import vigil.domain.panel.OutputTier;
import vigil.domain.panel.Recommendation;

/** What a meeting does to the store: interests, links, signing, and what was typed last. */
class ClosedCaseTest {

    @TempDir Path folder;

    private static Problem problem(ThrowingCallable call) {
        Refused refused = catchThrowableOfType(Refused.class, call);
        assertThat(refused).as("a refusal").isNotNull();
        return refused.problem();
    }

    private static ReviewCase stored(PanelDesk desk, String surname, String story) throws Refused {
        return desk.notification()
                .accept(
                        Cases.notified(desk, surname)
                                .with(Fields.NARRATIVE, Answer.of(new Value.Text(story))));
    }

    private static Meeting planned(PanelDesk desk, ReviewCase... cases) throws Refused {
        List<CaseId> wanted = Stream.of(cases).map(ReviewCase::id).toList();
        List<CaseRow> rows =
                desk.cases().list().stream().filter(row -> wanted.contains(row.id())).toList();
        return desk.meetings()
                .save(
                        desk.meetings()
                                .draft(
                                        "Panel",
                                        LocalDate.of(2026, 12, 10),
                                        rows,
                                        new EnumMap<>(AgendaKind.class)));
    }

    private static Meeting declared(PanelDesk desk, Meeting meeting, CaseId about) throws Refused {
        UUID me = desk.session().member().id();
        Attendance mine =
                meeting.attendance().stream()
                        .filter(a -> a.member().filter(me::equals).isPresent())
                        .findFirst()
                        .orElseThrow();
        return desk.meetings()
                .save(
                        meeting.withInterests(
                                List.of(new DeclaredInterest(mine.id(), about, "", true))));
    }

    @Test
    void aCaseClosesWhereverItsReaderDeclaredAnInterestAndOpensWhenThatIsWithdrawn()
            throws Exception {
        Program program = new Program(folder).create("Sheffield");
        ReviewCase closed;
        ReviewCase other;
        Meeting meeting;
        try (PanelDesk desk = program.open()) {
            closed = stored(desk, "Thornbury", "Found by the marmalade cat.");
            other = stored(desk, "Ellis", "Found by a neighbour.");
            meeting = planned(desk, closed, other);
            assertThat(desk.cases().open(closed.id()).reviewCase().name()).contains("Thornbury");
            meeting = declared(desk, meeting, closed.id());

            Problem problem = problem(() -> desk.cases().open(closed.id()));
            assertThat(problem)
                    .isEqualTo(
                            new Problem.CaseClosed(
                                    closed.reference().text(), LocalDate.of(2026, 12, 10)));
            ReviewCase edited = closed;
            assertThat(problem(() -> desk.cases().save(edited)))
                    .isInstanceOf(Problem.CaseClosed.class);
            assertThat(desk.cases().list()).extracting(CaseRow::id).containsExactly(other.id());
            assertThat(desk.cases().history(closed.id())).isEmpty();
            assertThat(desk.readings().stamps()).doesNotContainKey(closed.id());
            assertThat(desk.readings().read(List.of(closed.id(), other.id())))
                    .extracting(text -> text.id())
                    .containsExactly(other.id());
            assertThat(problem(() -> desk.meetings().discussions(closed.id())))
                    .isInstanceOf(Problem.CaseClosed.class);
            for (OutputTier tier : List.of(OutputTier.FULL, OutputTier.PUBLIC)) {
                UUID id = meeting.id();
                assertThat(problem(() -> desk.publication().prepare(id, tier, Progress.none())))
                        .isInstanceOf(Problem.CaseClosed.class);
            }
        }
        String reference = closed.reference().text();
        assertThat(program.at("cases", "--names").good().out())
                .contains("Ellis")
                .doesNotContain("Thornbury")
                .doesNotContain(reference);
        assertThat(program.at("cases", "--text", "marmalade").good().out())
                .doesNotContain(reference);
        assertThat(program.at("similar", reference).sentence())
                .contains(reference)
                .contains("closed to you")
                .contains("10 December 2026");
        assertThat(program.at("minutes", "2026-12-10", folder.resolve("m.pdf").toString()).exit())
                .isNotZero();
        try (PanelDesk desk = program.open()) {
            desk.meetings().save(desk.meetings().open(meeting.id()).withInterests(List.of()));
            assertThat(desk.cases().list()).hasSize(2);
            assertThat(desk.cases().open(closed.id()).reviewCase().name()).contains("Thornbury");
        }
        program.mustBeUnharmed();
    }

    @Test
    void aRecommendationThatStandsIsLinkedOnceAndCountsAsMadeAgain() throws Exception {
        Program program = new Program(folder).create("Sheffield");
        try (PanelDesk desk = program.open()) {
            ReviewCase first = stored(desk, "Thornbury", "");
            ReviewCase second = stored(desk, "Ellis", "");
            Meeting meeting = planned(desk, second);
            Recommendation standing =
                    desk.actions()
                            .save(
                                    recommendation(
                                            desk, first.id(), "Hostels keep naloxone at hand."));
            AdviceAgain again =
                    desk.linkedAdvice()
                            .link(standing.id(), meeting.id(), second.id(), "Naloxone at hostels");
            assertThat(desk.linkedAdvice().link(standing.id(), meeting.id(), second.id(), "twice"))
                    .isEqualTo(again);
            assertThat(desk.linkedAdvice().times()).containsEntry(standing.id(), 1);
            assertThat(desk.actions().recommendations()).hasSize(1);
            assertThat(
                            desk.publication()
                                    .prepare(meeting.id(), OutputTier.FULL, Progress.none())
                                    .view()
                                    .recommendations())
                    .singleElement()
                    .satisfies(
                            line -> assertThat(line.reference()).isEqualTo(standing.reference()));
            desk.linkedAdvice().unlink(again);
            assertThat(desk.linkedAdvice().all()).isEmpty();
        }
        program.mustBeUnharmed();
    }

    private static Recommendation recommendation(PanelDesk desk, CaseId of, String wording) {
        return Reworded.advice(
                desk.actions().newRecommendation(Optional.empty(), Optional.of(of)), wording);
    }

    @Test
    void whatAMeetingLacksIsSaidBeforeItsChairSignsAndItsCourseStandsInTheFullMinutes()
            throws Exception {
        Program program = new Program(folder).create("Sheffield");
        try (PanelDesk desk = program.open()) {
            ReviewCase one = stored(desk, "Thornbury", "");
            Meeting meeting = planned(desk, one);
            assertThat(desk.signing().lacks(meeting))
                    .extracting(MeetingLack::kind)
                    .containsExactly(
                            MeetingLack.Kind.PEOPLE,
                            MeetingLack.Kind.NO_CHAIR,
                            MeetingLack.Kind.STATEMENT,
                            MeetingLack.Kind.NO_DECISION,
                            MeetingLack.Kind.NOT_JUDGED,
                            MeetingLack.Kind.NOTHING_BROUGHT);
            AgendaItem item =
                    meeting.agenda().stream()
                            .filter(i -> i.kind() == AgendaKind.CASE)
                            .findFirst()
                            .orElseThrow();
            MeetingText brought = new MeetingText(one.id().value(), MeetingText.Part.AGENCIES);
            CaseDiscussion said =
                    brought.in(meeting, "Nobody knew him.", desk.newId())
                            .discussion(one.id())
                            .orElseThrow()
                            .withJudgement(
                                    Optional.of("PREVENT01"),
                                    Optional.empty(),
                                    Optional.of(CaseDecision.COMPLETE),
                                    Optional.empty());
            Meeting done = meeting.withDiscussion(said);
            assertThat(desk.signing().lacks(done))
                    .extracting(MeetingLack::kind)
                    .doesNotContain(MeetingLack.Kind.NOTHING_BROUGHT, MeetingLack.Kind.NO_DECISION);
            UUID person = meeting.attendance().getFirst().id();
            desk.holding()
                    .happened(
                            meeting.id(),
                            CourseEvent.Kind.LEFT_FOR_CASE,
                            Optional.of(person),
                            Optional.of(item.id()));
            desk.signing().end(done);
            desk.signing().end(done);
            desk.signing().sign(done);
            assertThat(desk.holding().course(meeting.id()).events())
                    .extracting(CourseEvent::kind)
                    .containsExactly(
                            CourseEvent.Kind.LEFT_FOR_CASE,
                            CourseEvent.Kind.ENDED,
                            CourseEvent.Kind.SIGNED);
            Meeting held = desk.meetings().save(done.withState(MeetingState.HELD));
            assertThat(
                            desk.publication()
                                    .prepare(held.id(), OutputTier.FULL, Progress.none())
                                    .view()
                                    .course())
                    .hasSize(3)
                    .anySatisfy(
                            moment -> assertThat(moment.item()).isEqualTo(one.reference().text()));
            assertThat(
                            desk.publication()
                                    .prepare(held.id(), OutputTier.PUBLIC, Progress.none())
                                    .view()
                                    .course())
                    .isEmpty();
        }
        program.mustBeUnharmed();
    }

    @Test
    void anAgencyIsSilentWhenNoWordOfItsNameIsWritten() {
        assertThat(
                        MeetingLack.silent(
                                "Housing saw him twice. Police: no contact.",
                                List.of("Housing or homelessness", "Police", "Acute hospital")))
                .containsExactly("Acute hospital");
    }

    @Test
    void whatWasTypedLastIsThereWhenTheProgramWasNeverClosed() throws Exception {
        Program program =
                new Program(Files.createDirectories(folder.resolve("first"))).create("Sheffield");
        Path torn = folder.resolve("second");
        UUID meeting;
        MeetingText text;
        MeetingText advice;
        try (PanelDesk desk = program.open()) {
            ReviewCase one = stored(desk, "Thornbury", "");
            Meeting planned = planned(desk, one);
            meeting = planned.id();
            text = new MeetingText(one.id().value(), MeetingText.Part.WENT_WELL);
            advice = new MeetingText(one.id().value(), MeetingText.Part.ADVICE);
            for (String typed : List.of("T", "Th", "The", "The crew came within six minutes")) {
                desk.holding().keepDraft(meeting, text, typed);
            }
            desk.holding().keepDraft(meeting, advice, "Hostels keep nalox");
            copy(program.store(), torn.resolve("store")); // as the disk is when power goes
        }
        try (PanelDesk desk = new Program(torn).open()) {
            Meeting resumed = desk.holding().resumed(desk.meetings().open(meeting));
            assertThat(text.in(resumed)).contains("The crew came within six minutes");
            assertThat(desk.holding().draft(meeting, advice)).contains("Hostels keep nalox");
            desk.holding().keepDraft(meeting, advice, "");
            assertThat(desk.holding().draft(meeting, advice)).isEmpty();
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path file : all.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }
}
