package vigil.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.domain.panel.AgendaItem;
import vigil.domain.panel.AgendaKind;
import vigil.domain.panel.CourseEvent;
import vigil.domain.panel.Meeting;
import vigil.domain.panel.MeetingSeries;
import vigil.domain.panel.MeetingState;
import vigil.domain.panel.MeetingText;
import vigil.domain.panel.OpenItem;
import vigil.domain.panel.Paper;
import vigil.domain.panel.QuorumRule;
import vigil.domain.panel.Rhythm;
import vigil.domain.panel.StandingPaper;
import vigil.domain.panel.TemplateItem;

/** Series, carry-over, the course of a meeting and its drafts in a real store. */
class MeetingPlanningTest {

    private static final List<TemplateItem> TEMPLATE =
            List.of(
                    new TemplateItem(AgendaKind.WELCOME, "Welcome", 5),
                    new TemplateItem(AgendaKind.LAST_MINUTES, "Last minutes", 5),
                    new TemplateItem(AgendaKind.CASE, "", 15),
                    new TemplateItem(AgendaKind.OTHER, "Any other business", 5));

    private static MeetingSeries series(PanelDesk desk) throws Refused {
        return desk.planning()
                .save(
                        new MeetingSeries(
                                desk.newId(),
                                0,
                                "South Yorkshire panel",
                                new Rhythm(
                                        Rhythm.Every.QUARTERLY,
                                        Rhythm.Week.SECOND,
                                        DayOfWeek.THURSDAY),
                                YearMonth.of(2026, 3),
                                "10:00",
                                150,
                                "Town Hall",
                                new QuorumRule(
                                        5, 3, true, Set.of("AGENCY_TYPE01", "AGENCY_TYPE17")),
                                TEMPLATE,
                                List.of(new StandingPaper("Naloxone figures", "Provider", 10)),
                                true));
    }

    private static Meeting plan(PanelDesk desk, MeetingSeries series, LocalDate day)
            throws Refused {
        return desk.planning()
                .plan(
                        new MeetingPlanning.Wanted(
                                Optional.of(series.id()),
                                series.name(),
                                day,
                                series.startsAt(),
                                series.venue(),
                                series.quorum(),
                                series.template(),
                                List.of()));
    }

    private static AgendaItem extra(PanelDesk desk, String title) {
        return new AgendaItem(desk.newId(), AgendaKind.OTHER, title, Optional.empty(), 10, "", "");
    }

    @Test
    void theNextMeetingsOfASeriesAreProposedUntilTheyArePlanned(@TempDir Path folder)
            throws Refused {
        try (PanelDesk desk = Fixture.create(folder.resolve("store"))) {
            MeetingSeries series = series(desk);
            assertThat(desk.planning().series()).containsExactly(series);
            assertThat(desk.planning().proposed(2))
                    .extracting(MeetingPlanning.Proposed::date)
                    .containsExactly(LocalDate.of(2026, 12, 10), LocalDate.of(2027, 3, 11));
            Meeting planned = plan(desk, series, LocalDate.of(2026, 12, 10));
            assertThat(planned.agenda())
                    .extracting(AgendaItem::title)
                    .containsExactly("Welcome", "Last minutes", "Any other business");
            assertThat(desk.planning().plan(planned).quorum()).isEqualTo(series.quorum());
            assertThat(desk.planning().proposed(1))
                    .extracting(MeetingPlanning.Proposed::date)
                    .containsExactly(LocalDate.of(2027, 3, 11));
        }
    }

    @Test
    void anUndecidedItemComesToTheNextMeetingUntilItIsDecidedOrLetGo(@TempDir Path folder)
            throws Refused {
        try (PanelDesk desk = Fixture.create(folder.resolve("store"))) {
            MeetingSeries series = series(desk);
            Meeting first = plan(desk, series, LocalDate.of(2026, 11, 5));
            List<AgendaItem> items = new java.util.ArrayList<>(first.agenda());
            items.add(extra(desk, "Naloxone in custody"));
            Meeting held =
                    desk.meetings().save(first.withAgenda(items).withState(MeetingState.HELD));
            assertThat(desk.planning().open())
                    .extracting(OpenItem::title)
                    .containsExactly("Naloxone in custody");

            Meeting second = plan(desk, series, LocalDate.of(2026, 12, 10));
            assertThat(second.agenda())
                    .extracting(AgendaItem::title)
                    .contains("Naloxone in custody");
            assertThat(desk.planning().open()).isEmpty();

            // Taken off the agenda without a decision, it is open again.
            Meeting without =
                    desk.meetings()
                            .save(
                                    second.withAgenda(
                                            second.agenda().stream()
                                                    .filter(i -> !i.title().startsWith("Nal"))
                                                    .toList()));
            OpenItem open = desk.planning().open().getFirst();
            assertThat(open.meeting()).isEqualTo(held.id());
            assertThatThrownBy(() -> desk.planning().letGo(open, " ")).isInstanceOf(Refused.class);
            desk.planning().letGo(open, "Taken up by the custody board");
            assertThat(desk.planning().open()).isEmpty();
            assertThat(without.version()).isEqualTo(2);
        }
    }

    @Test
    void theLastMinutesAreApprovedOnceAndAgreedByThat(@TempDir Path folder) throws Refused {
        try (PanelDesk desk = Fixture.create(folder.resolve("store"))) {
            MeetingSeries series = series(desk);
            Meeting planned = plan(desk, series, LocalDate.of(2026, 11, 5));
            Meeting next = plan(desk, series, LocalDate.of(2026, 12, 10));
            assertThatThrownBy(() -> desk.holding().approve(planned.id(), next.id(), ""))
                    .isInstanceOf(Refused.class);
            desk.meetings().save(planned.withState(MeetingState.HELD));
            desk.holding().approve(planned.id(), next.id(), "A date put right");
            assertThat(desk.meetings().open(planned.id()).state()).isEqualTo(MeetingState.AGREED);
            MeetingPlanning.Due due = desk.planning().due(next, Progress.none());
            assertThat(due.last().orElseThrow().id()).isEqualTo(planned.id());
            assertThat(due.approval().orElseThrow().corrections()).isEqualTo("A date put right");
            assertThat(desk.holding().approve(planned.id(), next.id(), "again").corrections())
                    .isEqualTo("A date put right");
        }
    }

    @Test
    void whatIsTypedIsSafeBeforeTheMeetingIsSavedWithIt(@TempDir Path folder) throws Refused {
        Path store = folder.resolve("store");
        UUID meeting;
        MeetingText text;
        try (PanelDesk desk = Fixture.create(store)) {
            Meeting planned = plan(desk, series(desk), LocalDate.of(2026, 12, 10));
            meeting = planned.id();
            text = new MeetingText(planned.agenda().getFirst().id(), MeetingText.Part.DISCUSSION);
            desk.holding().keepDraft(meeting, text, "Everybody wel");
            desk.holding().keepDraft(meeting, text, "Everybody welcome");
            // A save with what was typed before does not take the later letters away.
            Meeting saved = desk.meetings().save(text.in(planned, "Everybody", desk.newId()));
            assertThat(text.in(saved)).contains("Everybody");
            Meeting resumed = desk.holding().resumed(desk.meetings().open(meeting));
            assertThat(text.in(resumed)).contains("Everybody welcome");
            desk.meetings().save(resumed);
            assertThat(desk.holding().resumed(desk.meetings().open(meeting)))
                    .isEqualTo(desk.meetings().open(meeting));
        }
    }

    @Test
    void theCourseAndThePapersOfAMeetingAreKept(@TempDir Path folder) throws Refused {
        try (PanelDesk desk = Fixture.create(folder.resolve("store"))) {
            Meeting planned = plan(desk, series(desk), LocalDate.of(2026, 12, 10));
            UUID person = planned.attendance().getFirst().id();
            UUID item = planned.agenda().getFirst().id();
            desk.holding()
                    .happened(
                            planned.id(),
                            CourseEvent.Kind.ITEM_BEGUN,
                            Optional.empty(),
                            Optional.of(item));
            assertThat(
                            desk.holding()
                                    .happened(
                                            planned.id(),
                                            CourseEvent.Kind.LEFT_FOR_CASE,
                                            Optional.of(person),
                                            Optional.of(item))
                                    .out())
                    .containsExactly(person);
            assertThat(desk.holding().course(planned.id()).current()).contains(item);
            List<MeetingPlanning.PaperState> papers = desk.planning().papers(planned);
            assertThat(papers)
                    .extracting(p -> p.paper().kind())
                    .containsExactly(Paper.Kind.AGENDA, Paper.Kind.LAST_MINUTES);
            desk.planning().ready(planned, papers.getFirst().paper(), true);
            assertThat(desk.planning().papers(planned).getFirst().ready()).isPresent();
            desk.planning().ready(planned, papers.getFirst().paper(), false);
            assertThat(desk.planning().papers(planned).getFirst().ready()).isEmpty();
        }
    }

    @Test
    void aMeetingIsPlannedWithWhatIsDueItsPapersAndItsEnd(@TempDir Path folder) throws Refused {
        try (PanelDesk desk = Fixture.create(folder.resolve("store"))) {
            MeetingSeries series = series(desk);
            Meeting planned =
                    desk.planning()
                            .plan(
                                    new MeetingPlanning.Wanted(
                                            Optional.of(series.id()),
                                            series.name(),
                                            LocalDate.of(2026, 12, 10),
                                            series.startsAt(),
                                            series.minutes(),
                                            series.venue(),
                                            series.quorum(),
                                            series.template(),
                                            series.papers(),
                                            List.of(),
                                            List.of(
                                                    new MeetingPlanning.Extra(
                                                            "feed",
                                                            AgendaKind.FEED,
                                                            "For the partnership",
                                                            5,
                                                            "")),
                                            Set.of("theme:Housing")));
            assertThat(planned.agenda())
                    .extracting(AgendaItem::title)
                    .endsWith("For the partnership");
            assertThat(desk.planning().plan(planned).minutes()).isEqualTo(150);
            assertThat(desk.planning().plan(planned).quorum()).isEqualTo(series.quorum());
            MeetingPapers.Line paper = desk.papers().of(planned).getLast();
            assertThat(paper.title()).isEqualTo("Naloxone figures");
            assertThat(paper.owner()).isEqualTo("Provider");
            assertThat(paper.due()).isEqualTo(LocalDate.of(2026, 11, 26));
            desk.papers().ready(planned, paper, true);
            assertThat(desk.papers().of(planned).getLast().ready()).isPresent();
            desk.papers().drop(planned, paper);
            assertThat(desk.papers().of(planned))
                    .extracting(MeetingPapers.Line::title)
                    .doesNotContain("Naloxone figures");
            MeetingPreparation.Outlook outlook =
                    desk.preparation()
                            .outlook(Optional.of(planned.id()), planned.date(), 8, Progress.none());
            assertThat(outlook.notes().get("feed")).contains(planned.agenda().getLast().id());
            assertThat(outlook.notes().get("theme:Housing")).isEmpty();
            assertThat(outlook.matters())
                    .extracting(MeetingMatter::kind)
                    .containsExactly(AgendaKind.FEED);
        }
    }

    @Test
    void whatAnEarlierMeetingLeftOpenGoesOnInTheItemThatTookIt(@TempDir Path folder)
            throws Refused {
        try (PanelDesk desk = Fixture.create(folder.resolve("store"))) {
            MeetingSeries series = series(desk);
            Meeting first = plan(desk, series, LocalDate.of(2026, 11, 5));
            Meeting next = plan(desk, series, LocalDate.of(2026, 12, 10));
            List<AgendaItem> items = new java.util.ArrayList<>(first.agenda());
            items.add(extra(desk, "Naloxone in custody"));
            desk.meetings().save(first.withAgenda(items).withState(MeetingState.HELD));
            MeetingMatter open = new MeetingMatter.Open(desk.planning().open().getFirst());
            AgendaItem item = extra(desk, "Naloxone in custody");
            List<AgendaItem> more = new java.util.ArrayList<>(next.agenda());
            more.add(item);
            Meeting stored = desk.meetings().save(next.withAgenda(more));
            assertThat(desk.planning().open()).hasSize(1);

            desk.preparation().taken(stored, open, item);
            assertThat(desk.planning().open()).isEmpty();
            MeetingPreparation.Outlook outlook =
                    desk.preparation()
                            .outlook(Optional.of(stored.id()), stored.date(), 8, Progress.none());
            assertThat(outlook.matters()).contains(open);
            assertThat(outlook.notes().get(open.key())).contains(item.id());
        }
    }
}
