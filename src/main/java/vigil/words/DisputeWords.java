package vigil.words;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vigil.casework.Reconciling;
import vigil.domain.panel.FollowUpFacts;
import vigil.domain.together.PanelItems;
import vigil.domain.together.PanelKind;
import vigil.domain.together.Places;
import vigil.domain.vocabulary.Vocabulary;

/** Says what was said differently in words: of a case, a meeting, an action or an alert. */
public final class DisputeWords {

    private static final Set<String> DAYS =
            Set.of(
                    "due",
                    "completedOn",
                    "repliedOn",
                    "lookOn",
                    "lookedOn",
                    "madeOn",
                    "raisedOn",
                    "date",
                    "received",
                    "issued",
                    "expires",
                    "withdrawn",
                    "returnOn");

    private final Words words;
    private final Vocabulary vocabulary;
    private final ItemWords cases;
    private final Function<UUID, Optional<String>> names;

    /**
     * @param names what people call a member, a case, a meeting or a recommendation
     */
    public DisputeWords(
            Words words,
            Vocabulary vocabulary,
            ItemWords cases,
            Function<UUID, Optional<String>> names) {
        this.words = words;
        this.vocabulary = vocabulary;
        this.cases = cases;
        this.names = names;
    }

    /** What it is of that was said differently. */
    public String name(Reconciling.Dispute dispute) {
        if (!(dispute.subject() instanceof Reconciling.OfRecord one)) {
            return cases.name(dispute.item());
        }
        String part = part(dispute.item());
        String name =
                switch (one.key().kind()) {
                    case MEETING -> meeting(dispute.item(), part);
                    case RECOMMENDATION, ACTION ->
                            switch (part) {
                                case "meeting", "case", "madeOn", "raisedOn" ->
                                        words.of("together.item." + part);
                                default -> words.of("action.fact." + part);
                            };
                    case ALERT -> alert(dispute.item(), part);
                };
        return one.title().isBlank()
                ? name
                : words.of("together.item.of", shortened(one.title()), name);
    }

    private static String shortened(String title) {
        String line = title.replaceAll("\\s+", " ").strip().replaceAll("\\.$", "");
        return line.length() <= 70 ? line : line.substring(0, 69).stripTrailing() + "…";
    }

    /** The part of an entry, or the whole item. */
    private static String part(String item) {
        int dot = item.lastIndexOf('.');
        if (dot > 0) {
            return item.substring(dot + 1);
        }
        int colon = item.indexOf(':');
        return colon > 0 ? item.substring(0, colon) : item;
    }

    private String meeting(String item, String part) {
        return switch (part) {
            case "agenda", "attendance", "interest", "place", "case", "member" ->
                    words.of("together.item." + part);
            case "accepted" -> words.of("meeting.field.confidentialityAccepted");
            default -> words.of("meeting.field." + part);
        };
    }

    private String alert(String item, String part) {
        String upper = part.toUpperCase(Locale.ROOT);
        return item.startsWith("part.")
                ? words.of("alert.part." + upper)
                : item.startsWith("score.")
                        ? words.of("alert.score." + upper)
                        : switch (part) {
                            case "alertEvidence" -> words.of("alert.evidence");
                            case "alertDecision" -> words.of("alert.decision");
                            case "scoreNote" -> words.of("alert.score.note");
                            case "case", "finding", "issued", "withdrawn", "reached" ->
                                    words.of("together.item." + part);
                            default -> words.of("alert." + part);
                        };
    }

    /** What a side says. */
    public String text(Reconciling.Dispute dispute, Optional<String> stored) {
        if (!(dispute.subject() instanceof Reconciling.OfRecord one)) {
            return cases.text(dispute.item(), stored);
        }
        if (stored.isEmpty() || stored.get().isEmpty()) {
            return words.of("history.nothing");
        }
        try {
            return text(one.key().kind(), dispute.item(), stored.get());
        } catch (IllegalArgumentException | IndexOutOfBoundsException | DateTimeException e) {
            // From a program that writes it otherwise: as it stands.
            return stored.get().replace('\u001f', ' ');
        }
    }

    private String text(PanelKind kind, String item, String text) {
        String part = part(item);
        if (DAYS.contains(part)) {
            return words.date(LocalDate.parse(text));
        }
        if (PanelItems.refersTo(item, text).isPresent()
                && !item.startsWith("discussion:")
                && !item.startsWith("interest:")) {
            return names.apply(UUID.fromString(text))
                    .orElseGet(() -> words.of("together.item.elsewhere"));
        }
        return switch (kind) {
            case MEETING -> ofMeeting(item, part, text);
            case RECOMMENDATION, ACTION -> ofFollowUp(part, text);
            case ALERT -> ofAlert(item, part, text);
        };
    }

    private String ofMeeting(String item, String part, String text) {
        List<String> columns = List.of(text.split("\u001f", -1));
        return switch (part) {
            case "state" -> words.of("meeting.state." + text);
            case "presence" -> words.of("presence." + text);
            case "accepted" -> words.of("presence.accepted");
            case "place" ->
                    words.of(
                            "together.item.place.at",
                            Math.max(1, Math.round(Integer.parseInt(text) / (double) Places.GAP)));
            case "agenda" ->
                    columns.get(1).isBlank() && !columns.getFirst().equals("CASE")
                            ? words.of("agenda.kind." + columns.getFirst())
                            : columns.get(1).isBlank()
                                    ? words.of("together.item.case")
                                    : columns.get(1);
            case "attendance" ->
                    columns.stream()
                            .filter(column -> !column.isBlank())
                            .map(column ->
                                    column.startsWith("AGENCY_TYPE")
                                            ? label("AGENCY_TYPE", column)
                                            : column)
                            .collect(Collectors.joining(", "));
            case "interest" -> columns.get(1);
            case "preventability" -> label("PREVENT", text);
            case "confidence" -> label("PANEL_CONF", text);
            case "decision" -> item.startsWith("discussion:") ? words.of("decision." + text) : text;
            default -> text;
        };
    }

    private String ofFollowUp(String part, String text) {
        return switch (part) {
            case "status" -> label("ACT_STATUS", text);
            case "accepted" -> label("ACCEPTED", text);
            case "reach" -> label("REC_LEVEL", text);
            case "type" -> label("REC_TYPE", text);
            case "ownerAgency" -> label("AGENCY_TYPE", text);
            case "escalated" -> label("ESCALATED", text);
            case "factor" -> vocabulary.factorName(text);
            case "pillars" ->
                    FollowUpFacts.pillars(text).stream()
                            .sorted()
                            .map(pillar -> words.of("pillar." + pillar.name()))
                            .collect(Collectors.joining(", "));
            default -> text;
        };
    }

    private String ofAlert(String item, String part, String text) {
        return switch (part) {
            case "source" -> label("NOTIFIER", text);
            case "criterion" -> label("LDIS_CRIT", text);
            case "substance" -> vocabulary.substances().name(text);
            case "area" -> label("AREA", text);
            case "alertEvidence" -> label("ALERT_EVIDENCE", text);
            case "alertDecision" -> label("ALERT_RESP", text);
            case "grade" -> label("ALERT_GRADE", text);
            case "audience" -> label("ALERT_AUD", text);
            case "finding" -> text.substring(text.indexOf('\u001f') + 1);
            default -> text;
        };
    }

    private String label(String list, String code) {
        return vocabulary.list(list).label(code);
    }
}
