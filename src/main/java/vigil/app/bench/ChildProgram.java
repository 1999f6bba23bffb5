package vigil.app.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** The program started once more: heard line by line, killed when it is closed. */
final class ChildProgram implements AutoCloseable {

    private static final String END = "\u0004";
    private static final long SILENCE_SECONDS = 900;

    private final Process process;
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    private final Thread reader;
    private final Thread ending;
    private boolean closed;

    ChildProgram(List<String> command) throws IOException {
        this(command, ProcessBuilder.Redirect.INHERIT);
    }

    /**
     * @param errors where what it complains of goes
     */
    ChildProgram(List<String> command, ProcessBuilder.Redirect errors) throws IOException {
        process = new ProcessBuilder(command).redirectError(errors).start();
        reader = Thread.ofPlatform().daemon().start(this::read);
        ending = new Thread(process::destroyForcibly);
        Runtime.getRuntime().addShutdownHook(ending);
    }

    private void read() {
        try (BufferedReader in =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                lines.add(line);
            }
        } catch (IOException e) {
            // Killed in the middle of a line.
        } finally {
            lines.add(END);
        }
    }

    /** The next line it says; nothing when it has ended. */
    Optional<String> next() {
        try {
            String line = lines.poll(SILENCE_SECONDS, TimeUnit.SECONDS);
            if (line == null) {
                throw new IllegalStateException("the child says nothing");
            }
            if (line.equals(END)) {
                lines.add(END);
                return Optional.empty();
            }
            return Optional.of(line);
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts this", e);
        }
    }

    /** What it reads as a line. */
    void tell(String line) {
        try {
            OutputStream to = process.getOutputStream();
            to.write((line + "\n").getBytes(StandardCharsets.UTF_8));
            to.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether it comes to its own end, and that a good one. */
    boolean endsWell() {
        try {
            int code = process.waitFor();
            reader.join();
            return code == 0;
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts this", e);
        }
    }

    /** Lets it go on for so long, or to its end. */
    void leave(long millis) {
        try {
            process.waitFor(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts this", e);
        }
    }

    /** Kills it without a word. What it has said can still be read. */
    void kill() {
        // By its handle, because destroying the process object would drop what it has said.
        process.toHandle().destroyForcibly();
        try {
            process.waitFor();
            reader.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts this", e);
        }
    }

    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        kill();
        Runtime.getRuntime().removeShutdownHook(ending);
        try {
            process.getInputStream().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            // What it was told last, and was killed before it read.
        }
    }
}
