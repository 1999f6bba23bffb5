package vigil.domain.retention;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a panel decided about how long it keeps what.
 *
 * @param rules one for every kind of content
 * @param reviewOn when the policy itself is looked at again
 * @param approvedBy who approved it, in the panel's words; empty until somebody has
 */
public record RetentionPolicy(
        Map<RetainedContent, RetentionRule> rules,
        Optional<LocalDate> reviewOn,
        String approvedBy,
        Optional<LocalDate> approvedOn) {

    private static final int YEAR = 12;

    /**
     * What holds until a panel decides: identifiers 12 months after closing or 2 years after the
     * death, whichever is later; words as long as full minutes, 7 years.
     */
    public static final RetentionPolicy USUAL = usual();

    public RetentionPolicy {
        Map<RetainedContent, RetentionRule> all = new EnumMap<>(RetainedContent.class);
        for (RetainedContent each : RetainedContent.values()) {
            all.put(each, rules.getOrDefault(each, RetentionRule.KEPT));
        }
        rules = java.util.Collections.unmodifiableMap(all);
    }

    private static RetentionPolicy usual() {
        RetentionRule names =
                new RetentionRule(
                        List.of(
                                new RetentionRule.Period(YEAR, RetentionEvent.CASE_CLOSED),
                                new RetentionRule.Period(2 * YEAR, RetentionEvent.DEATH)));
        RetentionRule words =
                new RetentionRule(
                        List.of(new RetentionRule.Period(7 * YEAR, RetentionEvent.CASE_CLOSED)));
        return new RetentionPolicy(
                Map.of(
                        RetainedContent.IDENTIFIERS, names,
                        RetainedContent.LIVING, names,
                        RetainedContent.POLICE, names,
                        RetainedContent.WORDS, words),
                Optional.empty(),
                "",
                Optional.empty());
    }

    public RetentionRule rule(RetainedContent content) {
        return rules.getOrDefault(content, RetentionRule.KEPT);
    }

    public RetentionPolicy with(RetainedContent content, RetentionRule rule) {
        Map<RetainedContent, RetentionRule> changed = new EnumMap<>(rules);
        changed.put(content, rule);
        return new RetentionPolicy(changed, reviewOn, approvedBy, approvedOn);
    }

    public RetentionPolicy approved(String by, Optional<LocalDate> on, Optional<LocalDate> review) {
        return new RetentionPolicy(rules, review, by.strip(), on);
    }

    /** As it is stored; {@link #read} reads it. */
    public String text() {
        List<String> lines = new ArrayList<>();
        rules.forEach((content, rule) -> lines.add(content.name() + "=" + text(rule)));
        reviewOn.ifPresent(day -> lines.add("review=" + day));
        approvedOn.ifPresent(day -> lines.add("approvedOn=" + day));
        if (!approvedBy.isEmpty()) {
            lines.add("approvedBy=" + approvedBy.replace('\n', ' '));
        }
        return String.join("\n", lines);
    }

    private static String text(RetentionRule rule) {
        List<String> periods = new ArrayList<>();
        rule.periods().forEach(p -> periods.add(p.months() + " " + p.after().name()));
        return String.join(";", periods);
    }

    /**
     * What {@link #text} wrote; {@link #USUAL} of an empty text or of one that it did not write.
     */
    public static RetentionPolicy read(String text) {
        if (text.isBlank()) {
            return USUAL;
        }
        try {
            Map<RetainedContent, RetentionRule> rules = new EnumMap<>(RetainedContent.class);
            Optional<LocalDate> review = Optional.empty();
            Optional<LocalDate> approvedOn = Optional.empty();
            String by = "";
            for (String line : text.split("\n")) {
                int equals = line.indexOf('=');
                String name = line.substring(0, equals);
                String said = line.substring(equals + 1);
                switch (name) {
                    case "review" -> review = Optional.of(LocalDate.parse(said));
                    case "approvedOn" -> approvedOn = Optional.of(LocalDate.parse(said));
                    case "approvedBy" -> by = said;
                    default -> rules.put(RetainedContent.valueOf(name), rule(said));
                }
            }
            return new RetentionPolicy(rules, review, by, approvedOn);
        } catch (IllegalArgumentException | DateTimeException | IndexOutOfBoundsException e) {
            return USUAL;
        }
    }

    private static RetentionRule rule(String text) {
        List<RetentionRule.Period> periods = new ArrayList<>();
        for (String period : text.split(";")) {
            if (!period.isBlank()) {
                int space = period.indexOf(' ');
                periods.add(
                        new RetentionRule.Period(
                                Integer.parseInt(period.substring(0, space)),
                                RetentionEvent.valueOf(period.substring(space + 1))));
            }
        }
        return new RetentionRule(periods);
    }
}
