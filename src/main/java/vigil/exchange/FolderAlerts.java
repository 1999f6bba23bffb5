package vigil.exchange;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Supplier;
import vigil.casework.AlertStore;
import vigil.casework.Intake;
import vigil.casework.Refused;
import vigil.domain.alert.AlertDates;
import vigil.domain.alert.AlertDecision;
import vigil.domain.alert.AlertGrade;
import vigil.domain.alert.AlertPart;
import vigil.domain.alert.AlertReport;
import vigil.domain.alert.AlertScores;
import vigil.domain.alert.AlertText;
import vigil.domain.alert.DrugAlert;
import vigil.domain.casefile.CaseId;
import vigil.domain.vocabulary.Vocabulary;

/** Reads drug alerts from a folder, with their cases, findings and register. */
final class FolderAlerts {

    private static final int LINE = 4_000;
    private static final int SHORT = 2_000;
    private static final int SAID = 8_000;
    private static final int KEY = 1_000;
    private static final int REFERENCE = 20;
    private static final int RECIPIENT = 500;
    private static final int MOST_REACHED = 999_999;
    private static final int MOST_ROWS = 20_000;

    private final FolderRows rows;
    private final Vocabulary vocabulary;
    private final FolderNames names;
    private final Supplier<UUID> ids;
    private final Intake intake;
    private final Map<String, UUID> alerts = new LinkedHashMap<>();
    private final Map<String, Parts> parts = new LinkedHashMap<>();

    /** What belongs to one alert. */
    private static final class Parts {
        private final List<CaseId> cases = new ArrayList<>();
        private final List<DrugAlert.LinkedFinding> findings = new ArrayList<>();
        private final List<AlertStore.Event> events = new ArrayList<>();
    }

    FolderAlerts(
            FolderPlace place,
            Vocabulary vocabulary,
            FolderNames names,
            Supplier<UUID> ids,
            Intake intake) {
        this.rows = new FolderRows(place, vocabulary, intake, MOST_ROWS);
        this.vocabulary = vocabulary;
        this.names = names;
        this.ids = ids;
        this.intake = intake;
    }

    void read() throws Refused {
        rows.each(FolderLayout.ALERTS, this::key);
        rows.each(FolderLayout.ALERT_CASES, this::linkedCase);
        rows.each(FolderLayout.ALERT_FINDINGS, this::finding);
        rows.each(FolderLayout.ALERT_EVENTS, this::event);
        rows.each(FolderLayout.ALERTS, this::alert);
    }

    private void key(RowCells row) {
        intake.rowRead();
        String reference = row.needed("alert", REFERENCE).strip();
        if (row.good() && alerts.put(reference, ids.get()) != null) {
            row.bad("alert", Fault.TWICE);
        }
        parts.computeIfAbsent(reference, r -> new Parts());
    }

    private void linkedCase(RowCells row) {
        Optional<Parts> alert = FolderNames.need(row, "alert", parts);
        Optional<CaseId> reviewCase = FolderNames.need(row, "reference", names.cases());
        if (row.good()) {
            alert.orElseThrow().cases.add(reviewCase.orElseThrow());
        }
    }

    private void finding(RowCells row) {
        Optional<Parts> alert = FolderNames.need(row, "alert", parts);
        String key = row.needed("finding", KEY);
        String said = row.text("said", SAID);
        if (row.good()) {
            alert.orElseThrow().findings.add(new DrugAlert.LinkedFinding(key, said));
        }
    }

    private void event(RowCells row) {
        Optional<UUID> alert = FolderNames.need(row, "alert", alerts);
        AlertStore.Event.Kind kind =
                row.neededConstant(
                        "kind", AlertStore.Event.Kind.class, AlertStore.Event.Kind.ISSUED);
        Instant at = Instant.EPOCH;
        try {
            at = Instant.parse(row.raw("at").strip());
        } catch (DateTimeException notAMoment) {
            row.bad("at", Fault.NOT_A_DATE);
        }
        Optional<UUID> member = FolderNames.need(row, "member", names.members());
        String note = row.text("note", LINE);
        Optional<LocalDate> expires = row.date("expires");
        String recipient = row.text("recipient", RECIPIENT);
        String sha256 = row.raw("sha256").strip();
        if (!sha256.isEmpty() && !sha256.matches("[0-9a-f]{64}")) {
            row.bad("sha256", Fault.NOT_A_VALUE);
        }
        Parts own = parts.get(row.raw("alert").strip());
        if (row.good() && own != null) {
            own.events.add(
                    new AlertStore.Event(
                            ids.get(),
                            alert.orElseThrow(),
                            kind,
                            at,
                            member.orElseThrow(),
                            note,
                            expires,
                            recipient,
                            sha256));
        }
    }

    private void alert(RowCells row) throws Refused {
        String reference = row.raw("alert").strip();
        Optional<String> substance =
                Optional.of(row.raw("substance").strip()).filter(code -> !code.isEmpty());
        if (substance.isPresent() && vocabulary.substances().byCode(substance.get()).isEmpty()) {
            row.bad("substance", Fault.UNKNOWN_CODE);
        }
        AlertReport report =
                new AlertReport(
                        row.neededDate("received"),
                        row.code("source", "NOTIFIER"),
                        row.code("criterion", "LDIS_CRIT"),
                        substance,
                        row.text("description", SHORT),
                        row.code("area", "AREA"),
                        row.code("evidence", "ALERT_EVIDENCE"));
        AlertScores scores =
                AlertScores.NONE
                        .with(AlertScores.Question.RELEVANCE, score(row, "relevance"))
                        .with(AlertScores.Question.SPREAD, score(row, "spread"))
                        .with(AlertScores.Question.SERIOUSNESS, score(row, "seriousness"))
                        .with(AlertScores.Question.PLAUSIBILITY, score(row, "plausibility"))
                        .withNote(row.text("score note", LINE));
        Optional<AlertDecision> decision = row.constant("decision", AlertDecision.class);
        Optional<AlertGrade> grade = row.constant("grade", AlertGrade.class);
        List<String> audience =
                Arrays.stream(row.raw("audience").strip().split(" +"))
                        .filter(code -> !code.isEmpty())
                        .toList();
        if (!audience.stream().allMatch(c -> CaseCells.inList(vocabulary, "ALERT_AUD", c))) {
            row.bad("audience", Fault.UNKNOWN_CODE);
        }
        Map<AlertPart, String> words = new EnumMap<>(AlertPart.class);
        for (AlertPart part : AlertPart.values()) {
            words.put(
                    part,
                    row.text(
                            part.name().toLowerCase(java.util.Locale.ROOT),
                            part == AlertPart.TITLE ? SHORT : LINE));
        }
        AlertDates dates =
                new AlertDates(row.date("issued"), row.date("expires"), row.date("withdrawn"));
        OptionalInt reached = number(row, "reached", MOST_REACHED);
        UUID id = alerts.get(reference);
        Parts own = parts.getOrDefault(reference, new Parts());
        if (row.good() && id != null) {
            intake.alert(
                    new DrugAlert(
                            id,
                            0,
                            reference,
                            report,
                            own.cases,
                            own.findings,
                            scores,
                            decision,
                            grade,
                            audience,
                            new AlertText(words),
                            dates,
                            reached),
                    own.events);
            intake.coded("alert");
        }
    }

    private static OptionalInt score(RowCells row, String column) {
        return number(row, column, AlertScores.HIGHEST);
    }

    private static OptionalInt number(RowCells row, String column, int most) {
        return row.raw(column).isBlank()
                ? OptionalInt.empty()
                : OptionalInt.of(row.number(column, 0, most));
    }
}
