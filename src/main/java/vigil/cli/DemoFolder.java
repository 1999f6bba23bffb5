package vigil.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import vigil.casework.IntakeSource;
import vigil.casework.Passphrase;
import vigil.casework.Problem;
import vigil.casework.Progress;
import vigil.casework.Refused;
import vigil.casework.StoreCare;

/** Where the demonstration puts its files; only a folder that it made itself is ever emptied. */
final class DemoFolder {

    private static final String MARK = "made-by-vigil-demo.txt";

    private final Path folder;

    DemoFolder(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    Path store() {
        return folder.resolve("store");
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    static Path sample(Tools tools) {
        return tools.home().resolve("sample-data");
    }

    static boolean hasSample(Tools tools) {
        return Files.isDirectory(sample(tools));
    }

    /** The sample that ships, or the same made afresh where only the program was installed. */
    static IntakeSource source(Tools tools) {
        return hasSample(tools)
                ? tools.files().folder(sample(tools))
                : tools.files().madeUp(SampleCommand.CASES, SampleCommand.SEED);
    }

    /** Removes what an earlier demonstration left; a store that is open in a window is left. */
    void clear(StoreCare care, String user, String phrase) throws Refused {
        try {
            if (Files.isDirectory(folder)) {
                if (!Files.exists(folder.resolve(MARK)) && !empty(folder)) {
                    throw new Refused(new Problem.AlreadyThere(folder.toString()));
                }
                refuseIfOpen(care, user, phrase);
                remove(folder);
            }
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(MARK), "");
        } catch (IOException e) {
            throw new Refused(new Problem.NotWritable(folder.toString()), e);
        }
    }

    private void refuseIfOpen(StoreCare care, String user, String phrase) throws Refused {
        try (Passphrase passphrase = Passphrase.of(phrase.toCharArray())) {
            care.open(store(), user, passphrase, Progress.none()).close();
        } catch (Refused refused) {
            if (refused.problem() instanceof Problem.OpenElsewhere) {
                throw refused;
            }
            // Whatever else is wrong with it, it is about to be made afresh.
        }
    }

    private static boolean empty(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    private static void remove(Path folder) throws IOException {
        List<Path> deepestFirst;
        try (Stream<Path> files = Files.walk(folder)) {
            deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : deepestFirst) {
            Files.delete(file);
        }
    }
}
