package vigil.store;

import static vigil.store.generated.Tables.IDENTITY_EDITION;
import static vigil.store.generated.Tables.IDENTITY_KEY;
import static vigil.store.generated.Tables.IDENTITY_NAME;
import static vigil.store.generated.Tables.IDENTITY_PERSON;
import static vigil.store.generated.Tables.REVIEW_CASE;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import org.jooq.BatchBindStep;
import org.jooq.DSLContext;
import org.jooq.Record2;
import vigil.casework.Progress;
import vigil.casework.Sight;
import vigil.domain.casefile.Answers;
import vigil.domain.casefile.CaseStatus;
import vigil.domain.casefile.FieldCatalogue;
import vigil.domain.likeness.NameCounts;
import vigil.domain.likeness.Person;
import vigil.domain.likeness.PersonKeys;

/**
 * Makes the tables of who all people are from the answers: in a store that had none, or in which
 * they were made by another edition of the keys.
 */
final class PersonFill {

    private static final int AT_ONCE = 500;
    private static final int ENTRIES_AT_ONCE = 20_000;
    private static final String STEP = "indexingPeople";

    private final FieldCatalogue catalogue;
    private final PersonKeys keys;

    PersonFill(FieldCatalogue catalogue, PersonKeys keys) {
        this.catalogue = catalogue;
        this.keys = keys;
    }

    boolean isNeeded(Connection connection) {
        return JooqSetup.on(connection)
                .select(IDENTITY_EDITION.MADE_BY)
                .from(IDENTITY_EDITION)
                .fetchOptional(IDENTITY_EDITION.MADE_BY)
                .filter(keys.edition()::equals)
                .isEmpty();
    }

    /** Empties and fills the tables; the edition is said last, so that a broken filling is redone. */
    void fill(Connection connection, Progress progress) throws SQLException {
        DSLContext dsl = JooqSetup.on(connection);
        dsl.deleteFrom(IDENTITY_EDITION).execute();
        dsl.truncate(IDENTITY_KEY).execute();
        dsl.deleteFrom(IDENTITY_NAME).execute();
        dsl.deleteFrom(IDENTITY_PERSON).execute();
        connection.commit();
        Map<Long, Integer> bearers = new HashMap<>();
        long[] entries = people(connection, dsl, bearers, progress);
        Arrays.sort(entries); // in their order, so that each page of the table is written once
        for (int from = 0; from < entries.length; from += ENTRIES_AT_ONCE) {
            progress.report(STEP, entries.length + from, 2L * entries.length);
            insertEntries(dsl, entries, from);
            connection.commit();
        }
        names(dsl, bearers);
        dsl.insertInto(IDENTITY_EDITION)
                .columns(IDENTITY_EDITION.ID, IDENTITY_EDITION.MADE_BY)
                .values((short) 1, keys.edition())
                .execute();
        connection.commit();
    }

    private long[] people(
            Connection connection, DSLContext dsl, Map<Long, Integer> bearers, Progress progress)
            throws SQLException {
        List<Record2<UUID, String>> cases =
                dsl.select(REVIEW_CASE.ID, REVIEW_CASE.STATUS)
                        .from(REVIEW_CASE)
                        .orderBy(REVIEW_CASE.REFERENCE)
                        .fetch();
        AnswerRows answers = new AnswerRows(dsl, catalogue);
        PersonRows rows = new PersonRows(dsl, catalogue, keys);
        LongStream.Builder entries = LongStream.builder();
        int place = 0;
        for (int from = 0; from < cases.size(); from += AT_ONCE) {
            progress.report(STEP, from, 2L * cases.size());
            List<Record2<UUID, String>> some =
                    cases.subList(from, Math.min(from + AT_ONCE, cases.size()));
            Map<UUID, Answers> known =
                    answers.read(
                            some.stream().map(Record2::value1).toList(),
                            Sight.ALL,
                            field -> Person.FIELDS.contains(field.key()));
            BatchBindStep batch =
                    dsl.batch(
                            dsl.insertInto(IDENTITY_PERSON)
                                    .columns(
                                            IDENTITY_PERSON.PLACE,
                                            IDENTITY_PERSON.CASE_ID,
                                            IDENTITY_PERSON.SAID)
                                    .values((Integer) null, null, null));
            int before = place;
            for (Record2<UUID, String> one : some) {
                String said =
                        PersonText.write(known.getOrDefault(one.value1(), Answers.none()));
                Person person = rows.person(said);
                CaseStatus status =
                        CaseStatus.ofCode(one.value2()).orElse(CaseStatus.NOTIFIED);
                if (PersonRows.looked(person, status)) {
                    place++;
                    batch = batch.bind(place, one.value1(), said);
                    rows.entries(person, place).forEach(entries::add);
                    NameCounts.borne(person)
                            .forEach(name -> bearers.merge(name, 1, Integer::sum));
                }
            }
            if (place > before) {
                batch.execute();
            }
            connection.commit();
        }
        return entries.build().toArray();
    }

    private static void insertEntries(DSLContext dsl, long[] entries, int from) {
        BatchBindStep batch =
                dsl.batch(
                        dsl.insertInto(IDENTITY_KEY)
                                .columns(IDENTITY_KEY.ENTRY)
                                .values((Long) null));
        for (int i = from; i < Math.min(from + ENTRIES_AT_ONCE, entries.length); i++) {
            batch = batch.bind(entries[i]);
        }
        batch.execute();
    }

    private static void names(DSLContext dsl, Map<Long, Integer> bearers) {
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
