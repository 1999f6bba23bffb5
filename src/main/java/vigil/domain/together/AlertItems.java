package vigil.domain.together;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.UUID;
import vigil.domain.alert.AlertDates;
import vigil.domain.alert.AlertDecision;
import vigil.domain.alert.AlertGrade;
import vigil.domain.alert.AlertPart;
import vigil.domain.alert.AlertReport;
import vigil.domain.alert.AlertScores;
import vigil.domain.alert.AlertText;
import vigil.domain.alert.DrugAlert;
import vigil.domain.casefile.CaseId;

/** A drug alert as named texts and back. What is a list of things is an item for each. */
public final class AlertItems {

    private AlertItems() {}

    public static SortedMap<String, String> texts(DrugAlert alert) {
        AlertReport report = alert.report();
        ItemColumns items = new ItemColumns();
        items.put("received", report.received().toString())
                .put("source", report.source())
                .put("criterion", report.criterion())
                .put("substance", report.substance())
                .put("description", report.description())
                .put("area", report.area())
                .put("alertEvidence", report.evidence())
                .put("scoreNote", alert.scores().note())
                .put("alertDecision", alert.decision().map(AlertDecision::code))
                .put("grade", alert.grade().map(AlertGrade::code))
                .put("issued", alert.dates().issued())
                .put("expires", alert.dates().expires())
                .put("withdrawn", alert.dates().withdrawn())
                .put("reached", number(alert.reached()));
        for (AlertScores.Question question : AlertScores.Question.values()) {
            items.put(score(question), number(alert.scores().of(question)));
        }
        for (AlertPart part : AlertPart.values()) {
            items.put(part(part), alert.text().of(part));
        }
        alert.audience().forEach(code -> items.put("audience:" + code, code));
        alert.cases().forEach(id -> items.put("case:" + id.value(), id.value().toString()));
        alert.findings()
                .forEach(finding ->
                        items.row(
                                "finding:" + named(finding.key()), finding.key(), finding.said()));
        return items.texts();
    }

    private static String number(OptionalInt number) {
        return number.isPresent() ? String.valueOf(number.getAsInt()) : "";
    }

    private static OptionalInt number(Map<String, String> texts, String item) {
        return ItemColumns.code(texts, item)
                .map(text -> OptionalInt.of(Integer.parseInt(text)))
                .orElse(OptionalInt.empty());
    }

    private static UUID named(String key) {
        return UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8));
    }

    private static String score(AlertScores.Question question) {
        return "score." + question.name().toLowerCase(Locale.ROOT);
    }

    static String part(AlertPart part) {
        return "part." + part.name().toLowerCase(Locale.ROOT);
    }

    public static DrugAlert alert(
            UUID id, long version, String reference, Map<String, String> texts) {
        List<CaseId> cases = new ArrayList<>();
        List<DrugAlert.LinkedFinding> findings = new ArrayList<>();
        List<String> audience = new ArrayList<>();
        texts.forEach((item, text) -> {
            if (item.startsWith("case:")) {
                cases.add(new CaseId(UUID.fromString(text)));
            } else if (item.startsWith("finding:")) {
                List<String> columns = ItemColumns.columns(text);
                findings.add(new DrugAlert.LinkedFinding(columns.getFirst(), columns.get(1)));
            } else if (item.startsWith("audience:")) {
                audience.add(text);
            }
        });
        AlertScores scores = AlertScores.NONE.withNote(ItemColumns.text(texts, "scoreNote"));
        for (AlertScores.Question question : AlertScores.Question.values()) {
            scores = scores.with(question, number(texts, score(question)));
        }
        Map<AlertPart, String> parts = new EnumMap<>(AlertPart.class);
        for (AlertPart part : AlertPart.values()) {
            parts.put(part, ItemColumns.text(texts, part(part)));
        }
        return new DrugAlert(
                id,
                version,
                reference,
                new AlertReport(
                        LocalDate.parse(ItemColumns.text(texts, "received")),
                        ItemColumns.code(texts, "source"),
                        ItemColumns.code(texts, "criterion"),
                        ItemColumns.code(texts, "substance"),
                        ItemColumns.text(texts, "description"),
                        ItemColumns.code(texts, "area"),
                        ItemColumns.code(texts, "alertEvidence")),
                cases,
                findings,
                scores,
                ItemColumns.code(texts, "alertDecision").flatMap(AlertDecision::ofCode),
                ItemColumns.code(texts, "grade").flatMap(AlertGrade::ofCode),
                audience,
                new AlertText(parts),
                new AlertDates(
                        ItemColumns.day(texts, "issued"),
                        ItemColumns.day(texts, "expires"),
                        ItemColumns.day(texts, "withdrawn")),
                number(texts, "reached"));
    }
}
