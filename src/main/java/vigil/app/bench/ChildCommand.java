package vigil.app.bench;

import java.io.File;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How this program is started once more, with the same Java, options and classes.
 *
 * @param java what comes before the program's own arguments, in two parts: options can be added
 *     between them
 */
public record ChildCommand(List<String> java, List<String> program) {

    /** The first argument of a child, which people have no use for. */
    public static final String MARK = "--bench-child";

    public ChildCommand {
        java = List.copyOf(java);
        program = List.copyOf(program);
    }

    /**
     * @param classPath of the program
     * @param main the class that takes the {@link #MARK}
     */
    public static ChildCommand of(String classPath, String main) {
        Optional<String> installed = Optional.ofNullable(System.getProperty("jpackage.app-path"));
        if (installed.isPresent()) {
            // The installed program has no java command of its own, and its options are built in.
            return new ChildCommand(List.of(), List.of(installed.get()));
        }
        List<String> java = new ArrayList<>();
        java.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(option ->
                        !option.startsWith("-javaagent")
                                && !option.startsWith("-Xm")
                                && !option.startsWith("-XX:AOTCacheOutput"))
                .forEach(java::add);
        return new ChildCommand(java, List.of("-classpath", classPath, main));
    }

    /**
     * Whether all classes come from packed files, without which Java makes no start-up cache, and
     * options can be given at all.
     */
    boolean canBeCached() {
        int at = program.indexOf("-classpath");
        return !java.isEmpty()
                && at >= 0
                && Arrays.stream(program.get(at + 1).split(File.pathSeparator))
                        .noneMatch(part -> Files.isDirectory(Path.of(part)));
    }

    /** The same without the start-up cache of the program that runs. */
    ChildCommand uncached() {
        return new ChildCommand(
                java.stream().filter(option -> !option.startsWith("-XX:AOT")).toList(), program);
    }

    /** Opens the window as a person does, at the page that asks for the passphrase of a store. */
    List<String> window(Path store) {
        return Stream.of(java, program, List.of("open", store.toString()))
                .flatMap(List::stream)
                .toList();
    }

    List<String> line(List<String> options, List<String> arguments) {
        List<String> line = new ArrayList<>();
        if (!java.isEmpty()) {
            line.addAll(java);
            line.addAll(options);
        }
        line.addAll(program);
        line.add(MARK);
        line.addAll(arguments);
        return line;
    }
}
