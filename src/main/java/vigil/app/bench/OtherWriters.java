package vigil.app.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Programs that others have written documents with, where they are installed: each is started,
 * writes one PDF and ends, as Vigil is for its figure beside them.
 */
final class OtherWriters {

    private static final long LONGEST_SECONDS = 300;

    /** A program, what its own name and version are, and how it is told to write. */
    enum Program {
        LIBRE_OFFICE("LibreOffice", "soffice"),
        WEASY_PRINT("WeasyPrint", "weasyprint");

        private final String title;
        private final String command;

        Program(String title, String command) {
            this.title = title;
            this.command = command;
        }

        String title() {
            return title;
        }

        /** As it says itself; nothing if it is not installed. */
        Optional<String> version(Path folder) throws IOException {
            Path said = folder.resolve(command + "-version.txt");
            try {
                Process process =
                        new ProcessBuilder(command, "--version")
                                .redirectErrorStream(true)
                                .redirectOutput(said.toFile())
                                .start();
                if (!ended(process) || process.exitValue() != 0) {
                    return Optional.empty();
                }
            } catch (IOException notInstalled) {
                return Optional.empty();
            }
            return Files.readString(said).lines().findFirst().map(String::strip);
        }

        private List<String> arguments(Path folder, Path source, Path pdf) {
            return this == WEASY_PRINT
                    ? List.of(command, source.toString(), pdf.toString())
                    : List.of(
                            command,
                            "-env:UserInstallation=" + folder.resolve("office").toUri(),
                            "--headless",
                            "--convert-to",
                            "pdf",
                            "--outdir",
                            String.valueOf(pdf.getParent()),
                            source.toString());
        }
    }

    private OtherWriters() {}

    /**
     * Milliseconds from start to end, so many times; empty if it fails or takes too long.
     *
     * @param source what it is made of; the PDF is beside it, with the same name
     */
    static List<Double> write(Program program, Path folder, Path source, int times)
            throws IOException {
        String name = String.valueOf(source.getFileName()).replaceFirst("\\.[a-z]+$", ".pdf");
        Path pdf = source.resolveSibling(name);
        List<Double> millis = new ArrayList<>();
        for (int i = 0; i <= times; i++) {
            Files.deleteIfExists(pdf);
            Stopwatch watch = new Stopwatch();
            Process process =
                    new ProcessBuilder(program.arguments(folder, source, pdf))
                            .redirectErrorStream(true)
                            .redirectOutput(folder.resolve("said.txt").toFile())
                            .start();
            boolean done = ended(process) && process.exitValue() == 0 && Files.exists(pdf);
            if (!done) {
                return List.of();
            }
            if (i > 0) { // the first makes settings and fills the system's cache
                millis.add(watch.millis());
            }
        }
        return millis;
    }

    private static boolean ended(Process process) {
        try {
            if (process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
                return true;
            }
            process.destroyForcibly();
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts this", e);
        }
    }
}
