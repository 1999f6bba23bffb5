package vigil.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import vigil.casework.Carried;
import vigil.casework.PanelDesk;
import vigil.casework.Problem;
import vigil.casework.Refused;

/** Something done at a store that is opened for it, and what is said of times and classes. */
final class AtStore {

    static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Europe/London"));

    private AtStore() {}

    /** What is done, and the exit code that it ends with. */
    @FunctionalInterface
    interface Doing {
        int at(PanelDesk desk) throws Refused, IOException;
    }

    static int open(Path store, StoreOptions options, Tools tools, Output output, Doing doing)
            throws Refused {
        PanelDesk desk = options.open(store, tools, output);
        try {
            return doing.at(desk);
        } catch (IOException e) {
            throw new Refused(new Problem.NotWritable(""), e);
        } finally {
            desk.close(output.progress());
        }
    }

    /** Ends the key of the sentence that says what travels. */
    static String key(Carried carried) {
        return carried.code().isEmpty() ? "none" : carried.code();
    }
}
