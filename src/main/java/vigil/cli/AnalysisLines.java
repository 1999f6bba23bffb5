package vigil.cli;

import java.util.Locale;
import java.util.Map;

/** The same as the JSON, shortened for reading. */
final class AnalysisLines {

    private static final int SHOWN = 12;

    private final Output output;

    AnalysisLines(Output output) {
        this.output = output;
    }

    void say(CaseAnalysis.Result result) {
        Map<String, Object> facts = result.facts();
        if (facts.containsKey("cases")) {
            output.say("analyse.cases", fact(facts, "cases"), fact(facts, "items"), day(facts));
        }
        if (facts.containsKey("pairs_tested")) {
            output.say(
                    "analyse.tested",
                    fact(facts, "pairs_tested"),
                    fact(facts, "triples_tested"),
                    fact(facts, "strong"),
                    fact(facts, "possible"),
                    fact(facts, "expected_by_chance_possible"));
        }
        for (Map.Entry<String, ResultTable> part : result.tables().entrySet()) {
            output.line("");
            output.say("analyse.part." + part.getKey(), part.getValue().size());
            part.getValue().lines(SHOWN).forEach(output::line);
            if (part.getValue().size() > SHOWN) {
                output.say("analyse.more", part.getValue().size() - SHOWN, part.getKey());
            }
        }
    }

    private static Object fact(Map<String, Object> facts, String name) {
        return facts.getOrDefault(name, 0);
    }

    private static String day(Map<String, Object> facts) {
        return String.format(Locale.ROOT, "%s", facts.getOrDefault("as_at", ""));
    }
}
