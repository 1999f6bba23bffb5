package vigil.casework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vigil.disclosure.identity.KnownIdentifiers;
import vigil.disclosure.report.PanelWork;
import vigil.domain.alert.AlertPart;
import vigil.domain.alert.DrugAlert;
import vigil.domain.casefile.CaseId;
import vigil.domain.casefile.Fields;
import vigil.domain.casefile.PartialDate;
import vigil.domain.casefile.ReviewCase;
import vigil.domain.panel.CaseDiscussion;
import vigil.domain.panel.Meeting;
import vigil.domain.panel.PanelAction;
import vigil.domain.panel.Recommendation;
import vigil.domain.vocabulary.Code;
import vigil.domain.vocabulary.Vocabulary;

/**
 * Reads what the panel did for packs that leave it. Every text is looked through for what names the
 * people of the cases it came from, the members, and those who own something; what points to
 * somebody does not come along.
 */
final class PanelWorkReading {

    private final Records records;
    private final Vocabulary vocabulary;
    private final LocalDate cutOff;
    private final Sight searched;
    private final Map<CaseId, Optional<ReviewCase>> cases = new HashMap<>();
    private final Map<Set<CaseId>, KnownIdentifiers> known = new HashMap<>();
    private final Map<UUID, Set<CaseId>> discussed = new HashMap<>();

    private PanelWorkReading(
            Records records, Sight searched, Vocabulary vocabulary, LocalDate cutOff) {
        this.records = records;
        this.searched = searched;
        this.vocabulary = vocabulary;
        this.cutOff = cutOff;
    }

    /**
     * @param searched what names are looked for in; texts are left out where that is not all of
     *     them, because nobody could tell whether they name somebody
     * @param from discussions and finished items before this day are not read
     * @param cutOff nor is anything after this
     */
    static PanelWork read(
            Records records,
            Sight searched,
            Vocabulary vocabulary,
            LocalDate from,
            LocalDate cutOff,
            Progress progress)
            throws Refused {
        return new PanelWorkReading(records, searched, vocabulary, cutOff).work(from, progress);
    }

    private PanelWork work(LocalDate from, Progress progress) throws Refused {
        List<LocalDate> meetings = new ArrayList<>();
        List<PanelWork.Theme> themes = new ArrayList<>();
        List<PanelWork.Judgement> judgements = new ArrayList<>();
        List<PanelStore.MeetingRow> rows =
                records.panel().meetings().stream()
                        .filter(row -> !row.date().isAfter(cutOff))
                        .sorted(
                                Comparator.comparing(PanelStore.MeetingRow::date)
                                        .thenComparing(PanelStore.MeetingRow::id))
                        .toList();
        for (PanelStore.MeetingRow row : rows) {
            progress.checkCancelled();
            Optional<Meeting> meeting = records.panel().meeting(row.id());
            meeting.ifPresent(m -> discussed.put(m.id(), Set.copyOf(m.cases())));
            if (meeting.isPresent() && !row.date().isBefore(from)) {
                meetings.add(row.date());
                meeting.get().discussions().forEach(d -> discussion(d, row, themes, judgements));
            }
        }
        List<PanelWork.Recommended> recommended = new ArrayList<>();
        for (Recommendation r : sorted(records.panel().recommendations())) {
            progress.checkCancelled();
            recommended(r).ifPresent(recommended::add);
        }
        List<PanelWork.Acted> acted = new ArrayList<>();
        for (PanelAction a : records.panel().actions()) {
            progress.checkCancelled();
            acted(a).ifPresent(acted::add);
        }
        acted.sort(
                Comparator.comparing(PanelWork.Acted::raised)
                        .thenComparing(PanelWork.Acted::reference));
        PanelTargets targets = PanelTargets.of(records);
        return new PanelWork(
                meetings,
                themes,
                judgements,
                recommended,
                acted,
                alerts(),
                firsts(rows, from, targets, progress),
                targets.review());
    }

    /** When each case was first discussed, of those that were so from a day on. */
    private List<PanelWork.First> firsts(
            List<PanelStore.MeetingRow> rows,
            LocalDate from,
            PanelTargets targets,
            Progress progress)
            throws Refused {
        Map<CaseId, LocalDate> first = new java.util.LinkedHashMap<>();
        for (PanelStore.MeetingRow row : rows) { // in the order of their days
            discussed.getOrDefault(row.id(), Set.of()).stream()
                    .sorted(Comparator.comparing(CaseId::value))
                    .forEach(id -> first.putIfAbsent(id, row.date()));
        }
        List<PanelWork.First> firsts = new ArrayList<>();
        for (Map.Entry<CaseId, LocalDate> each : first.entrySet()) {
            progress.checkCancelled();
            LocalDate met = each.getValue();
            if (!met.isBefore(from)) {
                find(each.getKey())
                        .flatMap(c -> c.answers().date(Fields.DATE_NOTIFIED))
                        .flatMap(PartialDate::exact)
                        .ifPresent(notified ->
                                firsts.add(
                                        new PanelWork.First(
                                                met,
                                                targets.inTime(notified, met),
                                                area(each.getKey()).orElse(""))));
            }
        }
        return firsts;
    }

    private static List<Recommendation> sorted(List<Recommendation> all) {
        return all.stream()
                .sorted(
                        Comparator.comparing(Recommendation::madeOn)
                                .thenComparing(Recommendation::reference))
                .toList();
    }

    private void discussion(
            CaseDiscussion said,
            PanelStore.MeetingRow row,
            List<PanelWork.Theme> themes,
            List<PanelWork.Judgement> judgements) {
        String area = area(said.reviewCase()).orElse("");
        said.preventability()
                .ifPresent(code -> judgements.add(new PanelWork.Judgement(code, row.date(), area)));
        Arrays.stream(said.themes().split("[;,]"))
                .map(String::strip)
                .filter(theme -> !theme.isEmpty())
                .distinct()
                .map(theme ->
                        new PanelWork.Theme(
                                clean(theme, Set.of(said.reviewCase())), row.date(), area))
                .forEach(themes::add);
    }

    private Optional<PanelWork.Recommended> recommended(Recommendation r) {
        if (r.madeOn().isAfter(cutOff)) {
            return Optional.empty();
        }
        return Optional.of(
                new PanelWork.Recommended(
                        r.reference(),
                        clean(r.wording(), behind(r.meeting(), r.reviewCase())),
                        r.madeOn(),
                        label("AGENCY_TYPE", r.ownerAgency()),
                        label("ACCEPTED", r.accepted()),
                        label("ACT_STATUS", Optional.of(r.status())),
                        !r.finished(),
                        r.overdue(cutOff),
                        r.reviewCase().flatMap(this::area)));
    }

    private Optional<PanelWork.Acted> acted(PanelAction a) {
        if (a.raisedOn().isAfter(cutOff)) {
            return Optional.empty();
        }
        return Optional.of(
                new PanelWork.Acted(
                        a.reference(),
                        clean(a.wording(), behind(a.meeting(), a.reviewCase())),
                        a.raisedOn(),
                        label("AGENCY_TYPE", a.ownerAgency()),
                        a.due(),
                        a.completedOn(),
                        label("ACT_STATUS", Optional.of(a.status())),
                        !a.finished(),
                        a.overdue(cutOff),
                        a.reviewCase().flatMap(this::area)));
    }

    private String label(String list, Optional<String> code) {
        return code.map(vocabulary.list(list)::label).orElse("");
    }

    /** The cases whose people a text could speak of. */
    private Set<CaseId> behind(Optional<UUID> meeting, Optional<CaseId> reviewCase) {
        Set<CaseId> behind = new HashSet<>();
        meeting.map(id -> discussed.getOrDefault(id, Set.of())).ifPresent(behind::addAll);
        reviewCase.ifPresent(behind::add);
        return Set.copyOf(behind);
    }

    private Optional<ReviewCase> find(CaseId id) {
        return cases.computeIfAbsent(id, each -> records.cases().find(each, searched));
    }

    private Optional<String> area(CaseId id) {
        return find(id).map(CaseFactReader::countedIn).filter(code -> !code.isBlank());
    }

    /** The text as it is, or nothing if it points to somebody. */
    private Optional<String> clean(String text, Set<CaseId> behind) {
        return Optional.of(text)
                .filter(words -> searched.identity() && searched.living())
                .filter(words -> identifiers(behind).in(words).isEmpty());
    }

    private KnownIdentifiers identifiers(Set<CaseId> behind) {
        return known.computeIfAbsent(
                behind,
                ids -> {
                    KnownIdentifiers identifiers = new KnownIdentifiers(ownWords());
                    ids.forEach(id -> find(id).ifPresent(c -> identifiers.reviewCase(c, "place")));
                    records.panel()
                            .members()
                            .forEach(m -> identifiers.livingPerson(m.name(), "panel member"));
                    records.panel()
                            .recommendations()
                            .forEach(r -> identifiers.livingPerson(r.ownerPerson(), "person"));
                    records.panel()
                            .actions()
                            .forEach(a -> identifiers.livingPerson(a.ownerPerson(), "person"));
                    return identifiers;
                });
    }

    /** Words of the panel, its towns and its agencies, which point to nobody. */
    private List<String> ownWords() {
        List<String> words = new ArrayList<>();
        words.add(records.panel().profile().name());
        records.panel().profile().areas().forEach(area -> words.add(area.name()));
        for (String list : List.of("AGENCY_TYPE", "AREA", "PLACE", "TX_STATUS", "ACT_STATUS")) {
            vocabulary.list(list).codes().stream().map(Code::label).forEach(words::add);
        }
        return words;
    }

    private List<PanelWork.Alerted> alerts() {
        return records.alerts().all().stream()
                .filter(alert ->
                        alert.dates().issued().filter(day -> !day.isAfter(cutOff)).isPresent())
                .sorted(
                        Comparator.comparing(
                                        (DrugAlert alert) -> alert.dates().issued().orElseThrow())
                                .thenComparing(DrugAlert::reference))
                .map(this::alerted)
                .toList();
    }

    private PanelWork.Alerted alerted(DrugAlert alert) {
        boolean over =
                alert.dates().expires().filter(day -> day.isBefore(cutOff)).isPresent()
                        || alert.dates()
                                .withdrawn()
                                .filter(day -> !day.isAfter(cutOff))
                                .isPresent();
        return new PanelWork.Alerted(
                alert.reference(),
                alert.text().of(AlertPart.TITLE),
                alert.report().substance().map(vocabulary.substances()::name).orElse(""),
                alert.grade().map(g -> vocabulary.list("ALERT_GRADE").label(g.code())).orElse(""),
                alert.dates().issued().orElseThrow(),
                alert.dates().expires(),
                alert.report().area(),
                !over);
    }
}
