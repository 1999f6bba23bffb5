package vigil.words;

import java.util.ArrayList;
import java.util.List;
import vigil.domain.retention.RetainedContent;
import vigil.domain.retention.RetentionPolicy;
import vigil.domain.retention.RetentionRule;

/** How long what is kept, in plain words. */
public final class RetentionWords {

    private static final int YEAR = 12;

    private final Words words;

    public RetentionWords(Words words) {
        this.words = words;
    }

    public String content(RetainedContent content) {
        return words.of("retention.content." + content.name());
    }

    /** In a word or two, for lists. */
    public String brief(RetainedContent content) {
        return words.of("retention.brief." + content.name());
    }

    /** A whole sentence about one kind of content. */
    public String rule(RetainedContent content, RetentionRule rule) {
        if (rule.keptForGood()) {
            return words.of("retention.rule.kept", content(content));
        }
        List<String> periods = new ArrayList<>();
        rule.periods().forEach(period -> periods.add(period(period)));
        return words.of(
                periods.size() == 1 ? "retention.rule.one" : "retention.rule.later",
                content(content),
                String.join(words.of("retention.rule.or"), periods));
    }

    private String period(RetentionRule.Period period) {
        return words.of("retention.after." + period.after().name(), length(period.months()));
    }

    private String length(int months) {
        return months % YEAR == 0
                ? words.of("retention.years", months / YEAR)
                : words.of("retention.months", months);
    }

    /** Who approved the policy, and when it is looked at again. */
    public String approval(RetentionPolicy policy) {
        if (policy.approvedBy().isEmpty()) {
            return words.of("retention.approval.none");
        }
        String by =
                policy.approvedOn()
                        .map(day ->
                                words.of(
                                        "retention.approval.byOn",
                                        policy.approvedBy(),
                                        words.longDate(day)))
                        .orElseGet(() -> words.of("retention.approval.by", policy.approvedBy()));
        return policy.reviewOn()
                .map(day -> by + " " + words.of("retention.approval.review", words.longDate(day)))
                .orElse(by);
    }
}
