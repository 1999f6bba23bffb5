package vigil.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.TimeZone;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vigil.app.Program;
import vigil.app.Program.Ran;

class AnalyseTest {

    @TempDir private Path folder = Path.of(".");
    private Program program = new Program(folder);
    private final List<String> cases = new ArrayList<>();
    private final List<String> items = new ArrayList<>();

    /** Three years of deaths of which the last ones have something new. */
    @BeforeEach
    void deaths() {
        program = new Program(folder);
        SplittableRandom random = new SplittableRandom(8);
        String[] names = {"heroin", "cocaine", "Iota", "place:home", "sex:female", "türkis"};
        for (int i = 0; i < 150; i++) {
            LocalDate day = LocalDate.of(2024, 12, 31).minusDays(7L * i);
            cases.add("C" + i + "," + day + "," + (i % 3 == 0 ? "NORTH" : "SOUTH"));
            for (String name : names) {
                if (random.nextInt(4) == 0) {
                    items.add("C" + i + "," + name);
                }
            }
            if (i < 6) {
                items.add("C" + i + ",nitazene");
            }
        }
        write();
    }

    private void write() {
        program.write("cases.csv", "case_id,date,area\n" + String.join("\n", cases) + "\n");
        program.write("items.csv", "case_id,item\n" + String.join("\n", items) + "\n");
    }

    private Ran analyse(String... more) {
        List<String> all =
                new ArrayList<>(
                        List.of(
                                "analyse",
                                "--cases",
                                program.file("cases.csv").toString(),
                                "--items",
                                program.file("items.csv").toString(),
                                "--permutations",
                                "199"));
        all.addAll(List.of(more));
        return program.run(all.toArray(String[]::new));
    }

    private String json() {
        return analyse("--json", "--minsup", "5", "--group", "heroin").good().out();
    }

    @Test
    void rowOrderLocaleZoneAndThreadsChangeNoByte()
            throws InterruptedException, ExecutionException {
        String expected = json();
        Collections.shuffle(cases, new Random(1));
        Collections.shuffle(items, new Random(2));
        write();
        assertThat(json()).isEqualTo(expected);
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            assertThat(json()).isEqualTo(expected);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
        for (int threads : new int[] {1, 5}) {
            try (ForkJoinPool pool = new ForkJoinPool(threads)) {
                assertThat(pool.submit(this::json).get()).isEqualTo(expected);
            }
        }
    }

    @Test
    void everyPartIsWritten() {
        assertThat(json())
                .contains(
                        "\"format\" : \"vigil-analysis/1\"",
                        "\"patterns\" : [",
                        "\"top\" : [",
                        "\"scan\" : [",
                        "\"first\" : [",
                        "\"similar\" : [",
                        "\"clusters\" : [",
                        "\"trend\" : [",
                        "\"itemsets\" : [",
                        "\"contrast\" : [");
        String text = analyse().good().out();
        assertThat(text).contains("First findings", "Early warning", "nitazene");
        assertThat(text).doesNotContain("⟦", "null");
    }

    @Test
    void whatIsNewIsSaid() {
        assertThat(analyse("--csv", "first").good().out())
                .isEqualTo(
                        """
                        as_at,item,kind,first_in_window,last_before,cases_in_window
                        2024-12-31,nitazene,new,2024-11-26,,6
                        """);
        String scan = analyse("--csv", "scan").good().out().lines().skip(1).findFirst().orElse("");
        assertThat(scan).startsWith("2024-12,item,nitazene,130,6,1,5,").endsWith(",0.005");
    }

    @Test
    void aScanEndsWithTheLastMonthThatIsOver() {
        assertThat(analyse("--as-at", "2024-12-20", "--only", "scan", "--csv", "scan").good().out())
                .contains("2024-11,item,nitazene");
    }

    @Test
    void unknownIsNeverNo() {
        String before = row("heroin|cocaine", "cocaine|heroin");
        for (int i = 0; i < 150; i += 2) {
            items.remove("C" + i + ",cocaine");
        }
        List<String> values = new ArrayList<>(items.stream().map(row -> row + ",yes").toList());
        for (int i = 0; i < 150; i += 2) {
            values.add("C" + i + ",cocaine,unknown");
        }
        program.write("items.csv", "case_id,item,value\n" + String.join("\n", values) + "\n");
        String after = row("cocaine|heroin", "cocaine|heroin");
        int all = Integer.parseInt(before.split(",")[3]);
        int half = Integer.parseInt(after.split(",")[3]);
        assertThat(half).isBetween(all / 2 - 2, all / 2 + 2);
    }

    private String row(String one, String other) {
        return analyse("--only", "patterns", "--csv", "patterns")
                .good()
                .out()
                .lines()
                .filter(line -> line.startsWith(one + ",") || line.startsWith(other + ","))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whereNoIsSaidAnywhereNoRowIsUnknown() {
        program.write(
                "items.csv",
                "case_id,item,value\n"
                        + String.join("\n", items.stream().map(row -> row + ",yes").toList())
                        + "\nC3,cocaine,yes\nC5,cocaine,yes\nC7,cocaine,no\n");
        long yes = items.stream().filter(row -> row.endsWith(",cocaine")).count();
        assertThat(Integer.parseInt(row("cocaine|heroin", "cocaine|heroin").split(",")[3]))
                .isLessThanOrEqualTo((int) yes + 3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "cases.csv; case_id,date,area|a,2024-13-01,N; line 2; Write it as 2024-03-31",
                "cases.csv; case_id,date,area|a,2024-01-01,N|a,2024-01-02,N; line 3; Keep one",
                "cases.csv; case_id,day|a,2024-01-01; date; It needs the columns case_id, date",
                "cases.csv; case_id,date,area; no rows; Add some",
                "cases.csv; case_id,date,area|a,2024-01-01; line 2; quotation marks",
                "cases.csv; case_id,date,area|,2024-01-01,N; line 2; Fill it in",
                "cases.csv; case_id,date,area|zz,2024-01-01,N; items.csv; the same case_id",
                "items.csv; case_id,item,value|C1,x,maybe; line 2; neither yes, no nor unknown",
                "items.csv; case_id,item,value|C1,x,yes|C1,x,no; line 3; Keep one",
                "items.csv; case_id,item|C1,a¦b; line 2; another sign",
                "items.csv; case_id,thing|C1,x; item; It needs the columns case_id, item"
            })
    void whatIsWrongIsSaidWithFileLineAndRemedy(
            String file, String content, String where, String remedy) {
        program.write(file, content.replace('|', '\n').replace('¦', '|') + "\n");
        Ran ran = analyse();
        assertThat(ran.exit()).isEqualTo(Exit.REFUSED);
        assertThat(ran.sentence())
                .contains(
                        file.equals("cases.csv") && where.startsWith("items") ? "items.csv" : file,
                        where,
                        remedy);
        assertThat(ran.out()).isEmpty();
    }

    @Test
    void aFileThatIsNotThereOrNotTextIsSaid() {
        Ran missing = program.run("analyse", "--cases", "nowhere.csv", "--items", "x.csv");
        assertThat(missing.exit()).isEqualTo(Exit.REFUSED);
        assertThat(missing.sentence()).contains("nowhere.csv", "not there", "Check its name");
        program.write("cases.csv", "PK\u0003\u0004\u0000\u0000binary");
        assertThat(analyse().sentence()).contains("cases.csv", "Save");
    }

    @Test
    void whatTheOptionsDoNotFitIsNotUnderstood() {
        assertThat(program.run("analyse").exit()).isEqualTo(Exit.USAGE);
        assertThat(analyse("--counts", "x.csv").err()).contains("Give one of --cases");
        assertThat(analyse("--only", "nonsense").err()).contains("There is no such part");
        assertThat(analyse("--largest", "4").exit()).isEqualTo(Exit.USAGE);
        assertThat(analyse("--case", "nobody").sentence()).contains("nobody");
        assertThat(analyse("--group", "nothing").sentence()).contains("nothing");
        assertThat(analyse("--as-at", "2001-01-01").sentence()).contains("--as-at");
    }

    @Test
    void aPlantedTripleOfSixInTwoHundredIsStrong() {
        cases.clear();
        items.clear();
        SplittableRandom random = new SplittableRandom(31);
        String[] names = {"a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l"};
        for (int i = 0; i < 200; i++) {
            cases.add("C" + i + "," + LocalDate.of(2024, 12, 31).minusDays(5L * i) + ",N");
            items.add("C" + i + ",present");
            for (int k = 0; k < names.length; k++) {
                boolean planted = k < 3 && i % 33 == 0 && i < 190;
                if (planted || random.nextInt(20) == 0) {
                    items.add("C" + i + "," + names[k]);
                }
            }
        }
        write();
        assertThat(analyse("--only", "patterns", "--csv", "top").good().out())
                .contains("strong")
                .contains("a|b|c");
        assertThat(row("a|b|c", "a|b|c")).endsWith(",strong");
    }

    @Test
    void threeInAMonthOfSomethingRareIsARise() {
        StringBuilder counts = new StringBuilder("t_index,label,rare\n");
        for (int t = 1; t <= 36; t++) {
            counts.append(t).append(",,").append(t == 36 ? 3 : t % 5 == 0 ? 1 : 0).append('\n');
        }
        Path file = program.write("counts.csv", counts.toString());
        String row =
                program.run("analyse", "--counts", file.toString(), "--method", "scan")
                        .good()
                        .out()
                        .lines()
                        .skip(1)
                        .findFirst()
                        .orElseThrow();
        assertThat(Double.parseDouble(row.split(",")[11])).isLessThan(0.05);
    }

    @ParameterizedTest
    @CsvSource({"scan", "farrington", "ears", "cusum"})
    void aSeriesIsTheSameInEveryOrderOfItsRows(String method) {
        List<String> rows = new ArrayList<>();
        SplittableRandom random = new SplittableRandom(3);
        for (int t = 1; t <= 60; t++) {
            rows.add(t + ",2020-" + String.format("%02d", t % 12 + 1) + "," + random.nextInt(6));
        }
        String first = series(rows, method);
        Collections.shuffle(rows, new Random(5));
        assertThat(series(rows, method)).isEqualTo(first).contains("\"vigil-series/1\"");
    }

    private String series(List<String> rows, String method) {
        Path file =
                program.write("counts.csv", "t_index,label,one\n" + String.join("\n", rows) + "\n");
        return program.run("analyse", "--counts", file.toString(), "--method", method, "--json")
                .good()
                .out();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "t_index,label,x|1,a,2|2,b,-1; line 3; whole number",
                "t_index,label,x|1,a,2|2,b,; line 3; Fill it in",
                "t_index,label,x|1,a,2|3,b,1; t_index; missing periods",
                "t_index,label,x|1,a,2|1,b,1; line 3; Keep one",
                "t_index,label|1,a; counts.csv; one for each series",
                "week,x|1,2; counts.csv; t_index",
                "t_index,label,x|1,a,2; counts.csv; at least 8"
            })
    void whatIsWrongWithASeriesIsSaid(String content, String where, String remedy) {
        Path file = program.write("counts.csv", content.replace('|', '\n') + "\n");
        Ran ran = program.run("analyse", "--counts", file.toString(), "--method", "ears");
        assertThat(ran.exit()).isEqualTo(Exit.REFUSED);
        assertThat(ran.sentence()).contains("counts.csv", where, remedy);
    }
}
