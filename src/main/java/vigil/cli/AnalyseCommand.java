package vigil.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import vigil.casework.Refused;

/**
 * Runs the engine over an analyst's own tables, without a store, so that it can be compared with
 * other tools. Each kind of table is one part, with options of its own.
 */
@Command(
        name = "analyse",
        description = {
            "Runs the engine over plain tables, without a store, to compare it with other tools:",
            "cases with their items (--cases), series of counts (--counts), or a table of counts that",
            "is to leave the panel (--protect).",
            "docs/admin/commands.md describes the tables, the rules and what is printed."
        },
        mixinStandardHelpOptions = true)
final class AnalyseCommand implements Callable<Integer> {

    private final Tools tools;
    private final Output output;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--cases",
            paramLabel = "FILE",
            description = {
                "Cases: case_id,date,area; or deaths by place and day for the cluster scan alone:",
                "loc,date,cases."
            })
    private @Nullable Path cases;

    @Option(
            names = "--counts",
            paramLabel = "FILE",
            description = "Counts: t_index,label and a column for each series; or date,cases.")
    private @Nullable Path counts;

    @Option(
            names = "--protect",
            paramLabel = "FILE",
            description = "A table of counts, row,…,Total, to be made safe to show.")
    private @Nullable Path protect;

    @Option(
            names = "--seed",
            paramLabel = "NUMBER",
            description = "Where random numbers start; from the table itself if not given.")
    private @Nullable Long seed;

    @Option(
            names = "--permutations",
            paramLabel = "NUMBER",
            description =
                    "Of every test by chance; 9,999, for clusters and groups 999, if not given.")
    private int permutations;

    @Option(
            names = "--history",
            paramLabel = "MONTHS",
            description = "Early warning: months compared; ${DEFAULT-VALUE}.")
    private int history = 36;

    @Option(
            names = "--windows",
            paramLabel = "NUMBER",
            description = "Scans: the longest window, in months or periods; ${DEFAULT-VALUE}.")
    private int windows = 6;

    @Option(
            names = "--from",
            paramLabel = "DATE",
            description = "First day of the study of a scan over days or places.")
    private @Nullable LocalDate from;

    @Option(names = "--to", paramLabel = "DATE", description = "Its last day.")
    private @Nullable LocalDate to;

    @Option(names = "--json", description = "Write JSON.")
    private boolean json;

    @Option(
            names = "--csv",
            paramLabel = "PART",
            arity = "0..1",
            fallbackValue = "rows",
            description = "Write one part as CSV, with the columns that other tools’ results have.")
    private @Nullable String csv;

    @Mixin private CaseOptions caseOptions = new CaseOptions();
    @Mixin private CountOptions countOptions = new CountOptions();
    @Mixin private ProtectOptions protectOptions = new ProtectOptions();

    AnalyseCommand(Tools tools, Output output) {
        this.tools = tools;
        this.output = output;
    }

    /**
     * What both kinds of table are analysed with.
     *
     * @param permutations 0 for the usual number
     */
    record Common(
            @Nullable Long seed,
            int permutations,
            int history,
            int windows,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    @Override
    public Integer call() throws Exception {
        if (Stream.of(cases, counts, protect).filter(Objects::nonNull).count() != 1) {
            throw misunderstood("analyse.oneTable");
        }
        if (protect != null) {
            return protect(protect);
        }
        if (permutations < 0
                || history < 1
                || windows < 1
                || caseOptions.least < 1
                || caseOptions.largest < 2
                || caseOptions.largest > 3
                || countOptions.baseline < 2
                || countOptions.leastDeviation < 0) {
            throw misunderstood("analyse.outOfRange");
        }
        Common common = new Common(seed, permutations, history, windows, from, to);
        return cases != null ? cases(cases, common) : counts(counts, common);
    }

    private int protect(Path file) throws Refused {
        if (protectOptions.outOfRange()) {
            throw misunderstood("gate.thresholdRange");
        }
        new ProtectTable(tools.tables(), tools.solver(), protectOptions, output).run(file);
        return Exit.GOOD;
    }

    private int cases(Path file, Common common) throws Exception {
        for (String part : caseOptions.only) {
            if (!CaseAnalysis.PARTS.contains(part)) {
                throw misunderstood("analyse.noSuchPart", String.join(", ", CaseAnalysis.PARTS));
            }
        }
        CaseAnalysis analysis = new CaseAnalysis(tools.tables(), caseOptions, common);
        CaseAnalysis.Result result = analysis.run(file);
        if (csv != null) {
            ResultTable table = result.tables().get(csv);
            if (table == null) {
                throw misunderstood(
                        "analyse.noSuchPart", String.join(", ", result.tables().keySet()));
            }
            table.csv(output.writer());
        } else if (json) {
            output.json(result::write);
        } else {
            new AnalysisLines(output).say(result);
        }
        return Exit.GOOD;
    }

    private int counts(@Nullable Path file, Common common) throws Exception {
        if (file == null || countOptions.method == null) {
            throw misunderstood("analyse.noMethod");
        }
        SeriesAnalysis analysis = new SeriesAnalysis(tools.tables(), countOptions, common);
        Map.Entry<String, ResultTable> result = analysis.run(file, countOptions.method);
        if (json) {
            output.json(document -> {
                document.writeStartObject();
                document.writeStringField("format", "vigil-series/1");
                document.writeStringField("method", result.getKey());
                result.getValue().json(document, "rows");
                document.writeEndObject();
            });
        } else {
            result.getValue().csv(output.writer());
        }
        return Exit.GOOD;
    }

    private ParameterException misunderstood(String key, Object... arguments) {
        return new ParameterException(spec.commandLine(), tools.words().of(key, arguments));
    }
}
