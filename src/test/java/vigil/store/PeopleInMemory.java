package vigil.store;

import static vigil.store.generated.Tables.IDENTITY_KEY;
import static vigil.store.generated.Tables.IDENTITY_NAME;
import static vigil.store.generated.Tables.IDENTITY_PERSON;
import static vigil.store.generated.Tables.REVIEW_CASE;
import static vigil.store.generated.Tables.STORE_IDENTITY;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.h2.jdbcx.JdbcConnectionPool;
import org.jooq.DSLContext;
import vigil.casework.CaseStore;
import vigil.casework.ImportStore;
import vigil.casework.PairStore;
import vigil.casework.Progress;
import vigil.casework.StoreKey;
import vigil.domain.casefile.Answers;
import vigil.domain.casefile.CaseId;
import vigil.domain.casefile.CaseReference;
import vigil.domain.casefile.ReviewCase;
import vigil.domain.likeness.PersonKeys;
import vigil.domain.vocabulary.Vocabulary;
import vigil.exchange.VocabularyResources;
import vigil.keys.CheapKeys;
import vigil.store.generated.tables.records.ReviewCaseRecord;

/** A database in memory with the tables of a store, for what is kept of people. */
public final class PeopleInMemory implements AutoCloseable {

    private final Vocabulary vocabulary = VocabularyResources.load();
    private final PersonKeys keys = new PersonKeys(vocabulary.names());
    private final JdbcConnectionPool source =
            JdbcConnectionPool.create(
                    "jdbc:h2:mem:" + UUID.randomUUID() + ";DATABASE_TO_LOWER=TRUE", "sa", "");
    private final StoreKey key = CheapKeys.loose(1);
    private final Cells cells = new Cells(key);
    private final Connection connection;
    private final DSLContext dsl;
    private final PersonRows people;

    public PeopleInMemory() throws SQLException {
        new SpineFill(Migrations.shipped(), vocabulary.catalogue(), keys, key).make(source);
        connection = source.getConnection();
        connection.setAutoCommit(false);
        dsl = JooqSetup.on(connection);
        dsl.insertInto(STORE_IDENTITY)
                .set(STORE_IDENTITY.ID, (short) 1)
                .set(STORE_IDENTITY.STORE_ID, new UUID(7, 7))
                .set(STORE_IDENTITY.PANEL_NAME, "")
                .set(STORE_IDENTITY.CREATED_AT, Times.column(Instant.EPOCH))
                .set(STORE_IDENTITY.KEY_GENERATION, 1L)
                .set(STORE_IDENTITY.VOCABULARY_EDITION, "")
                .execute();
        people = new PersonRows(dsl, vocabulary.catalogue(), keys, cells);
    }

    public static CaseId id(int number) {
        return new CaseId(new UUID(5, number));
    }

    private static CaseReference reference(int number) {
        return CaseReference.of("NOR", 2000 + number / 900, 1 + number % 900);
    }

    public static ReviewCase reviewCase(int number, Answers answers) {
        return ReviewCase.blank(id(number), reference(number)).withAnswers(answers);
    }

    /** Stores cases as a store has them that knows nothing of the tables of people. */
    public void storeOnly(List<Answers> people) {
        AnswerRows rows = new AnswerRows(dsl, vocabulary.catalogue(), cells);
        for (int i = 0; i < people.size(); i++) {
            ReviewCase reviewCase = reviewCase(i, people.get(i));
            ReviewCaseRecord row = new ReviewCaseRecord();
            row.setId(reviewCase.id().value())
                    .setVersion(1L)
                    .setCreatedAt(Times.column(Instant.EPOCH))
                    .setUpdatedAt(Times.column(Instant.EPOCH))
                    .setVocabularyEdition("");
            SpineColumns.copy(reviewCase, row);
            SpineColumns.copyName(reviewCase.id().value(), reviewCase.answers(), row, cells);
            dsl.batchInsert(row).execute();
            rows.insert(reviewCase.id().value(), reviewCase.answers().all());
        }
    }

    /** Makes the tables of people from the answers. */
    public void fill() throws SQLException {
        new PersonFill(vocabulary.catalogue(), keys, cells).fill(connection, Progress.none());
    }

    public boolean fillIsNeeded() {
        return new PersonFill(vocabulary.catalogue(), keys, cells).isNeeded(connection);
    }

    public void forgetEdition() {
        dsl.deleteFrom(vigil.store.generated.Tables.IDENTITY_EDITION).execute();
    }

    public CaseStore cases() {
        return new JooqCaseStore(dsl, vocabulary.catalogue(), people, cells);
    }

    public ImportStore imports() {
        return new JooqImports(dsl, people, cells);
    }

    public PairStore pairs() {
        return new JooqPairStore(dsl, vocabulary.catalogue(), people, cells);
    }

    /** What is kept of each case and of all names, whatever places the cases have. */
    public record Kept(
            Map<UUID, String> said, Map<UUID, Set<Long>> found, Map<Long, Integer> bearers) {}

    public Kept kept() {
        people.settle();
        Map<Integer, UUID> places =
                dsl.selectFrom(IDENTITY_PERSON)
                        .fetchMap(IDENTITY_PERSON.PLACE, IDENTITY_PERSON.CASE_ID);
        Map<UUID, Set<Long>> found = new TreeMap<>();
        for (long entry : dsl.selectFrom(IDENTITY_KEY).fetch(IDENTITY_KEY.ENTRY)) {
            found.computeIfAbsent(
                            Optional.ofNullable(places.get(PersonRows.place(entry))).orElseThrow(),
                            id -> new TreeSet<>())
                    .add(entry & ~PersonRows.to(0));
        }
        return new Kept(
                new TreeMap<>(
                        dsl.selectFrom(IDENTITY_PERSON)
                                .fetchMap(
                                        IDENTITY_PERSON.CASE_ID,
                                        row ->
                                                PersonRows.said(
                                                        cells, row.getCaseId(), row.getSealed()))),
                found,
                new TreeMap<>(
                        dsl.selectFrom(IDENTITY_NAME)
                                .fetchMap(IDENTITY_NAME.NAME, IDENTITY_NAME.BEARERS)));
    }

    public int cases(String status) {
        return dsl.fetchCount(REVIEW_CASE, REVIEW_CASE.STATUS.eq(status));
    }

    @Override
    public void close() throws SQLException {
        connection.close();
        source.dispose();
    }
}
