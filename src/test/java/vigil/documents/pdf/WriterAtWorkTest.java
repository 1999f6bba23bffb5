package vigil.documents.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.documents.content.DocumentContent;
import vigil.documents.content.Particulars;

/** The same bytes every time, in little memory, and no trace on the disk. */
class WriterAtWorkTest {

    @TempDir private Path folder;

    @Test
    void sameContentGivesSameBytes() {
        byte[] first = Written.of(SampleMinutes.minutes()).bytes();
        assertThat(Written.of(SampleMinutes.minutes()).bytes()).isEqualTo(first);
        PdfWriter again = new PdfWriter();
        Written.of(again, RandomDocument.of(7));
        assertThat(Written.of(again, SampleMinutes.minutes()).bytes()).isEqualTo(first);
    }

    @Test
    void anotherSeedGivesAnotherIdentifier() {
        byte[] one = Written.of(SampleMinutes.tiny()).bytes();
        var about = SampleMinutes.tiny().about();
        var other = Particulars.of(about.title(), about.language(), about.date(), "other");
        var content = new DocumentContent(other, SampleMinutes.tiny().blocks());
        assertThat(Written.of(content).bytes()).isNotEqualTo(one);
    }

    @Test
    void oneWriterServesSeveralThreads() throws Exception {
        PdfWriter writer = new PdfWriter();
        byte[] alone = Written.of(writer, SampleMinutes.withCases(2)).bytes();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            Callable<byte[]> work = () -> Written.of(writer, SampleMinutes.withCases(2)).bytes();
            for (Future<byte[]> done : threads.invokeAll(Collections.nCopies(8, work))) {
                assertThat(done.get()).isEqualTo(alone);
            }
        }
    }

    @Test
    void anotherVirtualMachineGivesTheSameBytesAndLeavesNoTrace() throws Exception {
        Path file = folder.resolve("child.pdf");
        Path temporary = Files.createDirectory(folder.resolve("tmp"));
        Path home = Files.createDirectory(folder.resolve("home"));
        runChild(2, file, List.of("-Djava.io.tmpdir=" + temporary, "-Duser.home=" + home));
        assertThat(Files.readAllBytes(file))
                .isEqualTo(Written.of(SampleMinutes.withCases(2)).bytes());
        assertThat(temporary).isEmptyDirectory();
        assertThat(home).isEmptyDirectory();
    }

    @Test
    @Tag("slow")
    void aThousandPagesNeedLittleMemory() throws Exception {
        Path file = folder.resolve("long.pdf");
        runChild(510, file, List.of("-Xmx160m"));
        try (PdfPages pages = PdfPages.open(Files.readAllBytes(file))) {
            assertThat(pages.pages()).isGreaterThan(1000);
        }
        assertThat(Files.size(file)).isLessThan(6_000_000);
    }

    private static void runChild(int cases, Path file, List<String> options) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.add("-Djava.awt.headless=true");
        command.add("-XX:-UsePerfData");
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add(WriteInChild.class.getName());
        command.add(Integer.toString(cases));
        command.add(file.toString());
        Process child =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(new File(file + ".log"))
                        .start();
        assertThat(child.waitFor()).as(Files.readString(Path.of(file + ".log"))).isZero();
    }
}
