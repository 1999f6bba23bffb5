package vigil.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.casework.Bundles;
import vigil.casework.Carried;
import vigil.casework.PanelDesk;
import vigil.casework.Problem;
import vigil.casework.Progress;
import vigil.casework.Reconciling;
import vigil.casework.Reconciling.Outcome;
import vigil.casework.Refused;
import vigil.domain.alert.AlertDecision;
import vigil.domain.alert.AlertPart;
import vigil.domain.alert.DrugAlert;
import vigil.domain.casefile.CaseId;
import vigil.domain.casefile.ReviewCase;
import vigil.domain.panel.AgendaItem;
import vigil.domain.panel.AgendaKind;
import vigil.domain.panel.Attendance;
import vigil.domain.panel.CaseDiscussion;
import vigil.domain.panel.DeclaredInterest;
import vigil.domain.panel.Meeting;
import vigil.domain.panel.MeetingState;
import vigil.domain.panel.PanelAction;
import vigil.domain.panel.Presence;
import vigil.domain.panel.Recommendation;
import vigil.domain.together.PanelKind;

/** Meetings, recommendations, actions and alerts between two real stores. */
@Tag("slow")
class PanelTravelsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @TempDir private Path folder;

    private Program program(String name) throws java.io.IOException {
        return new Program(Files.createDirectories(folder.resolve(name))).create("Sheffield");
    }

    private Outcome pass(Program from, Program to, String name) throws Refused {
        return TogetherOnStoreTest.pass(from, to, folder.resolve(name + ".vigil"));
    }

    private static Meeting only(PanelDesk desk) throws Refused {
        return desk.meetings().open(desk.meetings().list().getFirst().id());
    }

    private static Meeting deciding(Meeting m, int at, String decision) {
        List<AgendaItem> agenda = new ArrayList<>(m.agenda());
        AgendaItem i = agenda.get(at);
        agenda.set(
                at,
                new AgendaItem(
                        i.id(),
                        i.kind(),
                        i.title(),
                        i.reviewCase(),
                        i.minutesPlanned(),
                        i.discussion(),
                        decision));
        return m.withAgenda(agenda);
    }

    private static Meeting with(Meeting m, int at, String title, PanelDesk desk) {
        List<AgendaItem> agenda = new ArrayList<>(m.agenda());
        agenda.add(
                at,
                new AgendaItem(
                        desk.meetings().newId(),
                        AgendaKind.OTHER,
                        title,
                        Optional.empty(),
                        5,
                        "",
                        ""));
        return m.withAgenda(agenda);
    }

    private static Meeting saying(Meeting m, CaseId id, String summary, String learning) {
        CaseDiscussion d =
                m.discussion(id).orElseGet(() -> CaseDiscussion.blank(UUID.randomUUID(), id));
        return m.withDiscussion(
                new CaseDiscussion(
                        d.id(),
                        id,
                        d.presenter(),
                        summary.isEmpty() ? d.summary() : summary,
                        d.agencies(),
                        d.wentWell(),
                        d.different(),
                        learning.isEmpty() ? d.learning() : learning,
                        d.disagreement(),
                        d.preventability(),
                        d.confidence(),
                        d.decision(),
                        d.themes(),
                        d.returnOn(),
                        d.returnReason()));
    }

    private static Meeting seated(Meeting m, Presence presence) {
        Attendance a = m.attendance().getFirst();
        return m.withAttendance(
                List.of(
                        new Attendance(
                                a.id(),
                                a.member(),
                                a.name(),
                                a.agency(),
                                a.role(),
                                presence,
                                a.deputyFor(),
                                a.confidentialityAccepted())));
    }

    /** What a store shows of everything but cases. */
    private static List<Object> everything(PanelDesk desk) throws Refused {
        List<Object> all = new ArrayList<>();
        for (var row : desk.meetings().list()) {
            Meeting m = desk.meetings().open(row.id());
            all.add(m.withVersion(0).withDiscussions(List.of()).withAttendance(List.of()));
            m.discussions()
                    .forEach(d -> all.add(List.of(d.reviewCase(), d.summary(), d.learning())));
            m.attendance().forEach(a -> all.add(List.of(a.name(), a.presence())));
        }
        for (Recommendation r : desk.actions().recommendations()) {
            all.add(List.of(r.reference(), r.wording(), r.status(), r.due(), r.reviewCase()));
        }
        for (PanelAction a : desk.actions().actions()) {
            all.add(
                    List.of(
                            a.reference(),
                            a.wording(),
                            a.status(),
                            a.due(),
                            a.evidence(),
                            a.recommendation(),
                            a.meeting(),
                            a.reviewCase()));
            desk.actions().notes(a.id()).forEach(note -> all.add(note.text()));
        }
        for (DrugAlert alert : desk.alerts().all()) {
            all.add(alert.withStored(0, alert.reference()));
            desk.alerts().register(alert).forEach(line -> all.add(line.event().kind()));
        }
        return all;
    }

    private static PanelAction action(
            PanelAction a, LocalDate due, String status, String evidence) {
        return Reworded.action(
                a,
                a.wording().isEmpty() ? "Ask the hostel" : a.wording(),
                Optional.of(due),
                status,
                evidence);
    }

    private static DrugAlert titled(DrugAlert alert, String title) {
        return alert.withDecision(Optional.of(AlertDecision.SHARE))
                .withAudience(List.of("ALERT_AUD03"))
                .withReport(alert.report().withDescription("white powder"))
                .withDates(alert.dates().withExpires(Optional.of(TODAY.plusDays(10))))
                .withText(
                        alert.text()
                                .with(AlertPart.TITLE, title)
                                .with(AlertPart.KNOWN, "A laboratory found it.")
                                .with(AlertPart.ADVICE, "Call 999."));
    }

    /** An action that is due today and not begun. */
    private static PanelAction asked(PanelDesk desk, Optional<CaseId> about) throws Refused {
        return action(
                desk.actions().newAction(Optional.empty(), Optional.empty(), about),
                TODAY,
                PanelAction.NOT_STARTED,
                "");
    }

    /** A case, a meeting about it, a recommendation, an action that follows, and an alert. */
    private static CaseId work(PanelDesk desk) throws Refused {
        ReviewCase made = desk.notification().accept(Cases.notified(desk, "Doyle"));
        Meeting drafted =
                desk.meetings()
                        .draft(
                                "November",
                                TODAY,
                                desk.cases().list(),
                                Map.of(AgendaKind.WELCOME, "Welcome"));
        Meeting meeting =
                desk.meetings()
                        .save(
                                saying(
                                        drafted.withState(MeetingState.HELD),
                                        made.id(),
                                        "As heard",
                                        ""));
        Recommendation advice =
                desk.actions()
                        .save(
                                Reworded.advice(
                                        desk.actions()
                                                .newRecommendation(
                                                        Optional.of(meeting.id()),
                                                        Optional.of(made.id())),
                                        "Carry naloxone"));
        PanelAction action =
                desk.actions()
                        .save(
                                action(
                                        desk.actions()
                                                .newAction(
                                                        Optional.of(advice.id()),
                                                        Optional.of(meeting.id()),
                                                        Optional.of(made.id())),
                                        TODAY.plusDays(7),
                                        PanelAction.NOT_STARTED,
                                        ""));
        desk.actions().note(action, "Written to them");
        desk.alerts().save(titled(desk.alerts().begin(), "Powder").withCases(List.of(made.id())));
        return made.id();
    }

    @Test
    void everythingOfThePanelTravelsIsMergedAndChosenAndBothStoresSayTheSame() throws Exception {
        Program office = program("office");
        Program laptop = program("laptop");
        CaseId id;
        try (PanelDesk desk = office.open()) {
            id = work(desk);
        }
        Outcome first = pass(office, laptop, "1");
        for (PanelKind kind : PanelKind.values()) {
            assertThat(first.of(kind)).isEqualTo(new Reconciling.Count(1, 0, 0));
        }
        assertThat(first.open()).isZero();
        try (PanelDesk here = office.open();
                PanelDesk there = laptop.open()) {
            assertThat(everything(there)).isEqualTo(everything(here)).hasSizeGreaterThan(6);
        }

        try (PanelDesk desk = office.open()) {
            Meeting m = deciding(only(desk), 0, "The office writes.");
            m = with(m, 1, "From the office", desk);
            m = saying(m, id, "", "Learned in the office");
            desk.meetings().save(seated(m, Presence.APOLOGIES));
            PanelAction a = desk.actions().actions().getFirst();
            desk.actions().save(action(a, TODAY.plusDays(7), "ACT_STATUS03", "They wrote back"));
            desk.actions().note(a, "From the office");
            DrugAlert alert = desk.alerts().all().getFirst();
            desk.alerts().save(titled(alert, "Powder in Sheffield"));
        }
        try (PanelDesk desk = laptop.open()) {
            Meeting m = deciding(only(desk), 0, "The laptop writes.");
            m = with(m, 1, "From the laptop", desk);
            desk.meetings().save(saying(m, id, "As heard on the laptop", ""));
            PanelAction a = desk.actions().actions().getFirst();
            desk.actions().save(action(a, TODAY.plusDays(30), a.status(), ""));
            desk.actions().note(a, "From the laptop");
            DrugAlert alert = desk.alerts().all().getFirst();
            desk.alerts().save(titled(alert, "White powder"));
        }
        Outcome taken = pass(laptop, office, "2");
        assertThat(taken.open()).isEqualTo(2);
        assertThat(taken.of(PanelKind.ACTION)).isEqualTo(new Reconciling.Count(0, 1, 0));
        assertThat(taken.of(PanelKind.RECOMMENDATION)).isEqualTo(new Reconciling.Count(0, 0, 1));
        assertThat(taken.openIn()).containsExactlyInAnyOrder("November", "DA-2026-01");
        try (PanelDesk desk = office.open()) {
            PanelAction both = desk.actions().actions().getFirst();
            assertThat(both.status()).isEqualTo("ACT_STATUS03");
            assertThat(both.due()).contains(TODAY.plusDays(30));
            assertThat(desk.actions().notes(both.id()))
                    .extracting(note -> note.text())
                    .containsExactlyInAnyOrder(
                            "Written to them", "From the office", "From the laptop");
            assertThat(desk.followUps().history(both.id()).toString()).contains("2026-12-22");
            Meeting m = only(desk);
            assertThat(m.agenda())
                    .extracting(AgendaItem::title)
                    .contains("From the office", "From the laptop");
            assertThat(m.discussion(id).orElseThrow().summary())
                    .isEqualTo("As heard on the laptop");
            assertThat(m.discussion(id).orElseThrow().learning())
                    .isEqualTo("Learned in the office");
            assertThat(m.attendance().getFirst().presence()).isEqualTo(Presence.APOLOGIES);
            assertThat(desk.reconciling().waiting()).isEqualTo(2);
            for (Reconciling.Dispute one : desk.reconciling().disputes()) {
                assertThat(one.sides()).hasSize(2);
                assertThat(one.writable()).isTrue();
                assertThat(one.sides())
                        .allSatisfy(side ->
                                assertThat(side.said().getFirst().author())
                                        .isEqualTo("Sam Okafor"));
                desk.reconciling()
                        .choose(
                                one,
                                one.sides().stream()
                                        .map(Reconciling.Side::text)
                                        .filter(text ->
                                                text.orElse("").contains("laptop")
                                                        || text.orElse("").contains("White"))
                                        .findFirst()
                                        .orElseThrow()
                                        .map(text ->
                                                text.replace("The laptop writes", "Both write")));
            }
            assertThat(desk.reconciling().waiting()).isZero();
            assertThat(desk.alerts().all().getFirst().text().of(AlertPart.TITLE))
                    .isEqualTo("White powder");
            assertThat(only(desk).agenda().getFirst().decision()).isEqualTo("Both write.");
        }
        assertThat(pass(office, laptop, "3").open()).isZero();
        try (PanelDesk here = office.open();
                PanelDesk there = laptop.open()) {
            assertThat(everything(there)).isEqualTo(everything(here));
            assertThat(
                            here.audit().latest(50).stream()
                                    .map(Object::toString)
                                    .filter(row -> row.contains("meeting 0 new 1 changed"))
                                    .toList())
                    .isNotEmpty();
        }
        Outcome again = pass(laptop, office, "4");
        for (PanelKind kind : PanelKind.values()) {
            assertThat(again.of(kind).added() + again.of(kind).changed()).isZero();
        }
        office.mustBeUnharmed();
    }

    @Test
    void whatWasIssuedStaysAsItWasAndTwoNumbersGetALetter() throws Exception {
        Program office = program("office");
        Program laptop = program("laptop");
        try (PanelDesk desk = office.open()) {
            desk.alerts().save(titled(desk.alerts().begin(), "Powder"));
        }
        pass(office, laptop, "1");
        try (PanelDesk desk = office.open()) {
            desk.alerts().issue(desk.alerts().all().getFirst());
            desk.actions().save(asked(desk, Optional.empty()));
        }
        try (PanelDesk desk = laptop.open()) {
            desk.alerts().save(titled(desk.alerts().all().getFirst(), "Something else"));
            desk.actions().save(asked(desk, Optional.empty()));
        }
        Outcome there = pass(office, laptop, "2");
        assertThat(there.open()).isEqualTo(1);
        assertThat(there.lettered())
                .containsExactly(new Reconciling.Lettered("A-2026-01", "A-2026-01B"));
        assertThat(pass(laptop, office, "3").open()).isEqualTo(1);
        for (Program each : List.of(office, laptop)) {
            try (PanelDesk desk = each.open()) {
                DrugAlert alert = desk.alerts().all().getFirst();
                assertThat(alert.dates().issued()).isPresent();
                assertThat(alert.text().of(AlertPart.TITLE)).isEqualTo("Powder");
                Reconciling.Dispute dispute = desk.reconciling().disputes().getFirst();
                assertThat(
                                catchThrowableOfType(
                                                Refused.class,
                                                () ->
                                                        desk.reconciling()
                                                                .choose(
                                                                        dispute,
                                                                        Optional.of(
                                                                                "Something else")))
                                        .problem())
                        .isInstanceOf(Problem.AlertIssued.class);
            }
        }
        try (PanelDesk desk = office.open()) {
            desk.reconciling()
                    .choose(desk.reconciling().disputes().getFirst(), Optional.of("Powder"));
        }
        assertThat(pass(office, laptop, "4").open()).isZero();
        try (PanelDesk here = office.open();
                PanelDesk also = laptop.open()) {
            assertThat(also.reconciling().disputes()).isEmpty();
            assertThat(everything(also)).isEqualTo(everything(here));
            assertThat(here.actions().actions())
                    .extracting(PanelAction::reference)
                    .containsExactlyInAnyOrder("A-2026-01", "A-2026-01B");
        }
    }

    @Test
    void minutesThatAreLockedHereAndWereChangedElsewhereAreNamed() throws Exception {
        Program office = program("office");
        Program laptop = program("laptop");
        UUID meeting;
        try (PanelDesk desk = office.open()) {
            work(desk);
            meeting = locked(desk, "As it was signed.");
        }
        assertThat(pass(office, laptop, "1").relocked()).as("new here").isEmpty();
        assertThat(pass(office, laptop, "2").relocked()).as("the same").isEmpty();
        try (PanelDesk desk = office.open()) {
            desk.minutesVersions().amend(meeting, "A word was wrong.");
            locked(desk, "As it was put right.");
        }
        Path file = folder.resolve("3.vigil");
        assertThat(TogetherOnStoreTest.pass(office, laptop, file).relocked())
                .containsExactly(TODAY.toString());
        try (PanelDesk desk = laptop.open()) {
            assertThat(only(desk).agenda().getFirst().decision()).isEqualTo("As it was put right.");
        }
    }

    @Test
    void theCommandSaysWhichLockedMinutesWereChangedElsewhere() throws Exception {
        Program office = program("office");
        Program laptop = program("laptop");
        UUID meeting;
        try (PanelDesk desk = office.open()) {
            work(desk);
            meeting = locked(desk, "As it was signed.");
        }
        pass(office, laptop, "1");
        Path file = folder.resolve("2.vigil");
        try (PanelDesk desk = office.open()) {
            desk.minutesVersions().amend(meeting, "A word was wrong.");
            locked(desk, "As it was put right.");
            desk.reconciling()
                    .send(
                            TogetherOnStoreTest.to(TogetherOnStoreTest.card(laptop)),
                            file,
                            Progress.none());
        }
        assertThat(TogetherOnStoreTest.together(laptop, "take", file.toString(), "--yes").out())
                .contains("Meeting of 22 Nov 2026: its minutes are locked here");
    }

    /** The minutes of the only meeting with a decision, locked. */
    private static UUID locked(PanelDesk desk, String decision) throws Refused {
        Meeting held = desk.meetings().save(deciding(only(desk), 0, decision));
        Meeting agreed = desk.meetings().save(held.withState(MeetingState.AGREED));
        desk.minutesVersions().lock(agreed.id(), Progress.none());
        return agreed.id();
    }

    @Test
    void aLinkToACaseThatDidNotComeIsKeptAndShownWhenItComes() throws Exception {
        Program office = program("office");
        Program laptop = program("laptop");
        Bundles.Card card = TogetherOnStoreTest.card(laptop);
        CaseId id;
        try (PanelDesk desk = office.open()) {
            id = desk.notification().accept(Cases.notified(desk, "Doyle")).id();
            Path first = folder.resolve("first.vigil");
            desk.reconciling().send(TogetherOnStoreTest.to(card), first, Progress.none());
            try (PanelDesk other = laptop.open()) {
                // Not taken: only its receipt is written, as if the file had been lost after.
                desk.reconciling()
                        .confirm(
                                other.bundles()
                                        .format()
                                        .receipt(
                                                other.reconciling().header(first),
                                                other.clock().instant(),
                                                self(other)));
            }
            desk.actions().save(asked(desk, Optional.of(id)));
        }
        Outcome without = pass(office, laptop, "2");
        assertThat(without.missing()).isTrue();
        assertThat(without.of(PanelKind.ACTION).added()).isEqualTo(1);
        try (PanelDesk desk = laptop.open()) {
            assertThat(desk.actions().actions().getFirst().reviewCase()).isEmpty();
        }
        try (PanelDesk desk = laptop.open()) {
            desk.reconciling()
                    .take(folder.resolve("first.vigil"), Optional.empty(), Progress.none());
            assertThat(desk.actions().actions().getFirst().reviewCase()).contains(id);
        }
    }

    private static Bundles.Self self(PanelDesk desk) throws Refused {
        return desk.bundles().self();
    }

    @Test
    void whatWasSaidDifferentlyAboutACaseThatIsClosedToTheReaderIsNeitherShownNorChosen()
            throws Exception {
        Program office = program("office");
        Program laptop = program("laptop");
        CaseId id;
        try (PanelDesk desk = office.open()) {
            id = work(desk);
        }
        pass(office, laptop, "1");
        for (Program each : List.of(office, laptop)) {
            try (PanelDesk desk = each.open()) {
                PanelAction a = desk.actions().actions().getFirst();
                int days = each == office ? 8 : 30;
                desk.actions().save(action(a, TODAY.plusDays(days), a.status(), ""));
            }
        }
        assertThat(pass(laptop, office, "2").open()).isEqualTo(1);
        try (PanelDesk desk = office.open()) {
            Reconciling.Dispute dispute = desk.reconciling().disputes().getFirst();
            Meeting m = only(desk);
            UUID me = desk.session().member().id();
            Attendance mine =
                    m.attendance().stream()
                            .filter(a -> a.member().filter(me::equals).isPresent())
                            .findFirst()
                            .orElseThrow();
            desk.meetings()
                    .save(m.withInterests(List.of(new DeclaredInterest(mine.id(), id, "", true))));
            assertThat(desk.reconciling().disputes()).isEmpty();
            assertThat(desk.reconciling().waiting()).isZero();
            assertThat(
                            catchThrowableOfType(
                                            Refused.class,
                                            () ->
                                                    desk.reconciling()
                                                            .choose(
                                                                    dispute,
                                                                    dispute.sides()
                                                                            .getLast()
                                                                            .text()))
                                    .problem())
                    .isInstanceOf(Problem.Stale.class);
            desk.meetings().save(only(desk).withInterests(List.of()));
            assertThat(desk.reconciling().waiting()).isEqualTo(1);
        }
    }

    @Test
    void aBundleOfSomeAreasHoldsNoMeetingAndNoAlert() throws Exception {
        Program office = program("office");
        Bundles.Card card = TogetherOnStoreTest.card(program("laptop"));
        try (PanelDesk desk = office.open()) {
            work(desk);
            Reconciling.Made made =
                    desk.reconciling()
                            .send(
                                    new Reconciling.Order(
                                            new Bundles.Recipient.ByCard(card),
                                            "",
                                            new Carried(true, true, false),
                                            Optional.empty(),
                                            true,
                                            java.util.Set.of("SHEFFIELD")),
                                    folder.resolve("area.vigil"),
                                    Progress.none());
            assertThat(made.of(PanelKind.MEETING)).isZero();
            assertThat(made.of(PanelKind.ALERT)).isZero();
            assertThat(made.of(PanelKind.ACTION)).isEqualTo(made.cases());
        }
    }
}
