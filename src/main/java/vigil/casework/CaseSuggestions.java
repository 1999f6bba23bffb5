package vigil.casework;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vigil.domain.casefile.CaseId;
import vigil.domain.casefile.PartialDate;
import vigil.domain.panel.OpenItem;
import vigil.patterns.WaitingCase;

/**
 * Orders the cases that are ready by a plain sum of points, so that everybody can say why one comes
 * before another: the points of {@link CaseSuggestion.Ground}. What would be learnt counts as the
 * patterns say, without their point for waiting, which is the age of the case here.
 */
final class CaseSuggestions {

    private static final double CARRIED = 6;
    private static final double FULL_AGE_MONTHS = 18;
    private static final double FULL_AGE = 2;
    private static final int HEARING_DAYS = 92;
    private static final int MOST_MISSING = 3;

    private final LocalDate meeting;
    private final WaitingLists.Picture waiting;
    private final Map<String, WaitingCase> judged = new HashMap<>();
    private final Map<CaseId, OpenItem> open = new HashMap<>();

    /**
     * @param judged what the patterns say; empty for who may not see them
     * @param open what earlier meetings left open
     */
    CaseSuggestions(
            LocalDate meeting,
            WaitingLists.Picture waiting,
            List<WaitingCase> judged,
            List<OpenItem> open) {
        this.meeting = meeting;
        this.waiting = waiting;
        judged.forEach(one -> this.judged.put(one.reference(), one));
        open.forEach(item -> item.reviewCase().ifPresent(id -> this.open.put(id, item)));
    }

    /**
     * @param room how many the meeting has time for; those are suggested, from the first
     * @param on where a case is on an agenda already
     */
    List<CaseSuggestion> rank(
            List<CaseRow> cases, int room, Map<CaseId, PanelStore.MeetingRow> on) {
        List<CaseSuggestion> all = new ArrayList<>();
        for (CaseRow row : cases) {
            List<CaseSuggestion.Reason> reasons = reasons(row);
            all.add(
                    new CaseSuggestion(
                            row,
                            reasons.stream().mapToDouble(CaseSuggestion.Reason::points).sum(),
                            reasons,
                            false,
                            Optional.ofNullable(on.get(row.id()))));
        }
        all.sort(
                Comparator.comparing((CaseSuggestion one) -> one.on().isPresent())
                        .thenComparing(
                                Comparator.comparingDouble(CaseSuggestion::points).reversed())
                        .thenComparing(one -> one.row().reference().text()));
        List<CaseSuggestion> ranked = new ArrayList<>();
        for (CaseSuggestion one : all) {
            ranked.add(one.suggested(ranked.size() < room && one.on().isEmpty()));
        }
        return List.copyOf(ranked);
    }

    private List<CaseSuggestion.Reason> reasons(CaseRow row) {
        List<CaseSuggestion.Reason> reasons = new ArrayList<>();
        Optional.ofNullable(open.get(row.id()))
                .ifPresent(item ->
                        reasons.add(
                                CaseSuggestion.Reason.on(
                                        CaseSuggestion.Ground.CARRIED, CARRIED, item.date(), 0)));
        Optional.ofNullable(judged.get(row.reference().text()))
                .ifPresent(one ->
                        one.parts().stream()
                                .filter(part -> part.ground() != WaitingCase.Ground.WAITING)
                                .forEach(part -> reasons.add(teaches(part))));
        inquest(row.id(), reasons);
        row.death()
                .map(PartialDate::earliest)
                .map(day -> ChronoUnit.MONTHS.between(day, meeting))
                .filter(months -> months > 0)
                .ifPresent(months ->
                        reasons.add(
                                CaseSuggestion.Reason.of(
                                        CaseSuggestion.Ground.AGE,
                                        Math.min(FULL_AGE, FULL_AGE * months / FULL_AGE_MONTHS),
                                        months)));
        if (row.urgent()) {
            reasons.add(CaseSuggestion.Reason.of(CaseSuggestion.Ground.URGENT, 1, 0));
        }
        if (waiting.reports().stream()
                .anyMatch(r -> r.of().id().equals(row.id()) && r.replied().isEmpty())) {
            reasons.add(CaseSuggestion.Reason.of(CaseSuggestion.Ground.REPORT, 1, 0));
        }
        missing(row.id(), reasons);
        reasons.sort(
                Comparator.comparingDouble((CaseSuggestion.Reason r) -> Math.abs(r.points()))
                        .reversed()
                        .thenComparing(CaseSuggestion.Reason::ground));
        return reasons;
    }

    private static CaseSuggestion.Reason teaches(WaitingCase.Part part) {
        return new CaseSuggestion.Reason(
                CaseSuggestion.Ground.TEACHES,
                part.points(),
                0,
                Optional.empty(),
                List.of(),
                Optional.of(part.reason()));
    }

    private void inquest(CaseId id, List<CaseSuggestion.Reason> reasons) {
        for (WaitingLists.Inquest inquest : waiting.inquests()) {
            if (!inquest.of().id().equals(id)) {
                continue;
            }
            inquest.next()
                    .flatMap(PartialDate::exact)
                    .filter(day -> soon(day, meeting))
                    .ifPresent(day ->
                            reasons.add(
                                    CaseSuggestion.Reason.on(
                                            CaseSuggestion.Ground.HEARING,
                                            2,
                                            day,
                                            ChronoUnit.DAYS.between(meeting, day))));
            if (inquest.late()) {
                reasons.add(
                        CaseSuggestion.Reason.of(
                                CaseSuggestion.Ground.INQUEST_LATE, 1, inquest.days()));
            }
        }
    }

    /** Whether a hearing comes within three months after a meeting. */
    static boolean soon(LocalDate hearing, LocalDate meeting) {
        long days = ChronoUnit.DAYS.between(meeting, hearing);
        return days >= 0 && days <= HEARING_DAYS;
    }

    private void missing(CaseId id, List<CaseSuggestion.Reason> reasons) {
        List<String> agencies =
                waiting.requests().stream()
                        .filter(request -> request.reviewCase().equals(id))
                        .map(request -> request.request().agency())
                        .distinct()
                        .sorted()
                        .toList();
        if (!agencies.isEmpty()) {
            reasons.add(
                    new CaseSuggestion.Reason(
                            CaseSuggestion.Ground.MISSING,
                            -Math.min(MOST_MISSING, agencies.size()),
                            agencies.size(),
                            Optional.empty(),
                            agencies,
                            Optional.empty()));
        }
        waiting.toxicology().stream()
                .filter(t -> t.of().id().equals(id))
                .findFirst()
                .ifPresent(t ->
                        reasons.add(
                                CaseSuggestion.Reason.of(
                                        CaseSuggestion.Ground.TOXICOLOGY,
                                        -1,
                                        t.sinceReported().orElse(t.sinceDeath().orElse(0)))));
    }
}
