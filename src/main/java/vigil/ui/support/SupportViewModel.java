package vigil.ui.support;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import vigil.casework.ErrorCodes;
import vigil.casework.PanelDesk;
import vigil.casework.Problem;
import vigil.casework.Refused;
import vigil.casework.ThisComputer;
import vigil.casework.ThisComputer.Check;
import vigil.casework.ThisComputer.Level;
import vigil.casework.ThisComputer.LogEntry;
import vigil.casework.ThisComputer.Part;
import vigil.ui.kit.Kit;

/** What this computer says of itself, with a store that is open or without. */
public final class SupportViewModel {

    private final Kit kit;
    private final Optional<Path> store;
    private final Optional<PanelDesk> desk;

    public SupportViewModel(Kit kit, Optional<Path> store, Optional<PanelDesk> desk) {
        this.kit = kit;
        this.store = store;
        this.desk = desk;
    }

    private ThisComputer computer() {
        return kit.device().computer();
    }

    /** The handle stops it. */
    Runnable check(Consumer<List<Check>> then, Consumer<Problem> problem) {
        return kit.work()
                .run(
                        "readingSupport",
                        progress -> computer().check(store, progress),
                        then,
                        problem);
    }

    String sentence(Check check) {
        return kit.say("doctor." + check.name() + "." + check.outcome(), check.facts().toArray());
    }

    /**
     * @param screen lines about the window, found on its thread
     */
    Runnable diagnosis(List<String> screen, Consumer<List<Part>> then, Consumer<Problem> problem) {
        return kit.work()
                .run(
                        "readingSupport",
                        progress -> computer().diagnosis(store, desk, screen, progress),
                        then,
                        problem);
    }

    void save(Path file, List<Part> parts, Runnable then) {
        kit.work()
                .run(
                        "saving",
                        () -> {
                            try {
                                Files.writeString(
                                        file, ThisComputer.text(parts), StandardCharsets.UTF_8);
                            } catch (IOException e) {
                                throw new Refused(new Problem.NotWritable(file.toString()), e);
                            }
                        },
                        then,
                        kit::report);
    }

    void log(Consumer<List<LogEntry>> then) {
        kit.work().run("readingSupport", progress -> computer().log(), then, kit::report);
    }

    Optional<Path> logFolder() {
        return computer().logFolder();
    }

    /** Whether an entry is of the level, if one is named, and holds what was typed. */
    static boolean fits(LogEntry entry, Optional<Level> level, String typed) {
        String all = entry.code() + " " + entry.what() + " " + String.join(" ", entry.frames());
        return level.filter(l -> l != entry.level()).isEmpty()
                && all.toLowerCase(Locale.ROOT).contains(typed.strip().toLowerCase(Locale.ROOT));
    }

    /** An entry as it is copied. */
    static String text(LogEntry entry) {
        StringBuilder text = new StringBuilder();
        text.append(entry.at()).append(' ').append(entry.level()).append(' ');
        text.append(entry.code()).append(' ').append(entry.what());
        entry.frames().forEach(frame -> text.append("\n    ").append(frame));
        return text.toString();
    }

    /** What to do about the problem that a code means, if it means one. */
    Optional<String> meaning(String code) {
        return ErrorCodes.kind(code)
                .map(kind ->
                        kit.say(
                                "support.code.means",
                                ErrorCodes.of(kind).orElse(""),
                                kit.say("todo." + kind)));
    }
}
