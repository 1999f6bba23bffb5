package vigil.cli;

import java.util.Map;
import vigil.casework.ImportReport;
import vigil.words.Words;

/** Says what an import did. */
final class ImportWords {

    private static final int SHOWN = 25;

    private final Words words;
    private final Output output;

    ImportWords(Words words, Output output) {
        this.words = words;
        this.output = output;
    }

    void say(ImportReport report, boolean dryRun) {
        output.say("cli.import.read", report.source(), report.rowsRead());
        for (Map.Entry<String, Integer> coded : report.coded().entrySet()) {
            words.find("cli.import.coded." + coded.getKey(), coded.getValue())
                    .ifPresent(text -> output.line("  " + text));
        }
        if (!report.skipped().isEmpty()) {
            output.say("cli.import.skipped");
            report.skipped().stream()
                    .limit(SHOWN)
                    .forEach(skipped ->
                            output.line(
                                    "  "
                                            + words.of(
                                                    "cli.import.skippedLine",
                                                    skipped.times(),
                                                    skipped.column(),
                                                    words.of("unreadable." + skipped.reason()))));
            if (report.skipped().size() > SHOWN) {
                output.say("cli.more", report.skipped().size() - SHOWN);
            }
        }
        if (report.refusedRows() > 0) {
            output.say("cli.import.refused", report.refusedRows());
            report.refused().stream()
                    .limit(SHOWN)
                    .forEach(row ->
                            output.line(
                                    "  "
                                            + words.of(
                                                    "cli.import.refusedLine",
                                                    row.place(),
                                                    row.column(),
                                                    words.of("unreadable." + row.reason()))));
        } else if (dryRun) {
            output.say("cli.import.dry");
        } else {
            output.say(
                    "cli.import.landed",
                    report.casesAdded(),
                    report.meetingsAdded(),
                    report.actionsAdded());
        }
    }
}
