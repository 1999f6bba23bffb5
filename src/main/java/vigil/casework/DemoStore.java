package vigil.casework;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vigil.domain.access.PanelMember;
import vigil.domain.access.PanelRole;

/**
 * Makes a store of an invented county to try the program with. Its passphrase is public, so nothing
 * real belongs into it.
 */
public final class DemoStore {

    /** Who unlocks it. */
    public static final String USER = "demo";

    /** As many cases as the sample that ships. */
    public static final int CASES = 1500;

    /** The seed of the sample that ships. */
    public static final long SEED = 3;

    private final StoreCare care;
    private final IntakeFiles files;
    private final int cases;

    /**
     * @param care as on the day up to which the invented county reaches
     * @param cases how many there are to be; {@link #CASES} for somebody who tries the program
     */
    public DemoStore(StoreCare care, IntakeFiles files, int cases) {
        this.care = care;
        this.files = files;
        this.cases = cases;
    }

    /**
     * Makes the store, closed.
     *
     * @param folder not there yet, or empty
     * @param person the name of its first member
     * @throws Refused also when cancelled; nothing of it is left then
     */
    public void make(Path folder, String person, Passphrase passphrase, Progress progress)
            throws Refused {
        boolean there = Files.isDirectory(folder);
        if (there && !empty(folder)) {
            throw new Refused(new Problem.AlreadyThere(folder.toString()));
        }
        try {
            fill(folder, person, passphrase, progress);
        } catch (Refused refused) {
            remove(folder, there);
            throw refused;
        }
    }

    private void fill(Path folder, String person, Passphrase passphrase, Progress progress)
            throws Refused {
        PanelMember first =
                new PanelMember(
                        care.newId(),
                        Optional.of(USER),
                        person,
                        "AGENCY_TYPE17",
                        PanelRole.COORDINATOR,
                        true);
        StoreCare.Created created =
                care.create(
                        new StoreCare.NewStore(folder, files.madeUpProfile(), first),
                        passphrase,
                        progress);
        Arrays.fill(created.recoveryKey(), '\0');
        try (PanelDesk desk = created.desk()) {
            desk.imports().run(files.madeUp(cases, SEED), progress);
        }
    }

    private static boolean empty(Path folder) throws Refused {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        } catch (IOException e) {
            throw new Refused(new Problem.NotWritable(folder.toString()), e);
        }
    }

    /** The folder was empty or not there: what is in it now was made here. */
    private static void remove(Path folder, boolean keep) throws Refused {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> deepestFirst =
                    files.sorted(Comparator.reverseOrder())
                            .filter(path -> !keep || !path.equals(folder))
                            .toList();
            for (Path file : deepestFirst) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new Refused(new Problem.NotWritable(folder.toString()), e);
        }
    }
}
