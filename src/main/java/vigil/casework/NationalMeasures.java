package vigil.casework;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vigil.domain.access.Right;
import vigil.domain.casefile.CaseId;
import vigil.domain.context.ContextSeries;
import vigil.patterns.measures.MeasureFigures;
import vigil.patterns.measures.MeasureSpan;
import vigil.patterns.questions.DeathRow;

/** The measures that partnerships follow nationally, from the panel's own cases. */
public final class NationalMeasures {

    /**
     * How they are asked.
     *
     * @param step how long a span is
     * @param spans how many: the last whole one and those before it
     * @param cutOff the last day that counts
     */
    public record Asked(MeasureSpan.Step step, int spans, LocalDate cutOff) {

        /** The spans in time. */
        public List<MeasureSpan> list() {
            return MeasureSpan.lastComplete(step, cutOff).withBefore(spans);
        }
    }

    /**
     * Counts as they are, for members of the panel.
     *
     * @param figures of all deaths up to the cut-off
     * @param cases which case is behind each reference
     */
    public record Inside(
            Asked asked,
            MeasureFigures figures,
            List<ContextSeries> series,
            Map<String, CaseId> cases) {

        public Inside {
            series = List.copyOf(series);
            cases = Map.copyOf(cases);
        }
    }

    private final Desk desk;

    NationalMeasures(Desk desk) {
        this.desk = desk;
    }

    /**
     * The true counts, which stay inside; {@link Reports.Wanted.Measures} is the sheet that leaves.
     */
    public Inside look(Asked asked, Progress progress) throws Refused {
        desk.session().require(Right.READ_PATTERNS);
        Map<String, CaseId> ids = new HashMap<>();
        return desk.work()
                .read(
                        desk.session(),
                        records -> {
                            progress.report("readingFacts", 0, 0);
                            List<DeathRow> rows =
                                    PatternQuestions.deaths(records, desk.vocabulary(), ids);
                            return new Inside(
                                    asked,
                                    MeasureFigures.of(rows)
                                            .where(fact -> !fact.died().isAfter(asked.cutOff())),
                                    ContextSeries.of(records.context().all()),
                                    ids);
                        });
    }
}
