package vigil.store;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import vigil.casework.Progress;
import vigil.casework.Refused;
import vigil.casework.StoreKey;
import vigil.keys.CheapKeys;

/**
 * Writes distinctive words in every way a store is used, and then waits to be told to close, or to
 * be killed. Run by {@link NothingPlainTest} with a temporary folder of its own.
 */
final class PlantedWords {

    static final String NAME = "Gwenhwyfar-Ystumllwynarth";
    static final String STORY = "quetzalcoatlus flugelhorn";
    static final String WRONG = "Xanthippe-Zwischenzug";

    private PlantedWords() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        StoreKey key = CheapKeys.unlock(folder);
        EncryptedStore store = Stores.open(folder, key);
        store.write(PlantedWords::plant);
        try {
            store.write(PlantedWords::planted);
        } catch (Refused e) {
            System.out.println(e.problem().kind());
        }
        store.read(connection -> {
            Statement statement = connection.createStatement();
            ResultSet sorted =
                    statement.executeQuery(
                            "select reference, narrative from review"
                                    + " order by narrative desc, reference");
            sorted.next();
            System.out.println("sorted");
            return waited();
        });
        store.close(Progress.none());
        System.out.println("closed");
    }

    private static int waited() {
        try {
            return System.in.read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int plant(Connection connection) throws SQLException {
        try (PreparedStatement review =
                connection.prepareStatement("insert into review values (?, ?, ?, ?)")) {
            for (int i = 0; i < 400; i++) {
                review.setLong(1, 1_000_000 + i);
                review.setString(2, NAME + i);
                review.setString(3, i + STORY.repeat(100));
                review.setCharacterStream(
                        4, new StringReader(STORY.repeat(i % 100 == 0 ? 20_000 : 3)), -1);
                review.executeUpdate();
            }
        }
        return 400;
    }

    /** Fails with the words in the statement, in the parameters, and in H2's message. */
    private static int planted(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return statement.executeUpdate(
                    "insert into review values (1000000, '" + WRONG + "', '" + STORY + "', null)");
        }
    }
}
