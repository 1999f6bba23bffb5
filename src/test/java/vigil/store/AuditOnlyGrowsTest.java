package vigil.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.casework.AuditTrail;
import vigil.casework.Intent;
import vigil.casework.Problem;
import vigil.casework.Progress;
import vigil.casework.Refused;
import vigil.casework.Session;
import vigil.casework.Shown;
import vigil.casework.StoreKey;
import vigil.domain.access.KeyClass;
import vigil.domain.access.PanelMember;
import vigil.domain.access.PanelRole;
import vigil.exchange.VocabularyResources;
import vigil.keys.CheapKeys;
import vigil.keys.Sha256;

/** Rows of the audit are only added, and whoever gets round that is noticed. */
final class AuditOnlyGrowsTest {

    private static final Session RUTH =
            new Session(
                    new PanelMember(
                            new UUID(1, 7),
                            Optional.of("ruth"),
                            "Ruth",
                            "AGENCY_TYPE17",
                            PanelRole.COORDINATOR,
                            true));

    @TempDir Path folder;
    private Path place = Path.of(".");
    private StoreKey key = CheapKeys.loose(1);
    private Optional<EncryptedStore> opened = Optional.empty();

    /** Does to the database what no code of the program does. */
    private interface Tampering {
        void with(Statement statement) throws SQLException;
    }

    private static StoreSettings settings() {
        return new StoreSettings(
                new TableAuditChain(),
                Migrations.shipped(),
                Stores.NOON,
                new Sha256(),
                FreeRoom.endless(),
                StoreWatch.none(),
                StoreSettings.SLOW,
                false);
    }

    @BeforeEach
    void fiveRows() throws Refused, IOException {
        place = Files.createDirectory(folder.resolve("store"));
        key = CheapKeys.create(place);
        opened = Optional.of(EncryptedStore.create(place, key, settings(), Progress.none()));
        for (int i = 1; i <= 5; i++) {
            write("DARD-SHE-2026-00" + i);
        }
    }

    @AfterEach
    void close() {
        opened.ifPresent(store -> store.close(Progress.none()));
        key.close();
    }

    private EncryptedStore store() {
        return opened.orElseThrow();
    }

    private JooqUnitOfWork work() {
        var vocabulary = VocabularyResources.load();
        return new JooqUnitOfWork(
                store(),
                vocabulary.catalogue(),
                new vigil.domain.likeness.PersonKeys(vocabulary.names()),
                key,
                Stores.NOON);
    }

    private void write(String subject) throws Refused {
        work().write(
                        RUTH,
                        Intent.VIEW_CASE,
                        tx -> {
                            tx.audit(
                                    subject,
                                    "",
                                    new Shown(
                                            Set.of(KeyClass.IDENTITY),
                                            List.of("DARD-SHE-2026-001", "DARD-SHE-2026-002")));
                            return subject;
                        });
    }

    /** On a connection of its own that commits, past everything that writes in the program. */
    private void tamper(Tampering tampering) throws Refused {
        store().read(connection -> {
            try (Statement statement = connection.createStatement()) {
                tampering.with(statement);
            }
            connection.commit();
            return true;
        });
    }

    private void reopen() throws Refused {
        store().close(Progress.none());
        opened = Optional.empty();
        opened = Optional.of(EncryptedStore.open(place, key, settings(), Progress.none()));
    }

    private AuditTrail.Walk walk() throws Refused {
        return work().read(RUTH, records -> records.audit().walk(Progress.none()));
    }

    @Test
    void theDatabaseItselfRefusesToChangeOrDeleteARow() throws Refused {
        for (String statement :
                List.of(
                        "update audit_entry set subject = 'x' where seq = 3",
                        "delete from audit_entry where seq = 5",
                        "delete from audit_entry",
                        "merge into audit_entry (seq, recorded_at, member_id, role, intent,"
                                + " subject, detail, previous_mac, mac) key (seq) values (5,"
                                + " now(), random_uuid(), 'x', 'x', 'x', 'x', x'00', x'00')",
                        "update audit_cases set cases = ''",
                        "delete from audit_cases")) {
            store().read(connection -> {
                assertThatThrownBy(() -> execute(connection, statement))
                        .as(statement)
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("only added");
                return true;
            });
        }
        assertThat(walk().rows()).isEqualTo(5);
        assertThat(walk().broken()).isEmpty();
    }

    private static void execute(Connection connection, String statement) throws SQLException {
        try (Statement run = connection.createStatement()) {
            run.execute(statement);
        }
    }

    @Test
    void aTailCutOffIsRefusedByTheNextCommitAndTheNextOpening() throws Refused {
        tamper(statement -> {
            statement.execute("drop trigger audit_entry_only_grows");
            statement.execute("delete from audit_entry where seq > 3");
        });
        assertThat(Stores.problem(() -> write("DARD-SHE-2026-009")))
                .isEqualTo(new Problem.Damaged(StoreFolder.STORE, "rolledBack"));
        assertThat(Stores.problem(this::reopen))
                .isEqualTo(new Problem.Damaged(StoreFolder.STORE, "rolledBack"));
    }

    @Test
    void anEmptiedTableIsNoticed() throws Refused {
        tamper(statement -> statement.execute("truncate table audit_entry"));
        assertThat(Stores.problem(() -> write("DARD-SHE-2026-009")))
                .isEqualTo(new Problem.Damaged(StoreFolder.STORE, "rolledBack"));
    }

    @Test
    void lastRowsReplacedByOthersAreNoticed() throws Refused {
        tamper(statement -> {
            statement.execute("drop trigger audit_entry_only_grows");
            statement.execute("delete from audit_entry where seq > 3");
            statement.execute(
                    "insert into audit_entry (seq, recorded_at, member_id, role, intent, subject,"
                            + " detail, previous_mac, mac) select seq + 2, recorded_at, member_id,"
                            + " role, intent, 'another', detail, previous_mac, mac from audit_entry"
                            + " where seq in (2, 3)");
        });
        assertThat(Stores.problem(this::reopen))
                .isEqualTo(new Problem.Damaged(StoreFolder.STORE, "forked"));
    }

    @Test
    void anOldAnchorIsNoticed() throws Refused, IOException {
        store().close(Progress.none());
        byte[] old = Files.readAllBytes(place.resolve(StoreFolder.ANCHOR));
        opened = Optional.of(EncryptedStore.open(place, key, settings(), Progress.none()));
        write("DARD-SHE-2026-006");
        store().close(Progress.none());
        Files.write(place.resolve(StoreFolder.ANCHOR), old);
        assertThat(Stores.problem(this::reopen)).isInstanceOf(Problem.Damaged.class);
        opened = Optional.empty();
    }

    @Test
    void aWalkSaysWhereAndWhenTheChainIsBroken() throws Refused {
        assertThat(walk().head()).isEqualTo(5);
        tamper(statement -> {
            statement.execute("drop trigger audit_entry_only_grows");
            statement.execute("update audit_entry set shown = '' where seq = 3");
        });
        AuditTrail.Broken broken = walk().broken().orElseThrow();
        assertThat(broken.sequence()).isEqualTo(3);
        assertThat(broken.at()).contains(Stores.NOON.instant());
        assertThat(broken.after()).contains(Stores.NOON.instant());
    }

    @Test
    void casesShownAmongOthersAreAuthenticatedToo() throws Refused {
        tamper(statement -> {
            statement.execute("drop trigger audit_cases_only_grow");
            statement.execute("update audit_cases set cases = 'DARD-SHE-2026-001'");
        });
        assertThat(walk().broken().map(AuditTrail.Broken::sequence)).contains(1L);
    }

    @Test
    void theCasesThatARowShowedAmongOthersAreFound() throws Refused {
        List<AuditTrail.Entry> found =
                work().read(
                                RUTH,
                                records ->
                                        records.audit()
                                                .page(
                                                        AuditTrail.Question.ALL.of(
                                                                "DARD-SHE-2026-002"),
                                                        Long.MAX_VALUE,
                                                        10));
        assertThat(found).hasSize(5);
        assertThat(found.getFirst().shown()).contains(Set.of(KeyClass.IDENTITY));
    }

    @Test
    void noCodeChangesOrDeletesRowsOfTheAudit() throws IOException {
        Pattern forbidden =
                Pattern.compile(
                        "(update|delete|deleteFrom|mergeInto|truncate|dropTable|insertInto)"
                                + "\\(\\s*AUDIT_(ENTRY|CASES)|(?i)(update|delete\\s+from|truncate"
                                + "\\s+table|merge\\s+into|drop\\s+table)\\s+audit_(entry|cases)");
        try (Stream<Path> sources = Files.walk(Path.of("src/main"))) {
            for (Path source :
                    sources.filter(p -> p.toString().matches(".*\\.(java|sql)")).toList()) {
                String text = Files.readString(source);
                boolean trail = source.getFileName().toString().equals("JooqAuditTrail.java");
                assertThat(forbidden.matcher(text).results().map(hit -> hit.group(1)))
                        .as(source.toString())
                        .allMatch(verb -> trail && "insertInto".equals(verb));
            }
        }
    }
}
