package vigil.store;

import static vigil.store.generated.Tables.IDENTITY_KEY;
import static vigil.store.generated.Tables.IDENTITY_NAME;
import static vigil.store.generated.Tables.IDENTITY_PERSON;
import static vigil.store.generated.Tables.IDENTITY_WAITING;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import org.jooq.BatchBindStep;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import vigil.domain.access.KeyClass;
import vigil.domain.casefile.Answers;
import vigil.domain.casefile.CaseStatus;
import vigil.domain.casefile.FieldCatalogue;
import vigil.domain.likeness.NameCounts;
import vigil.domain.likeness.Person;
import vigil.domain.likeness.PersonKeys;
import vigil.store.generated.tables.records.IdentityPersonRecord;

/**
 * Writes who the people of all cases are, and what they are found by, in the same transaction as
 * the answers these are copies of. New entries wait for {@link #settle}, which writes them in their
 * order: an import would otherwise touch twenty pages anywhere in the table for every case.
 */
@SuppressWarnings("removal") // H2’s MERGE … KEY, which jOOQ means to drop
final class PersonRows {

    private static final int AT_ONCE = 20_000;

    /** How many bits of an entry say whose it is; the others are of the key. */
    private static final int PLACE_BITS = 24;

    /** A case as it stands in the tables: which place it has and what it says. */
    private record Kept(int place, String said) {}

    private final DSLContext dsl;
    private final PersonText text;
    private final PersonKeys keys;
    private final Cells cells;

    /** The last place that is taken, once it was asked for: only this transaction takes places. */
    private Optional<Integer> last = Optional.empty();

    private LongStream.Builder waiting = LongStream.builder();
    private final Map<Long, Integer> more = new HashMap<>();

    PersonRows(DSLContext dsl, FieldCatalogue catalogue, PersonKeys keys, Cells cells) {
        this.dsl = dsl;
        this.cells = cells;
        this.text = new PersonText(catalogue);
        this.keys = keys;
    }

    /** The first entry of a key, that of place 0. */
    static long from(long key) {
        return key << PLACE_BITS;
    }

    /** The last entry that a key could have. */
    static long to(long key) {
        return from(key) | place(-1L);
    }

    static int place(long entry) {
        return (int) (entry & ((1L << PLACE_BITS) - 1));
    }

    /** Whether a case is among those that are looked through. */
    static boolean looked(Person person, CaseStatus status) {
        return status != CaseStatus.MERGED && person.findable();
    }

    /**
     * Whether this has to wait for somebody who holds the key of names; then it is noted, and made
     * good with the next thing that one writes.
     */
    private boolean waits(UUID id) {
        if (cells.hold(KeyClass.IDENTITY)) {
            return false;
        }
        dsl.mergeInto(IDENTITY_WAITING)
                .columns(IDENTITY_WAITING.CASE_ID)
                .key(IDENTITY_WAITING.CASE_ID)
                .values(id)
                .execute();
        return true;
    }

    /** Writes a case that was not there before. */
    void insert(UUID id, Answers answers, CaseStatus status) {
        if (waits(id)) {
            return;
        }
        String said = text.write(answers);
        Person person = person(said);
        if (looked(person, status)) {
            add(id, person, said);
        }
    }

    /**
     * Writes a case as it is now.
     *
     * @param answers all of them, those that whoever saved may not see among them
     */
    void update(UUID id, Answers answers, CaseStatus status) {
        if (waits(id)) {
            return;
        }
        String said = text.write(answers);
        Person person = person(said);
        Optional<Kept> before = kept(id);
        if (!looked(person, status)) {
            before.ifPresent(this::remove);
        } else if (before.isEmpty()) {
            add(id, person, said);
        } else if (!before.get().said().equals(said)) {
            change(id, before.get(), person, said);
        }
    }

    /** Takes cases out that are about to be deleted. */
    void delete(Collection<UUID> ids) {
        dsl.selectFrom(IDENTITY_PERSON)
                .where(IDENTITY_PERSON.CASE_ID.in(ids))
                .fetch(this::kept)
                .forEach(this::remove);
    }

    private Optional<Kept> kept(UUID id) {
        return dsl.selectFrom(IDENTITY_PERSON)
                .where(IDENTITY_PERSON.CASE_ID.eq(id))
                .fetchOptional(this::kept);
    }

    private Kept kept(IdentityPersonRecord row) {
        return new Kept(row.getPlace(), said(cells, row.getCaseId(), row.getSealed()));
    }

    /** What a cell says of who somebody was. */
    static String said(Cells cells, UUID id, byte @Nullable [] cell) {
        Object[] place = {id};
        if (cell == null) {
            throw Cells.damaged(SealedColumn.PEOPLE, place);
        }
        return Cells.text(cells.open(SealedColumn.PEOPLE, place, cell), 0);
    }

    /** What {@link #said} opens again. */
    byte[] cell(UUID id, String said) {
        return cells.seal(SealedColumn.PEOPLE, new Object[] {id}, List.of(Optional.of(said)));
    }

    String said(Answers answers) {
        return text.write(answers);
    }

    /** Always from what is kept, so that what was written for it is found again. */
    Person person(String said) {
        return Person.of(text.read(said));
    }

    private void add(UUID id, Person person, String said) {
        int place = nextPlace();
        dsl.insertInto(IDENTITY_PERSON)
                .columns(
                        IDENTITY_PERSON.PLACE,
                        IDENTITY_PERSON.CASE_ID,
                        IDENTITY_PERSON.SAID,
                        IDENTITY_PERSON.SEALED)
                .values(place, id, "", cell(id, said))
                .execute();
        entries(person, place).forEach(waiting::add);
        count(names(person), 1);
    }

    private int nextPlace() {
        int place =
                1
                        + last.orElseGet(() ->
                                dsl.select(DSL.coalesce(DSL.max(IDENTITY_PERSON.PLACE), 0))
                                        .from(IDENTITY_PERSON)
                                        .fetchSingle()
                                        .value1());
        last = Optional.of(place);
        return place;
    }

    private void change(UUID id, Kept before, Person person, String said) {
        dsl.update(IDENTITY_PERSON)
                .set(IDENTITY_PERSON.SEALED, cell(id, said))
                .where(IDENTITY_PERSON.PLACE.eq(before.place()))
                .execute();
        Person was = person(before.said());
        Set<Long> old = entries(was, before.place());
        Set<Long> now = entries(person, before.place());
        deleteEntries(without(old, now));
        without(now, old).forEach(waiting::add);
        count(names(was), -1);
        count(names(person), 1);
    }

    private void remove(Kept before) {
        Person was = person(before.said());
        dsl.deleteFrom(IDENTITY_PERSON).where(IDENTITY_PERSON.PLACE.eq(before.place())).execute();
        deleteEntries(entries(was, before.place()));
        count(names(was), -1);
        last = Optional.empty();
    }

    /** What a person of this place is found by. */
    Set<Long> entries(Person person, int place) {
        Set<Long> entries = new HashSet<>();
        keys.kept(person).forEach(key -> entries.add(from(cells.blinded(key)) | place));
        return entries;
    }

    /** The names that a person bears, blinded. */
    Set<Long> names(Person person) {
        Set<Long> names = new HashSet<>();
        NameCounts.borne(person).forEach(name -> names.add(cells.blinded(name)));
        return names;
    }

    private static Set<Long> without(Set<Long> some, Set<Long> others) {
        Set<Long> left = new HashSet<>(some);
        left.removeAll(others);
        return left;
    }

    private void deleteEntries(Collection<Long> entries) {
        settle(); // they may not have been written yet
        if (!entries.isEmpty()) {
            dsl.deleteFrom(IDENTITY_KEY).where(IDENTITY_KEY.ENTRY.in(entries)).execute();
        }
    }

    private void count(Set<Long> names, int by) {
        names.forEach(name -> more.merge(name, by, Integer::sum));
    }

    /** Writes what waits. To be called before the tables are read, and before the commit. */
    void settle() {
        long[] entries = waiting.build().sorted().toArray();
        waiting = LongStream.builder();
        for (int from = 0; from < entries.length; from += AT_ONCE) {
            insert(dsl, entries, from, Math.min(from + AT_ONCE, entries.length));
        }
        more.values().removeIf(by -> by == 0);
        if (!more.isEmpty()) {
            correct(List.copyOf(more.entrySet()));
            more.clear();
        }
    }

    /** Writes some of these entries, which are in their order. */
    static void insert(DSLContext dsl, long[] entries, int from, int to) {
        BatchBindStep batch =
                dsl.batch(
                        dsl.insertInto(IDENTITY_KEY)
                                .columns(IDENTITY_KEY.ENTRY)
                                .values((Long) null));
        for (int i = from; i < to; i++) {
            batch = batch.bind(entries[i]);
        }
        batch.execute();
    }

    private void correct(List<Map.Entry<Long, Integer>> names) {
        BatchBindStep update =
                dsl.batch(
                        dsl.update(IDENTITY_NAME)
                                .set(
                                        IDENTITY_NAME.BEARERS,
                                        IDENTITY_NAME.BEARERS.plus((Integer) null))
                                .where(IDENTITY_NAME.NAME.eq((Long) null)));
        for (Map.Entry<Long, Integer> name : names) {
            update = update.bind(name.getValue(), name.getKey());
        }
        int[] known = update.execute();
        Map<Long, Integer> unknown = new HashMap<>();
        for (int i = 0; i < known.length; i++) {
            if (known[i] == 0) {
                unknown.put(names.get(i).getKey(), names.get(i).getValue());
            }
        }
        insertNames(dsl, unknown);
        List<Long> fewer =
                names.stream().filter(name -> name.getValue() < 0).map(Map.Entry::getKey).toList();
        if (!fewer.isEmpty()) {
            dsl.deleteFrom(IDENTITY_NAME)
                    .where(IDENTITY_NAME.NAME.in(fewer), IDENTITY_NAME.BEARERS.le(0))
                    .execute();
        }
    }

    static void insertNames(DSLContext dsl, Map<Long, Integer> bearers) {
        if (bearers.isEmpty()) {
            return;
        }
        BatchBindStep batch =
                dsl.batch(
                        dsl.insertInto(IDENTITY_NAME)
                                .columns(IDENTITY_NAME.NAME, IDENTITY_NAME.BEARERS)
                                .values((Long) null, null));
        for (Map.Entry<Long, Integer> name : bearers.entrySet()) {
            batch = batch.bind(name.getKey(), name.getValue());
        }
        batch.execute();
    }
}
