package vigil.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import vigil.casework.Problem;
import vigil.casework.Refused;

/**
 * The numbered scripts that make the tables. Whether any is wanting is asked of the history table
 * directly, because starting Flyway costs most of the time of opening a store.
 */
final class Migrations implements SchemaChange {

    /** Where the scripts are, on the class path. */
    static final String LOCATION = "classpath:vigil/migrations";

    /** The number of the latest script of this program. */
    static final String NEWEST = "37";

    /** The scripts of this program, in their order. */
    static final List<String> SCRIPTS =
            List.of(
                    "V1__spine.sql",
                    "V3__duplicates.sql",
                    "V4__requests.sql",
                    "V5__chronology_and_safety.sql",
                    "V6__imports.sql",
                    "V7__case_list.sql",
                    "V8__substances.sql",
                    "V9__findings.sql",
                    "V10__releases.sql",
                    "V12__places.sql",
                    "V13__alerts.sql",
                    "V14__follow_through.sql",
                    "V15__meeting_series.sql",
                    "V16__minutes_versions.sql",
                    "V17__context.sql",
                    "V18__known_people.sql",
                    "V19__panel_identity.sql",
                    "V21__locked_minutes.sql",
                    "V25__meeting_preparation.sql",
                    "V26__advice_again.sql",
                    "V27__not_yet_concluded.sql",
                    "V28__clearance.sql",
                    "V29__sealed_cells.sql",
                    "V30__second_person.sql",
                    "V31__audit_reading.sql",
                    "V32__together.sql",
                    "V33__bundles.sql",
                    "V34__retention.sql",
                    "V35__working_apart.sql",
                    "V36__emergencies.sql",
                    "V37__panel_travels.sql");

    private final String[] locations;
    private final MigrationVersion newest;

    Migrations(String newest, String... locations) {
        this.locations = locations.clone();
        this.newest = MigrationVersion.fromVersion(newest);
    }

    static Migrations shipped() {
        return new Migrations(NEWEST, LOCATION);
    }

    @Override
    public boolean isNeeded(DataSource source) throws SQLException, Refused {
        Optional<MigrationVersion> stored = stored(source);
        if (stored.isEmpty()) {
            return true;
        }
        int order = stored.get().compareTo(newest);
        if (order > 0) {
            throw new Refused(
                    new Problem.NewerStore(stored.get().getVersion(), newest.getVersion()));
        }
        return order < 0;
    }

    private static Optional<MigrationVersion> stored(DataSource source) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet tables =
                        connection
                                .getMetaData()
                                .getTables(null, null, "flyway_schema_history", null)) {
            if (!tables.next()) {
                return Optional.empty();
            }
            Optional<MigrationVersion> latest = Optional.empty();
            try (ResultSet rows =
                    statement.executeQuery(
                            "select \"version\" from \"flyway_schema_history\""
                                    + " where \"success\" and \"version\" is not null")) {
                while (rows.next()) {
                    MigrationVersion version = MigrationVersion.fromVersion(rows.getString(1));
                    if (latest.isEmpty() || version.compareTo(latest.get()) > 0) {
                        latest = Optional.of(version);
                    }
                }
            }
            return latest;
        }
    }

    @Override
    public void make(DataSource source) {
        flyway(source).migrate();
    }

    /** The latest script there is; a test keeps {@link #NEWEST} equal to it. */
    static String latestScript(DataSource source) {
        return Arrays.stream(flywayAt(source, LOCATION).info().all())
                .map(MigrationInfo::getVersion)
                .max(Comparator.naturalOrder())
                .map(MigrationVersion::getVersion)
                .orElse("0");
    }

    private Flyway flyway(DataSource source) {
        return flywayAt(source, locations);
    }

    private static Flyway flywayAt(DataSource source, String... at) {
        return Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(source)
                .locations(at)
                .loggers("apache-commons") // which the program silences as a whole
                .load();
    }
}
