package vigil.store;

import static org.assertj.core.api.Assertions.assertThat;
import static vigil.store.generated.Tables.AGENCY_RETURN;
import static vigil.store.generated.Tables.CHRONOLOGY_ENTRY;
import static vigil.store.generated.Tables.REVIEW_CASE;
import static vigil.store.generated.Tables.SUBSTANCE_EVIDENCE;

import java.sql.Connection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcConnectionPool;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vigil.casework.Sight;
import vigil.casework.StoreKey;
import vigil.domain.casefile.AgencyReturn;
import vigil.domain.casefile.Answer;
import vigil.domain.casefile.AnswerKey;
import vigil.domain.casefile.CaseId;
import vigil.domain.casefile.CaseReference;
import vigil.domain.casefile.ChronologyEntry;
import vigil.domain.casefile.FieldKey;
import vigil.domain.casefile.Needed;
import vigil.domain.casefile.ReviewCase;
import vigil.domain.casefile.SubstanceEvidence;
import vigil.domain.casefile.ValueText;
import vigil.domain.likeness.PersonKeys;
import vigil.domain.vocabulary.Code;
import vigil.domain.vocabulary.CodeList;
import vigil.domain.vocabulary.Vocabulary;
import vigil.exchange.RandomCases;
import vigil.exchange.VocabularyResources;
import vigil.keys.CheapKeys;
import vigil.store.generated.tables.records.ReviewCaseRecord;

/** A store whose tables are those of the first version, with cases in it, comes to this one. */
class CaseListMigrationTest {

    private static final int CASES = 120;

    private final Vocabulary vocabulary =
            VocabularyResources.load()
                    .withList(
                            new CodeList("AREA", "Area", List.of(new Code("AREA01", "Northtown"))));
    private final JdbcConnectionPool source =
            JdbcConnectionPool.create(
                    "jdbc:h2:mem:" + UUID.randomUUID() + ";DATABASE_TO_LOWER=TRUE", "sa", "");
    private final PersonKeys keys = new PersonKeys(vocabulary.names());
    private final List<ReviewCase> cases = new ArrayList<>();
    private final StoreKey key = CheapKeys.loose(1);
    private final Cells cells = new Cells(key);
    private Connection connection;
    private DSLContext dsl;
    private int number;

    @BeforeEach
    void firstVersionWithCases() throws Exception {
        connection = source.getConnection();
        dsl = JooqSetup.on(connection);
        Flyway.configure()
                .dataSource(source)
                .locations(Migrations.LOCATION)
                .target("1")
                .load()
                .migrate();
        RandomCases random = new RandomCases(41, vocabulary);
        for (ReviewCase made : random.cases(CASES, random.members(3))) {
            cases.add(made.withLinks(List.of()));
        }
        cases.forEach(this::insert);
    }

    @AfterEach
    void close() throws Exception {
        connection.close();
        source.dispose();
    }

    /** As the first version stored a case: only its own columns. */
    private void insert(ReviewCase reviewCase) {
        ReviewCaseRecord row = new ReviewCaseRecord();
        SpineColumns.copy(reviewCase, row);
        UUID id = reviewCase.id().value();
        dsl.insertInto(REVIEW_CASE)
                .set(REVIEW_CASE.ID, id)
                .set(REVIEW_CASE.VERSION, 1L)
                .set(REVIEW_CASE.CREATED_AT, Times.column(Instant.EPOCH))
                .set(REVIEW_CASE.UPDATED_AT, Times.column(Instant.EPOCH))
                .set(REVIEW_CASE.REFERENCE, CaseReference.of("NOR", 2024, ++number).text())
                .set(REVIEW_CASE.CASE_TYPE, row.getCaseType())
                .set(REVIEW_CASE.STATUS, row.getStatus())
                .set(REVIEW_CASE.AREA_OF_RESIDENCE, row.getAreaOfResidence())
                .set(REVIEW_CASE.AREA_OF_DEATH, row.getAreaOfDeath())
                .set(REVIEW_CASE.DATE_OF_DEATH_TEXT, row.getDateOfDeathText())
                .set(REVIEW_CASE.PLACE, row.getPlace())
                .set(REVIEW_CASE.URGENT, row.getUrgent())
                .set(REVIEW_CASE.CONFIRMED_SUBSTANCES, "")
                .set(REVIEW_CASE.SUSPECTED_SUBSTANCES, "")
                .set(REVIEW_CASE.AWAITS_TOXICOLOGY, row.getAwaitsToxicology())
                .set(REVIEW_CASE.SURNAME, "")
                .set(REVIEW_CASE.FORENAMES, "")
                .execute();
        reviewCase.answers().all().forEach((field, answer) -> insert(id, field, answer));
        parts(reviewCase, id);
    }

    private void insert(UUID id, AnswerKey field, Answer answer) {
        String table =
                switch (vocabulary.catalogue().get(field.field()).sensitivity()) {
                    case ID -> "identity_answer";
                    case LIV -> "living_answer";
                    case POL -> "police_answer";
                    case OPEN, QI, SENS -> "case_answer";
                };
        dsl.execute(
                "insert into " + table + " values (?, ?, ?, ?, ?, ?, ?)",
                id,
                field.field().text(),
                field.occurrence(),
                answer instanceof Answer.Known known ? ValueText.format(known.value()) : null,
                answer instanceof Answer.Gap gap ? gap.reason().code() : null,
                null,
                answer instanceof Answer.Gap gap && !gap.note().isEmpty() ? gap.note() : null);
    }

    /** The rows that decide what a panel still needs, with the columns of the first version. */
    private void parts(ReviewCase reviewCase, UUID id) {
        int position = 0;
        for (SubstanceEvidence row : reviewCase.evidence()) {
            dsl.insertInto(SUBSTANCE_EVIDENCE)
                    .set(SUBSTANCE_EVIDENCE.ID, row.id())
                    .set(SUBSTANCE_EVIDENCE.CASE_ID, id)
                    .set(SUBSTANCE_EVIDENCE.POSITION, position++)
                    .set(SUBSTANCE_EVIDENCE.AS_WRITTEN, "as written")
                    .set(SUBSTANCE_EVIDENCE.STAGE, row.stage().code())
                    .set(SUBSTANCE_EVIDENCE.ROLE, "")
                    .set(SUBSTANCE_EVIDENCE.APPEARANCE, "")
                    .set(SUBSTANCE_EVIDENCE.CONCENTRATION, "")
                    .set(SUBSTANCE_EVIDENCE.UNIT, "")
                    .set(SUBSTANCE_EVIDENCE.LABORATORY, "")
                    .execute();
        }
        for (AgencyReturn row : reviewCase.returns()) {
            dsl.insertInto(AGENCY_RETURN)
                    .set(AGENCY_RETURN.ID, row.id())
                    .set(AGENCY_RETURN.CASE_ID, id)
                    .set(AGENCY_RETURN.POSITION, position++)
                    .set(AGENCY_RETURN.AGENCY, row.agency())
                    .set(AGENCY_RETURN.CONTACT, "")
                    .set(AGENCY_RETURN.DUE, row.due().orElse(null))
                    .set(AGENCY_RETURN.STATUS, row.status())
                    .set(AGENCY_RETURN.REMINDERS, "")
                    .set(AGENCY_RETURN.RECEIVED, row.received().orElse(null))
                    .set(AGENCY_RETURN.CONTENT, "")
                    .set(AGENCY_RETURN.FILE, "")
                    .execute();
        }
        for (ChronologyEntry row : reviewCase.chronology()) {
            dsl.insertInto(CHRONOLOGY_ENTRY)
                    .set(CHRONOLOGY_ENTRY.ID, row.id())
                    .set(CHRONOLOGY_ENTRY.CASE_ID, id)
                    .set(CHRONOLOGY_ENTRY.POSITION, position++)
                    .set(CHRONOLOGY_ENTRY.HAPPENED, row.date().text())
                    .set(CHRONOLOGY_ENTRY.HAPPENED_AT, "")
                    .set(CHRONOLOGY_ENTRY.EVENT, row.event())
                    .set(CHRONOLOGY_ENTRY.WHAT, row.what())
                    .set(CHRONOLOGY_ENTRY.MISSED, row.missed())
                    .set(CHRONOLOGY_ENTRY.GOOD, row.good())
                    .set(CHRONOLOGY_ENTRY.TIER, row.tier())
                    .execute();
        }
    }

    /** How many texts are read of fields that take a right of their own. */
    private long restricted(JooqCaseStore store, Sight sight) {
        return store.texts(cases.stream().map(ReviewCase::id).toList(), sight, true).stream()
                .flatMap(text -> text.passages().stream())
                .filter(passage -> passage.where().indexOf('.') > 0)
                .filter(passage ->
                        vocabulary
                                .catalogue()
                                .get(new FieldKey(passage.where()))
                                .sensitivity()
                                .restricted())
                .count();
    }

    @Test
    void everyColumnOfTheListIsFilledFromWhatWasStored() throws Exception {
        connection.commit();
        SchemaChange change =
                new SpineFill(Migrations.shipped(), vocabulary.catalogue(), keys, key);
        assertThat(change.isNeeded(source)).isTrue();
        change.make(source);
        assertThat(change.isNeeded(source)).isFalse();

        JooqCaseStore store =
                new JooqCaseStore(
                        dsl,
                        vocabulary.catalogue(),
                        new PersonRows(dsl, vocabulary.catalogue(), keys, cells),
                        cells);
        assertThat(store.rows(Sight.ALL)).hasSize(CASES);
        for (ReviewCase given : cases) {
            ReviewCase stored = store.find(new CaseId(given.id().value()), Sight.ALL).orElseThrow();
            ReviewCaseRecord wanted = new ReviewCaseRecord();
            SpineColumns.copy(stored, wanted);
            ReviewCaseRecord row =
                    dsl.selectFrom(REVIEW_CASE)
                            .where(REVIEW_CASE.ID.eq(given.id().value()))
                            .fetchSingle();
            assertThat(row.getSex()).isEqualTo(wanted.getSex());
            assertThat(row.getTreatmentStatus()).isEqualTo(wanted.getTreatmentStatus());
            assertThat(row.getCoordinator()).isEqualTo(wanted.getCoordinator());
            assertThat(row.getReviewRoute()).isEqualTo(wanted.getReviewRoute());
            assertThat(row.getTargetPanel()).isEqualTo(wanted.getTargetPanel());
            assertThat(row.getConcluded()).isEqualTo(wanted.getConcluded());
            assertThat(row.getReturnDue()).isEqualTo(wanted.getReturnDue());
            assertThat(row.getPanelNeeds())
                    .isEqualTo(Needed.beforePanel(stored, vocabulary.catalogue()).size());
        }
        assertThat(restricted(store, new Sight(false, false, false))).isZero();
        assertThat(restricted(store, new Sight(true, false, false))).isPositive();
        assertThat(restricted(store, Sight.ALL))
                .isGreaterThan(restricted(store, new Sight(true, false, false)));
        assertThat(dsl.fetchCount(REVIEW_CASE, REVIEW_CASE.SEX.ne(""))).isPositive();
        assertThat(dsl.fetchCount(REVIEW_CASE, REVIEW_CASE.RETURN_DUE.isNotNull())).isPositive();
    }

    private int plain(String table) {
        return dsl.fetch("select 1 from " + table + " where content <> ''").size();
    }

    @Test
    void whatIsInPlainWordsWaitsForWhoHoldsTheKeysAndIsSealedThen() throws Exception {
        connection.commit();
        int before = plain("identity_answer");
        assertThat(before).isPositive();
        StoreKey nobody = PartKey.of(key, java.util.Set.of());
        SchemaChange without =
                new SpineFill(Migrations.shipped(), vocabulary.catalogue(), keys, nobody);
        without.make(source);
        assertThat(without.isNeeded(source)).as("the rest is for others").isFalse();
        assertThat(without.leavesPlainPages()).isFalse();
        assertThat(plain("identity_answer")).isEqualTo(before);
        Cells none = new Cells(nobody);
        AnswerRows unread = new AnswerRows(dsl, vocabulary.catalogue(), none);
        assertThat(cases)
                .allMatch(each ->
                        unread.read(each.id().value(), Sight.ALL).all().keySet().stream()
                                .noneMatch(field ->
                                        vocabulary
                                                .catalogue()
                                                .get(field.field())
                                                .sensitivity()
                                                .restricted()));

        // Cut off after three transactions, and done again.
        Sealing sealing = new Sealing(vocabulary.catalogue(), keys, cells);
        int[] steps = {0};
        Sealing.Steps<java.sql.SQLException> cut =
                step -> {
                    if (++steps[0] > 3) {
                        throw new java.sql.SQLException("cut off");
                    }
                    step.run(connection);
                    connection.commit();
                };
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> sealing.sealPlain(cut, vigil.casework.Progress.none()))
                .hasMessage("cut off");
        SchemaChange with = new SpineFill(Migrations.shipped(), vocabulary.catalogue(), keys, key);
        assertThat(with.isNeeded(source)).isTrue();
        with.make(source);
        assertThat(with.leavesPlainPages()).as("the file is to be compacted").isTrue();
        assertThat(with.isNeeded(source)).isFalse();
        for (String table : List.of("identity_answer", "living_answer", "police_answer")) {
            assertThat(plain(table)).as(table).isZero();
        }
        AnswerRows read = new AnswerRows(dsl, vocabulary.catalogue(), cells);
        assertThat(cases)
                .allMatch(each ->
                        read.read(each.id().value(), Sight.ALL)
                                .all()
                                .keySet()
                                .equals(each.answers().all().keySet()));
    }
}
