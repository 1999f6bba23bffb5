package vigil.ui.meeting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vigil.casework.MeetingPlanning;
import vigil.casework.WaitingLists;
import vigil.domain.alert.AlertPart;
import vigil.domain.alert.AlertState;
import vigil.domain.alert.DrugAlert;
import vigil.domain.panel.AgendaItem;
import vigil.domain.panel.AgendaKind;
import vigil.domain.panel.PanelAction;
import vigil.ui.kit.Kit;
import vigil.words.DecisionWords;
import vigil.words.LateWords;

/** What is due under an item of the agenda, in sentences that name nobody who died. */
final class LiveDue {

    private static final int MOST = 12;

    private final Kit kit;
    private final LiveMeetingViewModel model;

    LiveDue(Kit kit, LiveMeetingViewModel model) {
        this.kit = kit;
        this.model = model;
    }

    boolean mayApprove(AgendaKind kind) {
        return kind == AgendaKind.LAST_MINUTES
                && model.meeting().mayWrite()
                && model.due()
                        .get()
                        .filter(due -> due.last().isPresent() && due.approval().isEmpty())
                        .isPresent();
    }

    List<String> lines(AgendaKind kind) {
        if (kind == AgendaKind.WELCOME || kind == AgendaKind.CASE || kind == AgendaKind.OTHER) {
            return List.of();
        }
        return model.due()
                .get()
                .map(due ->
                        switch (kind) {
                            case LAST_MINUTES -> last(due);
                            case ACTIONS -> actions(due);
                            case SURVEILLANCE -> surveillance(due);
                            case ALERTS -> alerts(due);
                            case THEMES ->
                                    due.themes().stream()
                                            .map(t -> kit.say("live.theme", t.name(), t.cases()))
                                            .toList();
                            case INQUESTS -> inquests(due);
                            default -> List.<String>of();
                        })
                .orElseGet(() -> List.of(kit.say("live.gathering")));
    }

    private List<String> last(MeetingPlanning.Due due) {
        List<String> lines = new ArrayList<>();
        if (due.last().isEmpty()) {
            return List.of(kit.say("live.last.none"));
        }
        String day = kit.words().longDate(due.last().get().date());
        lines.add(
                due.approval().isPresent()
                        ? kit.say("live.last.approved", day)
                        : kit.say("live.last.toApprove", day));
        due.approval()
                .filter(a -> !a.corrections().isBlank())
                .ifPresent(a -> lines.add(kit.say("live.last.corrections", a.corrections())));
        for (AgendaItem item : due.arising()) {
            lines.add(kit.say("live.arising", item.title(), item.decision()));
        }
        for (PanelAction action : due.actions()) {
            if (action.meeting().filter(due.last().get().id()::equals).isPresent()) {
                lines.add(action(action));
            }
        }
        return lines;
    }

    private List<String> actions(MeetingPlanning.Due due) {
        LocalDate today = LocalDate.now(kit.clock());
        long late = due.actions().stream().filter(a -> a.overdue(today)).count();
        List<String> lines = new ArrayList<>();
        lines.add(
                kit.say("live.actions", due.actions().size(), late, due.recommendations().size()));
        due.actions().stream().limit(MOST).map(this::action).forEach(lines::add);
        more(lines, due.actions().size());
        return lines;
    }

    private void more(List<String> lines, int all) {
        if (all > MOST) {
            lines.add(kit.say("live.more", all - MOST));
        }
    }

    private String action(PanelAction action) {
        LocalDate today = LocalDate.now(kit.clock());
        String owner =
                action.ownerPerson().isBlank()
                        ? action.ownerAgency()
                                .map(model.meeting().vocabulary().list("AGENCY_TYPE")::label)
                                .orElse(kit.say("action.nobody"))
                        : action.ownerPerson();
        String when = action.due().map(kit.words()::date).orElse(kit.say("action.noDue"));
        return kit.say(
                action.overdue(today) ? "live.action.late" : "live.action",
                action.reference(),
                action.wording(),
                owner,
                when);
    }

    private List<String> surveillance(MeetingPlanning.Due due) {
        DecisionWords words = new DecisionWords(kit.words(), model.meeting().vocabulary());
        List<String> lines = new ArrayList<>();
        due.news().forEach(f -> lines.add(kit.say("live.new", words.title(f), words.safely(f))));
        if (due.news().isEmpty()) {
            lines.add(kit.say("live.new.none"));
        }
        lines.add(kit.say("live.toxicology", due.waiting().toxicology().size()));
        return lines;
    }

    /** Reports to be judged, what was issued since the last meeting, and what ends soon. */
    private List<String> alerts(MeetingPlanning.Due due) {
        LocalDate today = LocalDate.now(kit.clock());
        Optional<LocalDate> since = due.last().map(row -> row.date());
        List<String> lines = new ArrayList<>();
        for (DrugAlert alert : model.alerts().get()) {
            String called = called(alert);
            if (alert.state(today) == AlertState.REPORTED) {
                lines.add(
                        kit.say(
                                "live.alert.waits",
                                alert.reference(),
                                called,
                                kit.words().date(alert.report().received())));
            } else if (alert.expiresSoon(today)) {
                lines.add(
                        kit.say(
                                "live.alert.ends",
                                alert.reference(),
                                called,
                                alert.dates().expires().map(kit.words()::date).orElse("")));
            } else if (alert.dates()
                    .issued()
                    .filter(day -> since.isEmpty() || day.isAfter(since.get()))
                    .isPresent()) {
                lines.add(
                        kit.say(
                                "live.alert.issued",
                                alert.reference(),
                                called,
                                alert.dates().issued().map(kit.words()::date).orElse("")));
            }
        }
        return lines.isEmpty() ? List.of(kit.say("live.alert.none")) : lines;
    }

    /** The title of an alert, which names nobody; of a report the substance. */
    private String called(DrugAlert alert) {
        String title = alert.text().of(AlertPart.TITLE);
        return title.isBlank()
                ? alert.report()
                        .substance()
                        .map(model.meeting().vocabulary().substances()::name)
                        .orElse(kit.say("live.alert.unknown"))
                : title;
    }

    private List<String> inquests(MeetingPlanning.Due due) {
        List<WaitingLists.Inquest> inquests = due.waiting().inquests();
        List<String> lines = new ArrayList<>();
        lines.add(
                kit.say(
                        "live.inquests",
                        inquests.size(),
                        inquests.stream().filter(WaitingLists.Inquest::late).count()));
        for (WaitingLists.Report report : due.waiting().reports()) {
            if (report.replied().isEmpty()) {
                lines.add(
                        kit.say(
                                report.daysLate() > 0 ? "live.report.late" : "live.report",
                                report.addressee(),
                                report.due().map(kit.words()::date).orElse(""),
                                LateWords.say(kit.words(), report.daysLate())));
            }
        }
        return lines;
    }
}
