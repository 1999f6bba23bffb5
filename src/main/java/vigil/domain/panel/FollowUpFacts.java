package vigil.domain.panel;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What can change in a recommendation or an action, each by its name and as text, so that changes
 * can be remembered, read and taken back. Days are ISO, codes as they are, nothing is empty text.
 */
public final class FollowUpFacts {

    private FollowUpFacts() {}

    public static SequencedMap<String, String> of(Recommendation r, FollowThrough through) {
        SequencedMap<String, String> facts = new LinkedHashMap<>();
        facts.put("wording", r.wording());
        facts.put("reach", r.reach().orElse(""));
        facts.put("type", r.kind().orElse(""));
        facts.put("ownerAgency", r.ownerAgency().orElse(""));
        facts.put("ownerPerson", r.ownerPerson());
        facts.put("accepted", r.accepted().orElse(""));
        facts.put("acceptedReason", r.acceptedReason());
        facts.put("due", day(r.due()));
        facts.put("status", r.status());
        facts.put("evidence", r.evidence());
        facts.put("effectMeasure", r.effectMeasure());
        facts.put("escalated", r.escalated().orElse(""));
        put(facts, through);
        return facts;
    }

    public static SequencedMap<String, String> of(PanelAction a, FollowThrough through) {
        SequencedMap<String, String> facts = new LinkedHashMap<>();
        facts.put("wording", a.wording());
        facts.put("follows", a.recommendation().map(UUID::toString).orElse(""));
        facts.put("ownerAgency", a.ownerAgency().orElse(""));
        facts.put("ownerPerson", a.ownerPerson());
        facts.put("due", day(a.due()));
        facts.put("status", a.status());
        facts.put("completedOn", day(a.completedOn()));
        facts.put("evidence", a.evidence());
        put(facts, through);
        return facts;
    }

    private static void put(Map<String, String> facts, FollowThrough through) {
        facts.put("repliedOn", day(through.repliedOn()));
        facts.put("factor", through.factor().orElse(""));
        facts.put(
                "pillars",
                through.pillars().stream().map(Enum::name).collect(Collectors.joining(" ")));
        facts.put("lookOn", day(through.lookOn()));
        facts.put("lookedOn", day(through.lookedOn()));
        facts.put("found", through.found());
    }

    private static String day(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse("");
    }

    /** What differs, in the order of the facts. */
    public static List<FollowUpChange.Entry> between(
            SequencedMap<String, String> before, SequencedMap<String, String> after) {
        List<FollowUpChange.Entry> entries = new ArrayList<>();
        after.forEach((name, is) -> {
            String was = before.getOrDefault(name, "");
            if (!was.equals(is)) {
                entries.add(new FollowUpChange.Entry(name, was, is));
            }
        });
        return entries;
    }

    /** The recommendation with these facts. */
    public static Recommendation recommendation(Recommendation base, Map<String, String> facts) {
        return new Recommendation(
                base.id(),
                base.version(),
                base.reference(),
                base.meeting(),
                base.reviewCase(),
                base.madeOn(),
                text(facts, "wording"),
                code(facts, "reach"),
                code(facts, "type"),
                code(facts, "ownerAgency"),
                text(facts, "ownerPerson"),
                code(facts, "accepted"),
                text(facts, "acceptedReason"),
                date(facts, "due"),
                text(facts, "status"),
                text(facts, "evidence"),
                text(facts, "effectMeasure"),
                code(facts, "escalated"));
    }

    /** The action with these facts. */
    public static PanelAction action(PanelAction base, Map<String, String> facts) {
        return new PanelAction(
                base.id(),
                base.version(),
                base.reference(),
                code(facts, "follows").map(UUID::fromString),
                base.meeting(),
                base.reviewCase(),
                base.raisedOn(),
                text(facts, "wording"),
                code(facts, "ownerAgency"),
                text(facts, "ownerPerson"),
                date(facts, "due"),
                text(facts, "status"),
                text(facts, "evidence"),
                date(facts, "completedOn"));
    }

    /** What stands beside it, with these facts. */
    public static FollowThrough through(UUID item, Map<String, String> facts) {
        return new FollowThrough(
                item,
                date(facts, "repliedOn"),
                code(facts, "factor"),
                pillars(text(facts, "pillars")),
                date(facts, "lookOn"),
                date(facts, "lookedOn"),
                text(facts, "found"));
    }

    /** The aims of the strategy from their names, apart by spaces. */
    public static java.util.Set<StrategyPillar> pillars(String names) {
        return Arrays.stream(names.split(" "))
                .filter(name -> !name.isEmpty())
                .map(StrategyPillar::valueOf)
                .collect(Collectors.toSet());
    }

    private static String text(Map<String, String> facts, String name) {
        return facts.getOrDefault(name, "");
    }

    private static Optional<String> code(Map<String, String> facts, String name) {
        return Optional.of(text(facts, name)).filter(code -> !code.isEmpty());
    }

    private static Optional<LocalDate> date(Map<String, String> facts, String name) {
        return code(facts, name).map(LocalDate::parse);
    }
}
