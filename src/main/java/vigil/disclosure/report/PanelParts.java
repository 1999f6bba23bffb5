package vigil.disclosure.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import vigil.disclosure.gate.CountTable;
import vigil.disclosure.gate.Subject;
import vigil.disclosure.pack.Quarter;
import vigil.disclosure.report.PanelWork.Acted;
import vigil.disclosure.report.PanelWork.Alerted;
import vigil.disclosure.report.PanelWork.Recommended;
import vigil.disclosure.report.Part.Figures;
import vigil.disclosure.report.Part.Line;
import vigil.disclosure.report.Part.Lines;
import vigil.disclosure.report.Part.Pick;
import vigil.disclosure.report.ReportDraft.Counted;
import vigil.patterns.Item;

/** What the panel did, as parts of a pack: its themes, what it recommended, its alerts. */
final class PanelParts {

    private final PanelWork work;
    private final Optional<String> area;
    private final ReportDraft.Builder draft;

    /**
     * @param area code of the borough that it is limited to; nothing for all
     */
    PanelParts(PanelWork work, Optional<String> area, ReportDraft.Builder draft) {
        this.work = work;
        this.area = area;
        this.draft = draft;
    }

    private boolean here(Optional<String> of) {
        return area.isEmpty() || of.isEmpty() || of.equals(area);
    }

    /** Themes of the discussions from a day on, each with the cases that it was a theme of. */
    List<Part> themes(LocalDate from, int threshold) {
        Map<String, Long> counts = new TreeMap<>();
        long unnamed = 0;
        for (PanelWork.Theme theme : work.themes()) {
            if (!theme.met().isBefore(from) && here(Optional.of(theme.area()))) {
                theme.name().ifPresent(name -> counts.merge(name, 1L, Long::sum));
                unnamed += theme.name().isEmpty() ? 1 : 0;
            }
        }
        List<Line> lines = new ArrayList<>();
        int few = 0;
        for (Map.Entry<String, Long> theme : counts.entrySet()) {
            if (theme.getValue() < threshold) {
                few++;
                continue;
            }
            Phrase name = Phrase.text(theme.getKey());
            Subject subject =
                    Subject.of("cases discussed", "", "")
                            .within("theme", Set.of(theme.getKey()))
                            .within("met in", quarters(from));
            int table =
                    draft.count(
                            Counted.of(
                                    name,
                                    new CountTable(
                                            "Theme: " + theme.getKey(),
                                            List.of("cases"),
                                            List.of("cases"),
                                            List.of(List.of(theme.getValue())),
                                            false),
                                    area.map(code -> subject.within("area", Set.of(code)))
                                            .orElse(subject)));
            lines.add(new Line(name, List.of(new Pick(table, 0, 0))));
        }
        List<Part> parts = new ArrayList<>();
        parts.add(Part.body(Phrase.of("report.themes.text", Phrase.day(from))));
        if (lines.isEmpty()) {
            parts.add(Part.body(Phrase.of("report.themes.none", Phrase.number(threshold))));
        } else {
            parts.add(
                    new Figures(
                            Phrase.of("report.themes.caption"),
                            Phrase.of("report.themes.theme"),
                            List.of(Phrase.of("report.themes.cases")),
                            lines,
                            Optional.empty()));
        }
        if (few > 0) {
            draft.leftOut(Phrase.of("report.themes.few", Phrase.number(few)), "few");
        }
        if (unnamed > 0) {
            draft.leftOut(Phrase.of("report.themes.unnamed", Phrase.number(unnamed)), "names");
        }
        return parts;
    }

    private Set<String> quarters(LocalDate from) {
        Set<String> quarters = new java.util.TreeSet<>();
        work.themes().stream()
                .map(PanelWork.Theme::met)
                .filter(day -> !day.isBefore(from))
                .forEach(day -> quarters.add(Quarter.of(day).code()));
        return quarters;
    }

    /** How many cases that were first discussed from a day on were so as soon as is wanted. */
    List<Part> pace(LocalDate from) {
        List<PanelWork.First> firsts =
                work.firsts().stream()
                        .filter(first -> !first.met().isBefore(from))
                        .filter(first -> here(Optional.of(first.area())))
                        .toList();
        if (firsts.isEmpty()) {
            return List.of(Part.body(Phrase.of("report.pace.none", Phrase.day(from))));
        }
        long inTime = firsts.stream().filter(PanelWork.First::inTime).count();
        Set<String> met = new java.util.TreeSet<>();
        firsts.forEach(first -> met.add(Quarter.of(first.met()).code()));
        Subject subject =
                Subject.of("cases discussed", "first discussed", "").within("met in", met);
        int table =
                draft.count(
                        Counted.of(
                                Phrase.of("report.pace"),
                                new CountTable(
                                        "Cases by how soon they were first discussed",
                                        List.of("in time", "later"),
                                        List.of("cases"),
                                        List.of(List.of(inTime), List.of(firsts.size() - inTime)),
                                        true),
                                area.map(code -> subject.within("area", Set.of(code)))
                                        .orElse(subject)));
        Phrase days = Phrase.number(work.reviewDays());
        return List.of(
                Part.body(Phrase.of("report.pace.text", days)),
                new Figures(
                        Phrase.of("report.pace.caption"),
                        Phrase.of("report.pace.when"),
                        List.of(Phrase.of("report.themes.cases")),
                        List.of(
                                new Line(
                                        Phrase.of("report.pace.inTime", days),
                                        List.of(new Pick(table, 0, 0))),
                                new Line(
                                        Phrase.of("report.pace.later"),
                                        List.of(new Pick(table, 1, 0))),
                                new Line(
                                        Phrase.of("report.total"), List.of(new Pick(table, 2, 0)))),
                        Optional.empty()));
    }

    /** How many recommendations and actions there are, and how they stand. */
    Part states(LocalDate from) {
        List<Recommended> recommended =
                work.recommendations().stream().filter(r -> here(r.area())).toList();
        List<Acted> acted = work.actions().stream().filter(a -> here(a.area())).toList();
        List<List<Phrase>> rows =
                List.of(
                        row(
                                "report.states.recommendations",
                                recommended.stream().filter(r -> !r.made().isBefore(from)).count(),
                                recommended.stream().filter(Recommended::open).count(),
                                recommended.stream().filter(Recommended::late).count()),
                        row(
                                "report.states.actions",
                                acted.stream().filter(a -> !a.raised().isBefore(from)).count(),
                                acted.stream().filter(Acted::open).count(),
                                acted.stream().filter(Acted::late).count()));
        return new Lines(
                Phrase.of("report.states.caption"),
                List.of(
                        Phrase.of("report.states.what"),
                        Phrase.of("report.states.made", Phrase.day(from)),
                        Phrase.of("report.states.open"),
                        Phrase.of("report.states.late")),
                List.of(4, 3, 2, 2),
                rows,
                Phrase.of("report.recommendations.none"));
    }

    private static Phrase number(long number) {
        return Phrase.number(number);
    }

    private static List<Phrase> row(String key, long made, long open, long late) {
        return List.of(Phrase.of(key), number(made), number(open), number(late));
    }

    /** Recommendations that are wanted, with who owes them and how they stand. */
    Part recommendations(Predicate<Recommended> which) {
        List<List<Phrase>> rows = new ArrayList<>();
        int unnamed = 0;
        for (Recommended r : work.recommendations()) {
            if (!here(r.area()) || !which.test(r)) {
                continue;
            }
            unnamed += r.wording().isEmpty() ? 1 : 0;
            rows.add(
                    List.of(
                            Phrase.text(r.reference()),
                            wording(r.wording()),
                            Phrase.text(r.owner()),
                            Phrase.day(r.made()),
                            r.accepted().isEmpty()
                                    ? Phrase.text(r.state())
                                    : Phrase.of(
                                            "report.recommendations.state",
                                            Phrase.text(r.state()),
                                            Phrase.text(r.accepted()))));
        }
        unnamed(unnamed, "report.recommendations.unnamed");
        return new Lines(
                Phrase.of("report.recommendations.caption"),
                List.of(
                        Phrase.of("report.reference"),
                        Phrase.of("report.recommendation"),
                        Phrase.of("report.owner"),
                        Phrase.of("report.made"),
                        Phrase.of("report.state")),
                List.of(3, 9, 4, 3, 4),
                rows,
                Phrase.of("report.recommendations.none"));
    }

    private static Phrase wording(Optional<String> wording) {
        return wording.map(Phrase::text).orElseGet(() -> Phrase.of("report.unnamed"));
    }

    private void unnamed(int items, String key) {
        if (items > 0) {
            draft.leftOut(Phrase.of(key, Phrase.number(items)), "names");
        }
    }

    /** Actions in the same way. */
    Part actions(Predicate<Acted> which) {
        List<List<Phrase>> rows = new ArrayList<>();
        int unnamed = 0;
        for (Acted a : work.actions()) {
            if (!here(a.area()) || !which.test(a)) {
                continue;
            }
            unnamed += a.wording().isEmpty() ? 1 : 0;
            rows.add(
                    List.of(
                            Phrase.text(a.reference()),
                            wording(a.wording()),
                            Phrase.text(a.owner()),
                            a.done().or(a::due).map(Phrase::day).orElse(Phrase.text("")),
                            Phrase.text(a.state())));
        }
        unnamed(unnamed, "report.actions.unnamed");
        return new Lines(
                Phrase.of("report.actions.caption"),
                List.of(
                        Phrase.of("report.reference"),
                        Phrase.of("report.action"),
                        Phrase.of("report.owner"),
                        Phrase.of("report.dueOrDone"),
                        Phrase.of("report.state")),
                List.of(3, 9, 4, 3, 4),
                rows,
                Phrase.of("report.actions.none"));
    }

    /** Alerts that are wanted. */
    Part alerts(Predicate<Alerted> which) {
        List<List<Phrase>> rows = new ArrayList<>();
        for (Alerted alert : work.alerts()) {
            if (which.test(alert) && here(alert.area())) {
                rows.add(
                        List.of(
                                Phrase.text(alert.reference()),
                                Phrase.text(
                                        alert.title().isEmpty()
                                                ? alert.substance()
                                                : alert.title()),
                                alert.area()
                                        .map(code -> Phrase.thing(Item.area(code)))
                                        .orElseGet(() -> Phrase.of("report.alerts.anywhere")),
                                Phrase.text(alert.grade()),
                                Phrase.day(alert.issued()),
                                alert.expires().map(Phrase::day).orElse(Phrase.text(""))));
            }
        }
        return new Lines(
                Phrase.of("report.alerts.caption"),
                List.of(
                        Phrase.of("report.reference"),
                        Phrase.of("report.alerts.about"),
                        Phrase.of("report.area"),
                        Phrase.of("report.alerts.grade"),
                        Phrase.of("report.alerts.issued"),
                        Phrase.of("report.alerts.until")),
                List.of(3, 7, 3, 3, 3, 3),
                rows,
                Phrase.of("report.alerts.none"));
    }
}
