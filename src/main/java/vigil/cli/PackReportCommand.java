package vigil.cli;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vigil.casework.PanelDesk;
import vigil.casework.Problem;
import vigil.casework.Refused;
import vigil.casework.Reports;
import vigil.disclosure.report.FoiAnswer;
import vigil.disclosure.report.MeasuresSheet;
import vigil.domain.panel.Area;
import vigil.domain.panel.OutputTier;
import vigil.patterns.measures.MeasureSpan;

/** Writes packs for readers outside the panel; which one, each command says. */
abstract sealed class PackReportCommand extends StoreCommand {

    @Option(
            names = "--for",
            paramLabel = "READERS",
            description = "partnership or public; ${DEFAULT-VALUE} if not given.")
    Readers readers;

    @Option(
            names = "--rounded",
            description = "Round every count to the nearest 5 instead of hiding small ones.")
    private boolean rounded;

    @Option(
            names = "--form",
            paramLabel = "FORM",
            split = ",",
            description = "pdf, xlsx or both as pdf,xlsx; both if not given.")
    private List<Reports.Form> forms = List.of(Reports.Form.values());

    @Option(
            names = "--to",
            paramLabel = "WHOM",
            description = "Who gets it, for the register of what left.")
    private String recipient = "";

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Folder for the files; this one if not given.")
    private Path folder = Path.of(".");

    /** For whom. */
    enum Readers {
        PARTNERSHIP(OutputTier.REDACTED),
        PUBLIC(OutputTier.PUBLIC);

        private final OutputTier tier;

        Readers(OutputTier tier) {
            this.tier = tier;
        }
    }

    private PackReportCommand(Tools tools, Output output, Readers usual) {
        super(tools, output);
        this.readers = usual;
    }

    abstract Reports.Wanted wanted(PanelDesk desk) throws Refused;

    abstract LocalDate cutOff(Reports packs) throws Refused;

    @Override
    final int at(PanelDesk desk) throws Refused {
        Reports packs = desk.reportPacks();
        Reports.Prepared prepared =
                packs.prepare(
                        wanted(desk),
                        new Reports.Terms(readers.tier, cutOff(packs), rounded),
                        output.progress());
        for (Path file :
                packs.release(
                        prepared, folder, EnumSet.copyOf(forms), recipient, output.progress())) {
            output.say("cli.pack.written", file.toString());
        }
        int left = prepared.report().leftOut().size();
        if (left > 0) {
            output.note("cli.pack.leftOut", left);
        }
        if (prepared.lettersNotShown() > 0) {
            output.note("cli.minutes.letters", prepared.lettersNotShown());
        }
        return Exit.GOOD;
    }

    /** The quarterly pack. */
    @Command(
            name = "cdp",
            description = {
                "Writes the quarterly pack for a drug partnership as a PDF and a workbook.",
                "Everything counted passes the gate."
            },
            mixinStandardHelpOptions = true)
    static final class Cdp extends PackReportCommand {

        @Option(
                names = "--area",
                paramLabel = "AREA",
                description = "Name or code of the borough; all boroughs if not given.")
        private @Nullable String area;

        @Option(
                names = "--quarter",
                paramLabel = "QUARTER",
                description = "As 2026Q3; the last that is over if not given.")
        private @Nullable String quarter;

        Cdp(Tools tools, Output output) {
            super(tools, output, Readers.PARTNERSHIP);
        }

        @Override
        Reports.Wanted wanted(PanelDesk desk) throws Refused {
            return new Reports.Wanted.Cdp(area(desk, area));
        }

        @Override
        LocalDate cutOff(Reports packs) throws Refused {
            return quarter == null ? packs.usualCutOff() : lastDay(quarter);
        }
    }

    /** The sheet for the threat group. */
    @Command(
            name = "threat",
            description = {
                "Writes the sheet for the threat group: new and rising substances, alerts.",
                "Everything counted passes the gate."
            },
            mixinStandardHelpOptions = true)
    static final class Threat extends PackReportCommand {

        @Option(
                names = "--until",
                paramLabel = "DAY",
                converter = DayOrMonth.class,
                description = "Last day that counts, as 2026-10-31; the last whole month's.")
        private @Nullable LocalDate until;

        Threat(Tools tools, Output output) {
            super(tools, output, Readers.PARTNERSHIP);
        }

        @Override
        Reports.Wanted wanted(PanelDesk desk) {
            return new Reports.Wanted.Threat();
        }

        @Override
        LocalDate cutOff(Reports packs) {
            return until == null ? packs.today().withDayOfMonth(1).minusDays(1) : until;
        }
    }

    /** The annual report. */
    @Command(
            name = "annual",
            description = {
                "Writes the annual report as a PDF and a workbook.",
                "Everything counted passes the gate."
            },
            mixinStandardHelpOptions = true)
    static final class Annual extends PackReportCommand {

        @Option(
                names = "--year",
                paramLabel = "YEAR",
                description = "The year; the last that is over if not given.")
        private int year;

        Annual(Tools tools, Output output) {
            super(tools, output, Readers.PUBLIC);
        }

        @Override
        Reports.Wanted wanted(PanelDesk desk) {
            return new Reports.Wanted.Annual();
        }

        @Override
        LocalDate cutOff(Reports packs) throws Refused {
            int asked = year == 0 ? packs.today().getYear() - 1 : year;
            return day(asked + "-12-31");
        }
    }

    /** The answer to a request for information. */
    @Command(
            name = "foi",
            description = {
                "Writes the answer to a request for information as a PDF and a workbook:",
                "deaths by any of substance, year and borough. Everything counted passes the gate."
            },
            mixinStandardHelpOptions = true)
    static final class Foi extends PackReportCommand {

        /** What deaths can be told by. */
        enum By {
            SUBSTANCE,
            YEAR,
            AREA
        }

        @Option(
                names = "--by",
                paramLabel = "WHAT",
                split = ",",
                description = "Any of substance,year,area; substance,year if not given.")
        private List<By> by = List.of(By.SUBSTANCE, By.YEAR);

        @Option(
                names = "--from",
                paramLabel = "YEAR",
                description = "First year of death; six years in all if not given.")
        private int from;

        @Option(
                names = "--until",
                paramLabel = "YEAR",
                description = "Last year of death; the last that is over if not given.")
        private int until;

        @Option(
                names = "--substance",
                paramLabel = "NAME",
                description = "A substance asked for; once for each. All if not given.")
        private List<String> substances = List.of();

        Foi(Tools tools, Output output) {
            super(tools, output, Readers.PUBLIC);
        }

        @Override
        Reports.Wanted wanted(PanelDesk desk) throws Refused {
            int last = until == 0 ? desk.reportPacks().today().getYear() - 1 : until;
            int first = from == 0 ? last - 5 : from;
            if (first > last || last - first >= FoiAnswer.MOST_YEARS) {
                throw new Refused(
                        new Problem.Invalid(
                                "packYears", "packYears", List.of(FoiAnswer.MOST_YEARS)));
            }
            Set<String> codes = new HashSet<>();
            for (String name : substances) {
                codes.add(
                        desk.vocabulary().substances().all().stream()
                                .filter(s ->
                                        s.name().equalsIgnoreCase(name)
                                                || s.code().equalsIgnoreCase(name))
                                .map(s -> desk.vocabulary().substances().countedAs(s.code()))
                                .findFirst()
                                .orElseThrow(() -> new Refused(new Problem.NotFound(name))));
            }
            return new Reports.Wanted.Foi(
                    new FoiAnswer.Asked(
                            by.contains(By.SUBSTANCE),
                            by.contains(By.YEAR),
                            by.contains(By.AREA),
                            first,
                            last,
                            codes));
        }

        @Override
        LocalDate cutOff(Reports packs) {
            return packs.usualCutOff();
        }
    }

    /** The sheet of national measures. */
    @Command(
            name = "measures",
            description = {
                "Writes the sheet of national measures as a PDF and a workbook: in treatment, left",
                "prison, referred and seen, naloxone, by borough and in time, beside the figures from",
                "elsewhere. Everything counted passes the gate."
            },
            mixinStandardHelpOptions = true)
    static final class Measures extends PackReportCommand {

        /** How long a time is. */
        enum By {
            QUARTER(MeasureSpan.Step.QUARTER),
            YEAR(MeasureSpan.Step.YEAR),
            FINANCIAL(MeasureSpan.Step.FINANCIAL_YEAR);

            private final MeasureSpan.Step step;

            By(MeasureSpan.Step step) {
                this.step = step;
            }

            MeasureSpan.Step step() {
                return step;
            }
        }

        @Option(
                names = "--by",
                paramLabel = "TIME",
                description = "quarter, year or financial (April to March); year if not given.")
        private By by = By.YEAR;

        @Option(
                names = "--times",
                paramLabel = "N",
                description = "How many: the last whole one and those before; 5 if not given.")
        private int times = 5;

        @Option(
                names = "--until",
                paramLabel = "DAY",
                converter = DayOrMonth.class,
                description = "Last day that counts; the last whole quarter’s if not given.")
        private @Nullable LocalDate until;

        Measures(Tools tools, Output output) {
            super(tools, output, Readers.PARTNERSHIP);
        }

        @Override
        Reports.Wanted wanted(PanelDesk desk) throws Refused {
            return new Reports.Wanted.Measures(by.step, times(times));
        }

        /** As many as fit a page. */
        static int times(int wanted) throws Refused {
            if (wanted < 1 || wanted > MeasuresSheet.MOST_SPANS) {
                throw new Refused(
                        new Problem.Invalid(
                                "times", "packTimes", List.of(MeasuresSheet.MOST_SPANS)));
            }
            return wanted;
        }

        @Override
        LocalDate cutOff(Reports packs) {
            return until == null ? packs.usualCutOff() : until;
        }
    }

    /** A borough by its name or code. */
    private static Optional<String> area(PanelDesk desk, @Nullable String wanted) throws Refused {
        if (wanted == null) {
            return Optional.empty();
        }
        List<Area> areas = new ArrayList<>(desk.profile().areas());
        return Optional.of(
                areas.stream()
                        .filter(a ->
                                a.name().equalsIgnoreCase(wanted)
                                        || a.code().equalsIgnoreCase(wanted))
                        .map(Area::code)
                        .findFirst()
                        .orElseThrow(() -> new Refused(new Problem.NotFound(wanted))));
    }

    private static LocalDate lastDay(String quarter) throws Refused {
        String text = quarter.toUpperCase(Locale.ROOT);
        if (!text.matches("\\d{4}Q[1-4]")) {
            throw new Refused(new Problem.NotFound(quarter));
        }
        int month = (text.charAt(5) - '0') * 3;
        return LocalDate.of(Integer.parseInt(text.substring(0, 4)), month, 1)
                .plusMonths(1)
                .minusDays(1);
    }

    private static LocalDate day(String day) throws Refused {
        try {
            return LocalDate.parse(day);
        } catch (DateTimeException wrong) {
            throw new Refused(new Problem.NotFound(day), wrong);
        }
    }
}
