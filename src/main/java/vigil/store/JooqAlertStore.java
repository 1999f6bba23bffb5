package vigil.store;

import static vigil.store.generated.Tables.DRUG_ALERT;
import static vigil.store.generated.Tables.DRUG_ALERT_CASE;
import static vigil.store.generated.Tables.DRUG_ALERT_EVENT;
import static vigil.store.generated.Tables.DRUG_ALERT_FINDING;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import vigil.casework.AlertStore;
import vigil.domain.alert.AlertDates;
import vigil.domain.alert.AlertDecision;
import vigil.domain.alert.AlertGrade;
import vigil.domain.alert.AlertPart;
import vigil.domain.alert.AlertReport;
import vigil.domain.alert.AlertScores;
import vigil.domain.alert.AlertText;
import vigil.domain.alert.DrugAlert;
import vigil.domain.casefile.CaseId;
import vigil.domain.together.PanelKind;
import vigil.store.generated.tables.records.DrugAlertEventRecord;
import vigil.store.generated.tables.records.DrugAlertRecord;

/** Drug alerts as rows, with their links and their register. */
final class JooqAlertStore implements AlertStore {

    private final DSLContext dsl;
    private final PanelTouch touch;

    JooqAlertStore(DSLContext dsl, PanelTouch touch) {
        this.dsl = dsl;
        this.touch = touch;
    }

    @Override
    public List<DrugAlert> all() {
        return read(DSL.noCondition());
    }

    @Override
    public Optional<DrugAlert> find(UUID id) {
        return read(DRUG_ALERT.ID.eq(id)).stream().findFirst();
    }

    private List<DrugAlert> read(Condition which) {
        Map<UUID, List<CaseId>> cases = new HashMap<>();
        dsl.selectFrom(DRUG_ALERT_CASE)
                .orderBy(DRUG_ALERT_CASE.ALERT_ID, DRUG_ALERT_CASE.POSITION)
                .forEach(row ->
                        cases.computeIfAbsent(row.getAlertId(), id -> new ArrayList<>())
                                .add(new CaseId(row.getCaseId())));
        Map<UUID, List<DrugAlert.LinkedFinding>> findings = new HashMap<>();
        dsl.selectFrom(DRUG_ALERT_FINDING)
                .orderBy(DRUG_ALERT_FINDING.ALERT_ID, DRUG_ALERT_FINDING.POSITION)
                .forEach(row ->
                        findings.computeIfAbsent(row.getAlertId(), id -> new ArrayList<>())
                                .add(new DrugAlert.LinkedFinding(row.getFinding(), row.getSaid())));
        return dsl.selectFrom(DRUG_ALERT)
                .where(which)
                .orderBy(DRUG_ALERT.RECEIVED.desc(), DRUG_ALERT.REFERENCE.desc())
                .fetch(row ->
                        alert(
                                row,
                                cases.getOrDefault(row.getId(), List.of()),
                                findings.getOrDefault(row.getId(), List.of())));
    }

    private static DrugAlert alert(
            DrugAlertRecord row, List<CaseId> cases, List<DrugAlert.LinkedFinding> findings) {
        return new DrugAlert(
                row.getId(),
                row.getVersion(),
                row.getReference(),
                new AlertReport(
                        row.getReceived(),
                        Optional.ofNullable(row.getSource()),
                        Optional.ofNullable(row.getCriterion()),
                        Optional.ofNullable(row.getSubstance()),
                        row.getDescription(),
                        Optional.ofNullable(row.getArea()),
                        Optional.ofNullable(row.getEvidence())),
                cases,
                findings,
                scores(row),
                Optional.ofNullable(row.getDecision()).flatMap(AlertDecision::ofCode),
                Optional.ofNullable(row.getGrade()).flatMap(AlertGrade::ofCode),
                Arrays.stream(row.getAudience().split(" "))
                        .filter(code -> !code.isEmpty())
                        .toList(),
                text(row),
                new AlertDates(
                        Optional.ofNullable(row.getIssued()),
                        Optional.ofNullable(row.getExpires()),
                        Optional.ofNullable(row.getWithdrawn())),
                number(row.getReached()));
    }

    private static AlertScores scores(DrugAlertRecord row) {
        return AlertScores.NONE
                .with(AlertScores.Question.RELEVANCE, number(row.getRelevance()))
                .with(AlertScores.Question.SPREAD, number(row.getSpread()))
                .with(AlertScores.Question.SERIOUSNESS, number(row.getSeriousness()))
                .with(AlertScores.Question.PLAUSIBILITY, number(row.getPlausibility()))
                .withNote(row.getScoreNote());
    }

    private static AlertText text(DrugAlertRecord row) {
        Map<AlertPart, String> parts = new EnumMap<>(AlertPart.class);
        parts.put(AlertPart.TITLE, row.getTitle());
        parts.put(AlertPart.KNOWN, row.getKnown());
        parts.put(AlertPart.SIGNS, row.getSigns());
        parts.put(AlertPart.ADVICE, row.getAdvice());
        parts.put(AlertPart.SAY, row.getSay());
        parts.put(AlertPart.AVOID, row.getAvoid());
        return new AlertText(parts);
    }

    private static OptionalInt number(@Nullable Integer value) {
        return value == null ? OptionalInt.empty() : OptionalInt.of(value);
    }

    private static @Nullable Integer orNull(OptionalInt value) {
        return value.isPresent() ? Integer.valueOf(value.getAsInt()) : null;
    }

    @Override
    public boolean save(DrugAlert alert) {
        if (alert.version() == 0) {
            touch.made(PanelKind.ALERT, alert.id());
        } else {
            touch.changing(PanelKind.ALERT, alert.id());
        }
        DrugAlertRecord row = row(alert).setVersion(alert.version() + 1);
        int written =
                alert.version() == 0
                        ? dsl.insertInto(DRUG_ALERT).set(row).execute()
                        : dsl.update(DRUG_ALERT)
                                .set(row)
                                .where(DRUG_ALERT.ID.eq(alert.id()))
                                .and(DRUG_ALERT.VERSION.eq(alert.version()))
                                .execute();
        if (written == 0) {
            return false;
        }
        dsl.deleteFrom(DRUG_ALERT_CASE).where(DRUG_ALERT_CASE.ALERT_ID.eq(alert.id())).execute();
        for (int i = 0; i < alert.cases().size(); i++) {
            dsl.insertInto(DRUG_ALERT_CASE)
                    .set(DRUG_ALERT_CASE.ALERT_ID, alert.id())
                    .set(DRUG_ALERT_CASE.CASE_ID, alert.cases().get(i).value())
                    .set(DRUG_ALERT_CASE.POSITION, i)
                    .execute();
        }
        dsl.deleteFrom(DRUG_ALERT_FINDING)
                .where(DRUG_ALERT_FINDING.ALERT_ID.eq(alert.id()))
                .execute();
        for (int i = 0; i < alert.findings().size(); i++) {
            dsl.insertInto(DRUG_ALERT_FINDING)
                    .set(DRUG_ALERT_FINDING.ALERT_ID, alert.id())
                    .set(DRUG_ALERT_FINDING.POSITION, i)
                    .set(DRUG_ALERT_FINDING.FINDING, alert.findings().get(i).key())
                    .set(DRUG_ALERT_FINDING.SAID, alert.findings().get(i).said())
                    .execute();
        }
        return true;
    }

    private static DrugAlertRecord row(DrugAlert alert) {
        AlertReport report = alert.report();
        AlertScores scores = alert.scores();
        AlertText text = alert.text();
        return new DrugAlertRecord()
                .setId(alert.id())
                .setReference(alert.reference())
                .setReceived(report.received())
                .setSource(report.source().orElse(null))
                .setCriterion(report.criterion().orElse(null))
                .setSubstance(report.substance().orElse(null))
                .setDescription(report.description())
                .setArea(report.area().orElse(null))
                .setEvidence(report.evidence().orElse(null))
                .setRelevance(orNull(scores.of(AlertScores.Question.RELEVANCE)))
                .setSpread(orNull(scores.of(AlertScores.Question.SPREAD)))
                .setSeriousness(orNull(scores.of(AlertScores.Question.SERIOUSNESS)))
                .setPlausibility(orNull(scores.of(AlertScores.Question.PLAUSIBILITY)))
                .setScoreNote(scores.note())
                .setDecision(alert.decision().map(AlertDecision::code).orElse(null))
                .setGrade(alert.grade().map(AlertGrade::code).orElse(null))
                .setAudience(String.join(" ", alert.audience()))
                .setTitle(text.of(AlertPart.TITLE))
                .setKnown(text.of(AlertPart.KNOWN))
                .setSigns(text.of(AlertPart.SIGNS))
                .setAdvice(text.of(AlertPart.ADVICE))
                .setSay(text.of(AlertPart.SAY))
                .setAvoid(text.of(AlertPart.AVOID))
                .setIssued(alert.dates().issued().orElse(null))
                .setExpires(alert.dates().expires().orElse(null))
                .setWithdrawn(alert.dates().withdrawn().orElse(null))
                .setReached(orNull(alert.reached()));
    }

    @Override
    public int nextNumber(String series) {
        return dsl
                        .select(DRUG_ALERT.REFERENCE)
                        .from(DRUG_ALERT)
                        .where(DRUG_ALERT.REFERENCE.startsWith(series))
                        .fetch(row -> row.value1().substring(series.length()))
                        .stream()
                        .filter(tail -> tail.matches("\\d{1,6}"))
                        .mapToInt(Integer::parseInt)
                        .max()
                        .orElse(0)
                + 1;
    }

    @Override
    public void append(Event event) {
        touch.changing(PanelKind.ALERT, event.alert());
        int number =
                dsl.fetchCount(DRUG_ALERT_EVENT, DRUG_ALERT_EVENT.ALERT_ID.eq(event.alert())) + 1;
        dsl.insertInto(DRUG_ALERT_EVENT)
                .set(
                        new DrugAlertEventRecord()
                                .setId(event.id())
                                .setAlertId(event.alert())
                                .setNumber(number)
                                .setKind(event.kind().name())
                                .setHappenedAt(Times.column(event.at()))
                                .setMemberId(event.member())
                                .setNote(event.note())
                                .setExpires(event.expires().orElse(null))
                                .setRecipient(event.recipient())
                                .setSha256(event.sha256()))
                .execute();
    }

    @Override
    public List<Event> events(UUID alert) {
        return dsl.selectFrom(DRUG_ALERT_EVENT)
                .where(DRUG_ALERT_EVENT.ALERT_ID.eq(alert))
                .orderBy(DRUG_ALERT_EVENT.NUMBER.desc())
                .fetch(row ->
                        new Event(
                                row.getId(),
                                row.getAlertId(),
                                Event.Kind.valueOf(row.getKind()),
                                Times.instant(row.getHappenedAt()),
                                row.getMemberId(),
                                row.getNote(),
                                Optional.ofNullable(row.getExpires()),
                                row.getRecipient(),
                                row.getSha256()));
    }
}
