package vigil.ui.meeting;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vigil.casework.CaseRow;
import vigil.casework.PanelDesk;
import vigil.casework.Refused;
import vigil.domain.access.PanelMember;
import vigil.domain.casefile.CaseId;
import vigil.domain.casefile.CaseStatus;
import vigil.domain.vocabulary.Terms;

/** The people and the cases that a meeting's record points to. */
record Around(List<PanelMember> members, Map<CaseId, CaseRow> cases) {

    static final Around NOTHING = new Around(List.of(), Map.of());

    Around {
        members = List.copyOf(members);
    }

    static Around read(PanelDesk desk) throws Refused {
        Map<CaseId, CaseRow> cases = new LinkedHashMap<>();
        desk.cases().list().forEach(row -> cases.put(row.id(), row));
        return new Around(desk.membership().members(), cases);
    }

    Optional<CaseRow> row(CaseId id) {
        return Optional.ofNullable(cases.get(id));
    }

    Optional<PanelMember> member(UUID id) {
        return members.stream().filter(m -> m.id().equals(id)).findFirst();
    }

    /** Members whose name holds what is typed. */
    List<PanelMember> members(String typed) {
        String query = Terms.fold(typed);
        return members.stream()
                .filter(PanelMember::active)
                .filter(m -> Terms.fold(m.name()).contains(query))
                .toList();
    }

    /**
     * Cases that could come to the agenda: those that wait for a panel, then any other that is
     * open.
     */
    List<CaseRow> candidates(String typed, List<CaseId> already) {
        String query = Terms.fold(typed);
        return cases.values().stream()
                .filter(row -> row.status().open() && !already.contains(row.id()))
                .filter(row ->
                        Terms.fold(row.reference().text() + " " + row.name()).contains(query))
                .sorted(
                        java.util.Comparator.comparing((CaseRow row) ->
                                        row.status() != CaseStatus.READY
                                                && row.status() != CaseStatus.AT_PANEL)
                                .thenComparing(CaseRow::reference))
                .limit(30)
                .toList();
    }
}
