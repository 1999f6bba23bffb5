package vigil.store;

import static vigil.store.generated.Tables.IDENTITY_EDITION;
import static vigil.store.generated.Tables.IDENTITY_KEY;
import static vigil.store.generated.Tables.IDENTITY_NAME;
import static vigil.store.generated.Tables.IDENTITY_PERSON;
import static vigil.store.generated.Tables.REVIEW_CASE;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
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
import vigil.domain.access.KeyClass;
import vigil.domain.casefile.Answers;
import vigil.domain.casefile.CaseStatus;
import vigil.domain.casefile.FieldCatalogue;
import vigil.domain.casefile.Fields;
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
    private final Cells cells;

    PersonFill(FieldCatalogue catalogue, PersonKeys keys, Cells cells) {
        this.catalogue = catalogue;
        this.keys = keys;
        this.cells = cells;
    }

    /** What is found by now: other keys, or another way or key of blinding them, make another. */
    private String edition() {
        return keys.edition() + "/aes/" + cells.number(KeyClass.IDENTITY);
    }

    /** It takes the key of names; whoever opens the store without it leaves it to the next. */
    boolean isNeeded(Connection connection) {
        return cells.hold(KeyClass.IDENTITY)
                && JooqSetup.on(connection)
                        .select(IDENTITY_EDITION.MADE_BY)
                        .from(IDENTITY_EDITION)
                        .fetchOptional(IDENTITY_EDITION.MADE_BY)
                        .filter(edition()::equals)
                        .isEmpty();
    }

    /** Empties and fills the tables; the edition comes last, so that a broken filling is redone. */
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
            progress.report(STEP, 3L * entries.length + from, 4L * entries.length);
            PersonRows.insert(dsl, entries, from, Math.min(from + ENTRIES_AT_ONCE, entries.length));
            connection.commit();
        }
        PersonRows.insertNames(dsl, bearers);
        dsl.insertInto(IDENTITY_EDITION)
                .columns(IDENTITY_EDITION.ID, IDENTITY_EDITION.MADE_BY)
                .values((short) 1, edition())
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
        progress.report(STEP, 0, 2L * cases.size());
        Map<UUID, Answers> answers =
                new AnswerRows(dsl, catalogue, cells)
                        .readAll(
                                Person.FIELDS,
                                Arrays.stream(CaseStatus.values()).map(CaseStatus::code).toList(),
                                Sight.ALL);
        PersonRows rows = new PersonRows(dsl, catalogue, keys, cells);
        IncidentColumns incidents = new IncidentColumns(dsl, cells);
        LongStream.Builder entries = LongStream.builder();
        int place = 0;
        for (int from = 0; from < cases.size(); from += AT_ONCE) {
            progress.report(STEP, cases.size() + from / 2, 2L * cases.size());
            BatchBindStep batch =
                    dsl.batch(
                            dsl.insertInto(IDENTITY_PERSON)
                                    .columns(
                                            IDENTITY_PERSON.PLACE,
                                            IDENTITY_PERSON.CASE_ID,
                                            IDENTITY_PERSON.SAID,
                                            IDENTITY_PERSON.SEALED)
                                    .values((Integer) null, null, null, null));
            List<org.jooq.Query> places = new ArrayList<>();
            int before = place;
            for (Record2<UUID, String> one :
                    cases.subList(from, Math.min(from + AT_ONCE, cases.size()))) {
                Answers given = answers.getOrDefault(one.value1(), Answers.none());
                if (given.known(Fields.INCIDENT_ADDRESS).isPresent()) {
                    places.add(incidents.update(one.value1(), given));
                }
                String said = rows.said(given);
                Person person = rows.person(said);
                CaseStatus status = CaseStatus.ofCode(one.value2()).orElse(CaseStatus.NOTIFIED);
                if (PersonRows.looked(person, status)) {
                    place++;
                    batch = batch.bind(place, one.value1(), "", rows.cell(one.value1(), said));
                    rows.entries(person, place).forEach(entries::add);
                    rows.names(person).forEach(name -> bearers.merge(name, 1, Integer::sum));
                }
            }
            if (place > before) {
                batch.execute();
            }
            dsl.batch(places).execute();
            connection.commit();
        }
        return entries.build().toArray();
    }
}
