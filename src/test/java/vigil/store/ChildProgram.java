package vigil.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A test class with a main method in a Java of its own, which can be killed. */
public final class ChildProgram implements AutoCloseable {

    private static final String END = "\u0004";

    private final Process process;
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    private final Thread reader;

    ChildProgram(Class<?> main, List<String> javaOptions, List<String> arguments)
            throws IOException {
        this(main, javaOptions, Map.of(), ProcessBuilder.Redirect.INHERIT, arguments);
    }

    /** With these variables in its environment, and its errors going there. */
    public ChildProgram(
            Class<?> main,
            List<String> javaOptions,
            Map<String, String> environment,
            ProcessBuilder.Redirect errors,
            List<String> arguments)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-Xmx512m"));
        command.addAll(javaOptions);
        command.add("-cp");
        command.add(
                System.getProperty(
                        "surefire.test.class.path", System.getProperty("java.class.path")));
        command.add(main.getName());
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(errors);
        builder.environment().putAll(environment);
        process = builder.start();
        reader = Thread.ofVirtual().start(this::read);
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

    /** The next line it prints; nothing when it has ended. */
    public Optional<String> next() throws InterruptedException {
        String line = lines.poll(120, TimeUnit.SECONDS);
        if (line == null) {
            throw new AssertionError("the child says nothing");
        }
        if (line.equals(END)) {
            lines.add(END);
            return Optional.empty();
        }
        return Optional.of(line);
    }

    /** Lets it go on for so long, or to its end. */
    void leave(long millis) throws InterruptedException {
        process.waitFor(millis, TimeUnit.MILLISECONDS);
    }

    public long pid() {
        return process.pid();
    }

    public void say(String line) throws IOException {
        OutputStream out = process.getOutputStream();
        out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    /** Kills it as the system would: without a word. */
    public void kill() throws InterruptedException {
        // By its handle, because destroying the process object would drop what it has said already.
        process.toHandle().destroyForcibly();
        end();
    }

    /** Asks it to end, as when the session ends; its shutdown hooks run. */
    void terminate() throws InterruptedException {
        process.toHandle().destroy();
        end();
    }

    public int end() throws InterruptedException {
        int code = process.waitFor();
        reader.join();
        return code;
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }
}
