package vigil.store;

import static vigil.store.generated.Tables.CASE_ANSWER;
import static vigil.store.generated.Tables.IDENTITY_ANSWER;
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
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.LongStream;
import org.jooq.BatchBindStep;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.jooq.Record3;
import org.jooq.ResultQuery;
import vigil.casework.Progress;
import vigil.domain.casefile.Answer;
import vigil.domain.casefile.AnswerKey;
import vigil.domain.casefile.Answers;
import vigil.domain.casefile.CaseStatus;
import vigil.domain.casefile.FieldCatalogue;
import vigil.domain.casefile.FieldKey;
import vigil.domain.casefile.Sensitivity;
import vigil.domain.casefile.ValueText;
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

    /** So many of the answers that are compared a case has about; only to say how far it is. */
    private static final int ANSWERS = 11;

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
                .values((short) 1, keys.edition())
                .execute();
        connection.commit();
    }

    /** Reads both tables once from end to end, which is much quicker than by case. */
    private Map<UUID, TreeMap<AnswerKey, Answer>> answers(
            DSLContext dsl, int cases, Progress progress) {
        Map<UUID, TreeMap<AnswerKey, Answer>> byCase = new HashMap<>(cases * 2);
        int rows = 0;
        for (boolean identifying : new boolean[] {true, false}) {
            ResultQuery<Record3<UUID, String, String>> query =
                    identifying ? identity(dsl) : others(dsl);
            try (var cursor = query.fetchSize(1000).fetchLazy()) {
                for (Record3<UUID, String, String> row : cursor) {
                    FieldKey field = new FieldKey(row.value2());
                    catalogue
                            .find(field)
                            .flatMap(f -> ValueText.parse(f.type(), row.value3()))
                            .ifPresent(value ->
                                    byCase.computeIfAbsent(row.value1(), id -> new TreeMap<>())
                                            .put(new AnswerKey(field, 0), Answer.of(value)));
                    if (rows++ % 10_000 == 0) {
                        progress.report(STEP, Math.min(cases, rows / ANSWERS), 2L * cases);
                    }
                }
            }
        }
        return byCase;
    }

    private ResultQuery<Record3<UUID, String, String>> identity(DSLContext dsl) {
        return dsl.select(IDENTITY_ANSWER.CASE_ID, IDENTITY_ANSWER.FIELD, IDENTITY_ANSWER.CONTENT)
                .from(IDENTITY_ANSWER)
                .where(
                        IDENTITY_ANSWER.FIELD.in(fields(true)),
                        IDENTITY_ANSWER.OCCURRENCE.eq(0),
                        IDENTITY_ANSWER.CONTENT.isNotNull());
    }

    private ResultQuery<Record3<UUID, String, String>> others(DSLContext dsl) {
        return dsl.select(CASE_ANSWER.CASE_ID, CASE_ANSWER.FIELD, CASE_ANSWER.CONTENT)
                .from(CASE_ANSWER)
                .where(
                        CASE_ANSWER.FIELD.in(fields(false)),
                        CASE_ANSWER.OCCURRENCE.eq(0),
                        CASE_ANSWER.CONTENT.isNotNull());
    }

    private List<String> fields(boolean identifying) {
        return Person.FIELDS.stream()
                .filter(field ->
                        catalogue
                                .find(field)
                                .filter(f -> (f.sensitivity() == Sensitivity.ID) == identifying)
                                .isPresent())
                .map(FieldKey::text)
                .toList();
    }

    private long[] people(
            Connection connection, DSLContext dsl, Map<Long, Integer> bearers, Progress progress)
            throws SQLException {
        List<Record2<UUID, String>> cases =
                dsl.select(REVIEW_CASE.ID, REVIEW_CASE.STATUS)
                        .from(REVIEW_CASE)
                        .orderBy(REVIEW_CASE.REFERENCE)
                        .fetch();
        Map<UUID, TreeMap<AnswerKey, Answer>> answers = answers(dsl, cases.size(), progress);
        PersonRows rows = new PersonRows(dsl, catalogue, keys);
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
                                            IDENTITY_PERSON.SAID)
                                    .values((Integer) null, null, null));
            int before = place;
            for (Record2<UUID, String> one :
                    cases.subList(from, Math.min(from + AT_ONCE, cases.size()))) {
                String said =
                        rows.said(new Answers(answers.getOrDefault(one.value1(), new TreeMap<>())));
                Person person = rows.person(said);
                CaseStatus status = CaseStatus.ofCode(one.value2()).orElse(CaseStatus.NOTIFIED);
                if (PersonRows.looked(person, status)) {
                    place++;
                    batch = batch.bind(place, one.value1(), said);
                    rows.entries(person, place).forEach(entries::add);
                    NameCounts.borne(person).forEach(name -> bearers.merge(name, 1, Integer::sum));
                }
            }
            if (place > before) {
                batch.execute();
            }
            connection.commit();
        }
        return entries.build().toArray();
    }
}
