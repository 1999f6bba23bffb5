package vigil.casework;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import vigil.domain.access.Right;
import vigil.domain.alert.AlertDates;
import vigil.domain.alert.AlertReport;
import vigil.domain.alert.DrugAlert;
import vigil.domain.casefile.CaseId;
import vigil.domain.casefile.Fields;
import vigil.domain.casefile.ReviewCase;
import vigil.domain.casefile.SubstanceEvidence;

/** New reports about a drug: from nothing, from a case, from a finding, from an alert before. */
final class AlertBeginnings {

    private static final String LABORATORY = "NOTIFIER13";
    private static final String LABORATORY_EVIDENCE = "ALERT_EVIDENCE05";
    private static final String ONE_REPORT = "ALERT_EVIDENCE01";
    private static final String SEVERAL_REPORTS = "ALERT_EVIDENCE02";

    private final Desk desk;

    AlertBeginnings(Desk desk) {
        this.desk = desk;
    }

    DrugAlert begin() {
        return DrugAlert.begun(desk.ids().next(), desk.today());
    }

    /**
     * A new report from what a case holds: its area, the substance, how it was sold and looked.
     * Stored when it is saved.
     *
     * @param substance code of what it is about, if that is known
     */
    DrugAlert about(CaseId id, Optional<String> substance) throws Refused {
        desk.session().require(Right.READ_ALERTS);
        ReviewCase reviewCase =
                desk.work()
                        .read(
                                desk.session(),
                                records ->
                                        records.cases()
                                                .find(id, desk.session().sight())
                                                .orElseThrow(() ->
                                                        new Refused(
                                                                new Problem.NotFound(
                                                                        id.toString()))));
        Optional<String> drug = substance.or(() -> watched(reviewCase));
        boolean found =
                reviewCase.evidence().stream()
                        .anyMatch(row ->
                                row.stage().confirmed()
                                        && row.substance()
                                                .map(this::counted)
                                                .equals(drug.map(this::counted)));
        AlertReport report =
                AlertReport.on(desk.today())
                        .withSubstance(drug)
                        .withDescription(looks(reviewCase))
                        .withArea(
                                reviewCase
                                        .answers()
                                        .code(Fields.AREA_OF_DEATH)
                                        .or(() ->
                                                reviewCase
                                                        .answers()
                                                        .code(Fields.AREA_OF_RESIDENCE)))
                        .withSource(
                                found && drug.isPresent()
                                        ? Optional.of(LABORATORY)
                                        : Optional.empty())
                        .withEvidence(
                                Optional.of(
                                        found && drug.isPresent()
                                                ? LABORATORY_EVIDENCE
                                                : ONE_REPORT));
        return begin().withReport(report).withCases(List.of(id));
    }

    /**
     * A new report from a finding of the pattern search and the cases behind it. Stored when it is
     * saved.
     *
     * @param key by which the search knows the finding
     * @param said its sentence
     * @param substance code of what it is about
     */
    DrugAlert about(String key, String said, Set<CaseId> cases, String substance) throws Refused {
        desk.session().require(Right.READ_ALERTS);
        List<CaseId> known =
                desk.work()
                        .read(
                                desk.session(),
                                records ->
                                        records
                                                .cases()
                                                .rows(desk.session().sight().unnamed())
                                                .stream()
                                                .map(CaseRow::id)
                                                .filter(cases::contains)
                                                .toList());
        return begin().withReport(
                        AlertReport.on(desk.today())
                                .withSubstance(Optional.of(substance))
                                .withEvidence(Optional.of(SEVERAL_REPORTS)))
                .withCases(known)
                .withFindings(List.of(new DrugAlert.LinkedFinding(key, said)));
    }

    /** What the vocabulary watches for among what a case names, found or suspected. */
    private Optional<String> watched(ReviewCase reviewCase) {
        return reviewCase.evidence().stream()
                .filter(row -> !row.stage().negative())
                .flatMap(row -> row.substance().stream())
                .filter(code ->
                        desk.vocabulary()
                                .substances()
                                .byCode(code)
                                .filter(s -> s.watched())
                                .isPresent())
                .findFirst();
    }

    private String counted(String code) {
        return desk.vocabulary().substances().countedAs(code);
    }

    /** How it was called and how it looked, as the reports of a case say. */
    private String looks(ReviewCase reviewCase) {
        Set<String> said = new LinkedHashSet<>();
        for (SubstanceEvidence row : reviewCase.evidence()) {
            if (!row.stage().confirmed() && !row.stage().negative()) {
                String form = row.form().map(desk.vocabulary().list("FORM")::label).orElse("");
                String text = (row.asWritten() + " " + row.appearance()).strip();
                if (!text.isEmpty()) {
                    said.add(form.isEmpty() ? text : text + " (" + form + ")");
                }
            }
        }
        return String.join("; ", said);
    }

    /** The same report and words once more, for an alert in place of one that is over. */
    DrugAlert anew(DrugAlert over) {
        return new DrugAlert(
                desk.ids().next(),
                0,
                "",
                over.report().withReceived(desk.today()),
                over.cases(),
                over.findings(),
                over.scores(),
                over.decision(),
                over.grade(),
                over.audience(),
                over.text(),
                AlertDates.NONE,
                OptionalInt.empty());
    }
}
