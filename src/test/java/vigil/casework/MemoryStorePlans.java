package vigil.casework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import vigil.domain.panel.CourseEvent;
import vigil.domain.panel.MeetingPlan;
import vigil.domain.panel.MeetingSeries;

/** Series, plans and the course of meetings in memory. */
final class MemoryStorePlans implements MeetingPlanStore {

    private final Map<UUID, MeetingSeries> series = new LinkedHashMap<>();
    private final Map<UUID, MeetingPlan> plans = new LinkedHashMap<>();
    private final List<LetGo> letGo = new ArrayList<>();
    private final List<CourseEvent> course = new ArrayList<>();
    private final Map<UUID, Map<String, LocalDate>> ready = new LinkedHashMap<>();
    private final Map<UUID, Approval> approvals = new LinkedHashMap<>();
    private final List<Draft> drafts = new ArrayList<>();
    private final List<PaperNote> papers = new ArrayList<>();
    private final List<MatterNote> matters = new ArrayList<>();

    void take(MemoryStorePlans other) {
        series.putAll(other.series);
        plans.putAll(other.plans);
        letGo.addAll(other.letGo);
        course.addAll(other.course);
        other.ready.forEach((meeting, papers) -> ready.put(meeting, new TreeMap<>(papers)));
        approvals.putAll(other.approvals);
        drafts.addAll(other.drafts);
        papers.addAll(other.papers);
        matters.addAll(other.matters);
    }

    @Override
    public List<MeetingSeries> series() {
        return List.copyOf(series.values());
    }

    @Override
    public boolean save(MeetingSeries changed) {
        MeetingSeries stored = series.get(changed.id());
        if (stored != null && stored.version() != changed.version()) {
            return false;
        }
        series.put(changed.id(), changed.withVersion(changed.version() + 1));
        return true;
    }

    @Override
    public Optional<MeetingPlan> plan(UUID meeting) {
        return Optional.ofNullable(plans.get(meeting));
    }

    @Override
    public List<MeetingPlan> plans() {
        return List.copyOf(plans.values());
    }

    @Override
    public void save(MeetingPlan plan) {
        plans.put(plan.meeting(), plan);
    }

    @Override
    public Set<UUID> letGo() {
        return letGo.stream().map(LetGo::item).collect(Collectors.toSet());
    }

    @Override
    public void record(LetGo decision) {
        letGo.add(decision);
    }

    @Override
    public List<CourseEvent> course(UUID meeting) {
        return course.stream().filter(e -> e.meeting().equals(meeting)).toList();
    }

    @Override
    public void append(CourseEvent event) {
        course.add(event);
    }

    @Override
    public Map<String, LocalDate> ready(UUID meeting) {
        return Map.copyOf(ready.getOrDefault(meeting, Map.of()));
    }

    @Override
    public void ready(UUID meeting, String paper, Optional<LocalDate> on) {
        Map<String, LocalDate> papers = ready.computeIfAbsent(meeting, id -> new TreeMap<>());
        on.ifPresentOrElse(day -> papers.put(paper, day), () -> papers.remove(paper));
    }

    @Override
    public List<PaperNote> papers(UUID meeting) {
        return papers.stream().filter(p -> p.meeting().equals(meeting)).toList();
    }

    @Override
    public void keep(PaperNote paper) {
        dropPaper(paper.meeting(), paper.paper());
        papers.add(paper);
    }

    @Override
    public void dropPaper(UUID meeting, String paper) {
        papers.removeIf(p -> p.meeting().equals(meeting) && p.paper().equals(paper));
    }

    @Override
    public List<MatterNote> matters(UUID meeting) {
        return matters.stream().filter(m -> m.meeting().equals(meeting)).toList();
    }

    @Override
    public void keep(MatterNote matter) {
        dropMatter(matter.meeting(), matter.matter());
        matters.add(matter);
    }

    @Override
    public void dropMatter(UUID meeting, String matter) {
        matters.removeIf(m -> m.meeting().equals(meeting) && m.matter().equals(matter));
    }

    @Override
    public Optional<Approval> approval(UUID meeting) {
        return Optional.ofNullable(approvals.get(meeting));
    }

    @Override
    public void record(Approval approval) {
        approvals.put(approval.meeting(), approval);
    }

    @Override
    public List<Draft> drafts(UUID meeting, UUID member) {
        return drafts.stream()
                .filter(d -> d.meeting().equals(meeting) && d.member().equals(member))
                .toList();
    }

    @Override
    public void keep(Draft draft) {
        drafts.removeIf(d ->
                d.meeting().equals(draft.meeting())
                        && d.member().equals(draft.member())
                        && d.place().equals(draft.place()));
        drafts.add(draft);
    }

    @Override
    public void dropDraft(UUID meeting, UUID member, String place) {
        drafts.removeIf(d ->
                d.meeting().equals(meeting)
                        && d.member().equals(member)
                        && d.place().equals(place));
    }
}
