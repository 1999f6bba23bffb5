package vigil.patterns.questions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import vigil.patterns.CaseFact;
import vigil.patterns.Options;
import vigil.patterns.PatternSearch;
import vigil.patterns.PatternSummary;
import vigil.patterns.Slice;
import vigil.patterns.Taxonomy;
import vigil.patterns.Taxonomy.Substance;

/** Made-up deaths with known answers. */
final class Deaths {

    static final LocalDate LAST = LocalDate.of(2026, 6, 30);

    static final Taxonomy TAXONOMY =
            new Taxonomy(
                    List.of(
                            substance("ALC001", "Alcohol", "Alcohol"),
                            substance("STI001", "Cocaine", "Stimulant"),
                            new Substance(
                                    "STI004",
                                    Optional.of("Cocaine - metabolite marker"),
                                    Optional.of("Stimulant"),
                                    List.of("STI001"),
                                    false),
                            substance("OPI006", "Opioid - OST", "Opioid"),
                            substance("GAB001", "Gabapentinoid", "Gabapentinoid"),
                            substance("BZD001", "Licensed benzodiazepine", "Benzodiazepine")),
                    List.of(),
                    List.of());

    private final List<DeathRow> rows = new ArrayList<>();
    private final List<ActionFact> actions = new ArrayList<>();
    private Map<String, List<String>> recommendations = Map.of();
    private Map<String, Long> populations = Map.of();
    private Slice slice = Slice.everything();

    private static Substance substance(String code, String name, String family) {
        return new Substance(code, Optional.of(name), Optional.of(family), List.of(), false);
    }

    static Deaths none() {
        return new Deaths();
    }

    /** Deaths on one day. */
    Deaths add(
            int count,
            LocalDate died,
            Consumer<CaseFact.Builder> facts,
            UnaryOperator<DeathRow> more) {
        for (int i = 0; i < count; i++) {
            CaseFact.Builder fact =
                    CaseFact.of("D-%04d".formatted(rows.size()), died, "NORTH").notified(died);
            facts.accept(fact);
            rows.add(more.apply(DeathRow.of(fact.build())));
        }
        return this;
    }

    /** Deaths a few days apart within the last complete months. */
    Deaths add(int count, UnaryOperator<DeathRow> more) {
        return add(count, fact -> {}, more);
    }

    Deaths add(int count, Consumer<CaseFact.Builder> facts, UnaryOperator<DeathRow> more) {
        for (int i = 0; i < count; i++) {
            add(1, LocalDate.of(2026, 3, 2).plusDays(rows.size() % 60), facts, more);
        }
        return this;
    }

    /** Deaths spread evenly over years, a number in each month from January 2021 on. */
    Deaths everyMonth(int months, int each, UnaryOperator<DeathRow> more) {
        for (int month = 0; month < months; month++) {
            add(each, LocalDate.of(2021, 1, 15).plusMonths(month), fact -> {}, more);
        }
        return this;
    }

    Deaths action(ActionFact action) {
        actions.add(action);
        return this;
    }

    Deaths recommendations(Map<String, List<String>> from) {
        recommendations = from;
        return this;
    }

    Deaths populations(Map<String, Long> people) {
        populations = people;
        return this;
    }

    Deaths slice(Slice other) {
        slice = other;
        return this;
    }

    List<DeathRow> rows() {
        return rows;
    }

    List<Answered> all() {
        return all(rows);
    }

    List<Answered> all(List<DeathRow> order) {
        PatternSummary summary =
                PatternSearch.run(
                        order.stream().map(DeathRow::fact).toList(),
                        TAXONOMY,
                        slice,
                        Options.asAt(LAST).withPermutations(99),
                        () -> false,
                        (step, done, total) -> {});
        return QuestionAnswers.all(
                new PanelRecord(order, actions, recommendations, populations),
                summary,
                TAXONOMY,
                () -> false);
    }

    Answered ask(Question question) {
        return all().get(question.ordinal());
    }
}
