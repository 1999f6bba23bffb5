package vigil.store;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jooq.DSLContext;
import org.jooq.Table;
import vigil.casework.OpenedStore;
import vigil.casework.Progress;
import vigil.casework.Refused;
import vigil.casework.Session;
import vigil.casework.StoreDoor;
import vigil.casework.StoreKey;
import vigil.domain.access.KeyClass;
import vigil.domain.vocabulary.Vocabulary;
import vigil.keys.Sha256;

/** The door to stores through which somebody comes with only some of the keys; and a way to SQL. */
public final class PartDoor implements StoreDoor {

    private final StoreDoor door;
    private UnaryOperator<StoreKey> key = UnaryOperator.identity();
    private Optional<OpenedStore> opened = Optional.empty();
    private Optional<StoreKey> used = Optional.empty();

    public PartDoor(Vocabulary vocabulary, Clock clock) {
        this.door =
                new EncryptedStoreDoor(
                        vocabulary.catalogue(), vocabulary.names(), new Sha256(), clock);
    }

    /** From the next opening on only these classes are held. */
    public PartDoor holding(KeyClass... classes) {
        Set<KeyClass> held = EnumSet.noneOf(KeyClass.class);
        held.addAll(List.of(classes));
        return with(whole -> PartKey.of(whole, held));
    }

    /** From the next opening on another key is made of the one that opened. */
    public PartDoor with(UnaryOperator<StoreKey> made) {
        this.key = made;
        return this;
    }

    public OpenedStore opened() {
        return opened.orElseThrow();
    }

    /** Runs SQL past every use case, in a transaction of its own; its rows as text. */
    public List<List<String>> sql(Session session, String sql, Object... values) throws Refused {
        return opened().work()
                .write(
                        session,
                        vigil.casework.Intent.KEEP_DRAFT,
                        tx -> {
                            DSLContext dsl = ((JooqRecords) tx).dsl();
                            List<List<String>> rows = new ArrayList<>();
                            if (sql.startsWith("select")) {
                                dsl.fetch(sql, values)
                                        .forEach(row ->
                                                rows.add(
                                                        row.intoList().stream()
                                                                .map(String::valueOf)
                                                                .toList()));
                            } else {
                                dsl.execute(sql, values);
                            }
                            return rows;
                        });
    }

    /** Where a value stands and what it is. */
    public record Found(String table, String column, Object value) {}

    /** Every value of every column of every table, as whoever has the database reads them. */
    public List<Found> everything(Session session) throws Refused {
        return opened().work()
                .read(
                        session,
                        records -> {
                            List<Found> all = new ArrayList<>();
                            DSLContext dsl = ((JooqRecords) records).dsl();
                            for (Table<?> table :
                                    vigil.store.generated.DefaultSchema.DEFAULT_SCHEMA
                                            .getTables()) {
                                dsl.selectFrom(table)
                                        .forEach(row -> {
                                            for (int i = 0; i < row.size(); i++) {
                                                if (row.get(i) != null) {
                                                    all.add(
                                                            new Found(
                                                                    table.getName(),
                                                                    row.field(i).getName(),
                                                                    row.get(i)));
                                                }
                                            }
                                        });
                            }
                            return all;
                        });
    }

    /** What is sealed, opened with the key that the store was opened with. */
    public List<Found> everyCell(Session session) throws Refused {
        return opened().work()
                .read(
                        session,
                        records -> {
                            List<Found> all = new ArrayList<>();
                            DSLContext dsl = ((JooqRecords) records).dsl();
                            Cells cells = new Cells(used.orElseThrow());
                            for (SealedColumn column : SealedColumn.ALL) {
                                dsl.selectFrom(column.table())
                                        .where(column.which(), column.cell().isNotNull())
                                        .forEach(row -> {
                                            Object[] place =
                                                    column.place().stream().map(row::get).toArray();
                                            all.add(
                                                    new Found(
                                                            column.table().getName(),
                                                            column.cell().getName(),
                                                            cells.openBytes(
                                                                    column,
                                                                    place,
                                                                    row.get(column.cell()))));
                                        });
                            }
                            return all;
                        });
    }

    @Override
    public vigil.casework.StoreBackups backups() {
        return door.backups();
    }

    /** The keys that a person with these answers would be found by, if nothing were blinded. */
    public static Set<Long> unblinded(
            Vocabulary vocabulary, vigil.domain.casefile.Answers answers) {
        vigil.domain.likeness.Person person = vigil.domain.likeness.Person.of(answers);
        Set<Long> numbers = new java.util.HashSet<>();
        numbers.add(person.fingerprint());
        numbers.addAll(vigil.domain.likeness.NameCounts.borne(person));
        new vigil.domain.likeness.PersonKeys(vocabulary.names())
                .kept(person)
                .forEach(each -> numbers.add(PersonRows.from(each) >> 24));
        return numbers;
    }

    @Override
    public boolean isStore(Path folder) {
        return door.isStore(folder);
    }

    @Override
    public void checkNew(Path folder) throws Refused {
        door.checkNew(folder);
    }

    @Override
    public OpenedStore create(Path folder, StoreKey whole, Founding founding, Progress progress)
            throws Refused {
        opened = Optional.of(door.create(folder, key.apply(whole), founding, progress));
        return opened.get();
    }

    @Override
    public void discard(Path folder) {
        door.discard(folder);
    }

    @Override
    public void rehearse() {
        door.rehearse();
    }

    @Override
    public OpenedStore open(Path folder, StoreKey whole, Progress progress) throws Refused {
        used = Optional.of(key.apply(whole));
        opened = Optional.of(door.open(folder, used.get(), progress));
        return opened.get();
    }
}
