package vigil.app.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A page of what was measured, with the machine and the programs it was measured beside. It is
 * written after each benchmark, so that what was measured stays if the rest is cut off.
 */
final class BenchPage {

    /** Programs that are measured beside Vigil where they are installed, and what they say. */
    private static final List<List<String>> BESIDE =
            List.of(
                    List.of("Rscript", "--version"),
                    List.of("soffice", "--version"),
                    List.of("wkhtmltopdf", "--version"),
                    List.of("weasyprint", "--version"),
                    List.of("chromium", "--version"));

    private final Path file;
    private final LocalDate day;
    private final StringBuilder page = new StringBuilder();
    private final StringBuilder block = new StringBuilder();

    BenchPage(Path file, LocalDate day) {
        this.file = file;
        this.day = day;
    }

    /** Writes on as before, and keeps what is written for the page. */
    PrintWriter over(PrintWriter out) {
        return new PrintWriter(
                new Writer() {
                    @Override
                    public void write(char[] text, int from, int length) {
                        out.write(text, from, length);
                        block.append(text, from, length);
                    }

                    @Override
                    public void flush() {
                        out.flush();
                    }

                    @Override
                    public void close() {
                        out.flush();
                    }
                },
                true);
    }

    /** Puts what was written since the last time under a heading. */
    void add(String heading) throws IOException {
        if (page.isEmpty()) {
            head();
        }
        page.append("\n## ").append(heading).append("\n\n```text\n");
        page.append(block.toString().strip()).append("\n```\n");
        block.setLength(0);
        Files.writeString(file, page.toString());
    }

    private void head() {
        page.append("# Measured\n\n");
        page.append(
                "Written by `vigil bench --page`; [how each is measured](admin/benchmarks.md).");
        page.append(" Absolute times are this machine’s, on that day, with whatever else it did:");
        page.append(" compare ratios.\n\n");
        machine().forEach(line -> page.append("- ").append(line).append('\n'));
    }

    private List<String> machine() {
        List<String> lines = new ArrayList<>();
        lines.add(day.toString());
        lines.add(
                "%s %s, %d processors"
                        .formatted(
                                System.getProperty("os.name"),
                                System.getProperty("os.version"),
                                Runtime.getRuntime().availableProcessors()));
        said("/proc/cpuinfo", "model name").ifPresent(lines::add);
        said("/proc/meminfo", "MemTotal").ifPresent(room -> lines.add("memory " + room));
        lines.add(
                "load when it began: "
                        + "%.1f"
                                .formatted(
                                        ManagementFactory.getOperatingSystemMXBean()
                                                .getSystemLoadAverage()));
        lines.add("Java " + System.getProperty("java.vm.version"));
        for (List<String> program : BESIDE) {
            lines.add(version(program).orElse(program.getFirst() + ": not installed"));
        }
        return lines;
    }

    /** What Linux says of the machine, in the first line that begins so. */
    private static Optional<String> said(String file, String beginning) {
        Path path = Path.of(file);
        try {
            return Files.isReadable(path)
                    ? Files.readAllLines(path).stream()
                            .filter(line -> line.startsWith(beginning))
                            .map(line -> line.substring(line.indexOf(':') + 1).strip())
                            .findFirst()
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> version(List<String> program) {
        Process process;
        try {
            process = new ProcessBuilder(program).redirectErrorStream(true).start();
        } catch (IOException e) {
            return Optional.empty();
        }
        try {
            byte[] said = process.getInputStream().readAllBytes();
            process.waitFor(10, TimeUnit.SECONDS);
            return new String(said, StandardCharsets.UTF_8).lines().findFirst();
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts this", e);
        } finally {
            process.destroy();
        }
    }
}
