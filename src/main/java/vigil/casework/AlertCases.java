package vigil.casework;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vigil.domain.alert.DrugAlert;
import vigil.domain.casefile.CaseId;

/** The cases behind an alert, some of which the reader may not know of. */
final class AlertCases {

    private final Session session;

    AlertCases(Session session) {
        this.session = session;
    }

    /** An alert with those of its cases that the reader may know of. */
    DrugAlert seen(Records records, DrugAlert alert) {
        List<CaseId> hidden = hidden(records, alert);
        return hidden.isEmpty()
                ? alert
                : alert.withCases(
                        alert.cases().stream().filter(id -> !hidden.contains(id)).toList());
    }

    private List<CaseId> hidden(Records records, DrugAlert alert) {
        if (alert.cases().isEmpty()) {
            return List.of();
        }
        Set<CaseId> known =
                records.cases().rows(alert.cases(), session.sight().unnamed()).stream()
                        .map(CaseRow::id)
                        .collect(Collectors.toSet());
        return alert.cases().stream().filter(id -> !known.contains(id)).toList();
    }

    /** With its cases that were kept from who changes it, so that none is lost by it. */
    DrugAlert whole(Records records, DrugAlert alert) {
        List<CaseId> all = new ArrayList<>(alert.cases());
        records.alerts().find(alert.id()).stream()
                .flatMap(stored -> hidden(records, stored).stream())
                .filter(id -> !all.contains(id))
                .forEach(all::add);
        return all.size() == alert.cases().size() ? alert : alert.withCases(all);
    }
}
