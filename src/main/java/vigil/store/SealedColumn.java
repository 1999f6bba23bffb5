package vigil.store;

import static vigil.store.generated.Tables.AGENCY_CONTACT;
import static vigil.store.generated.Tables.AGENCY_RETURN;
import static vigil.store.generated.Tables.BRIEFING_COMMENT;
import static vigil.store.generated.Tables.BUNDLE_IDENTITY;
import static vigil.store.generated.Tables.CASE_CHANGE;
import static vigil.store.generated.Tables.CASE_DISTINCTION;
import static vigil.store.generated.Tables.CASE_DRAFT;
import static vigil.store.generated.Tables.IDENTITY_ANSWER;
import static vigil.store.generated.Tables.IDENTITY_PERSON;
import static vigil.store.generated.Tables.IMPORT_BATCH;
import static vigil.store.generated.Tables.LIVING_ANSWER;
import static vigil.store.generated.Tables.LIVING_SAFETY_ACTION;
import static vigil.store.generated.Tables.MINUTES_LOCKED_TIER;
import static vigil.store.generated.Tables.MINUTES_VERSION;
import static vigil.store.generated.Tables.POLICE_ANSWER;
import static vigil.store.generated.Tables.POLICE_SAFETY_ACTION;
import static vigil.store.generated.Tables.REQUEST_CONTACT;
import static vigil.store.generated.Tables.RETURN_VERSION;
import static vigil.store.generated.Tables.REVIEW_CASE;
import static vigil.store.generated.Tables.SAVED_FILTER;
import static vigil.store.generated.Tables.SAVED_MAPPING;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import vigil.domain.access.KeyClass;
import vigil.domain.casefile.Sensitivity;

/**
 * A column of sealed cells. What a cell is bound to, so that it opens nowhere else: table, column
 * and the values of {@link #place} in its row.
 *
 * @param place what tells the rows apart; the first of them is the beginning of a key
 * @param plain columns that had it in plain words in stores of earlier programs, empty now
 * @param flag for files, which are sealed where they stand: whether that was done
 * @param which rows the column is meant for
 */
record SealedColumn(
        KeyClass keyClass,
        Table<?> table,
        TableField<?, byte[]> cell,
        List<TableField<?, ?>> place,
        List<TableField<?, ?>> plain,
        Optional<TableField<?, Boolean>> flag,
        Condition which) {

    static final SealedColumn IDENTITY_ANSWERS =
            texts(
                    KeyClass.IDENTITY,
                    IDENTITY_ANSWER,
                    IDENTITY_ANSWER.SEALED,
                    List.of(
                            IDENTITY_ANSWER.CASE_ID,
                            IDENTITY_ANSWER.FIELD,
                            IDENTITY_ANSWER.OCCURRENCE),
                    IDENTITY_ANSWER.CONTENT,
                    IDENTITY_ANSWER.SOURCE,
                    IDENTITY_ANSWER.NOTE);

    static final SealedColumn LIVING_ANSWERS =
            texts(
                    KeyClass.LIVING,
                    LIVING_ANSWER,
                    LIVING_ANSWER.SEALED,
                    List.of(LIVING_ANSWER.CASE_ID, LIVING_ANSWER.FIELD, LIVING_ANSWER.OCCURRENCE),
                    LIVING_ANSWER.CONTENT,
                    LIVING_ANSWER.SOURCE,
                    LIVING_ANSWER.NOTE);

    static final SealedColumn POLICE_ANSWERS =
            texts(
                    KeyClass.POLICE,
                    POLICE_ANSWER,
                    POLICE_ANSWER.SEALED,
                    List.of(POLICE_ANSWER.CASE_ID, POLICE_ANSWER.FIELD, POLICE_ANSWER.OCCURRENCE),
                    POLICE_ANSWER.CONTENT,
                    POLICE_ANSWER.SOURCE,
                    POLICE_ANSWER.NOTE);

    /** Surname and forenames as the list shows them. */
    static final SealedColumn NAMES =
            texts(
                    KeyClass.IDENTITY,
                    REVIEW_CASE,
                    REVIEW_CASE.NAME_SEALED,
                    List.of(REVIEW_CASE.ID),
                    REVIEW_CASE.SURNAME,
                    REVIEW_CASE.FORENAMES);

    /** Filled anew from the answers when it was in plain words, as are the keys beside it. */
    static final SealedColumn PEOPLE =
            texts(
                    KeyClass.IDENTITY,
                    IDENTITY_PERSON,
                    IDENTITY_PERSON.SEALED,
                    List.of(IDENTITY_PERSON.CASE_ID));

    /** What two people were told apart by. */
    static final SealedColumn DISTINCTIONS =
            texts(
                    KeyClass.IDENTITY,
                    CASE_DISTINCTION,
                    CASE_DISTINCTION.SEALED,
                    List.of(CASE_DISTINCTION.CASE_ID, CASE_DISTINCTION.OTHER_CASE_ID),
                    CASE_DISTINCTION.PRINT,
                    CASE_DISTINCTION.OTHER_PRINT);

    static final SealedColumn RETURNS =
            texts(
                    KeyClass.IDENTITY,
                    AGENCY_RETURN,
                    AGENCY_RETURN.SEALED,
                    List.of(AGENCY_RETURN.ID, AGENCY_RETURN.CASE_ID),
                    AGENCY_RETURN.CONTACT,
                    AGENCY_RETURN.CONTENT,
                    AGENCY_RETURN.FILE);

    static final SealedColumn RETURN_VERSIONS =
            texts(
                    KeyClass.IDENTITY,
                    RETURN_VERSION,
                    RETURN_VERSION.SEALED,
                    List.of(RETURN_VERSION.ID, RETURN_VERSION.CASE_ID),
                    RETURN_VERSION.CONTENT,
                    RETURN_VERSION.WHY,
                    RETURN_VERSION.FILE_NAME,
                    RETURN_VERSION.SHA256);

    static final SealedColumn RETURN_FILES =
            files(
                    RETURN_VERSION,
                    RETURN_VERSION.FILE,
                    List.of(RETURN_VERSION.ID, RETURN_VERSION.CASE_ID),
                    RETURN_VERSION.FILE_SEALED,
                    DSL.noCondition());

    static final SealedColumn CONTACTS =
            texts(
                    KeyClass.LIVING,
                    AGENCY_CONTACT,
                    AGENCY_CONTACT.SEALED,
                    List.of(AGENCY_CONTACT.ID),
                    AGENCY_CONTACT.ORGANISATION,
                    AGENCY_CONTACT.PERSON,
                    AGENCY_CONTACT.ADDRESS);

    static final SealedColumn ADDRESSEES =
            texts(
                    KeyClass.LIVING,
                    REQUEST_CONTACT,
                    REQUEST_CONTACT.SEALED,
                    List.of(REQUEST_CONTACT.RETURN_ID, REQUEST_CONTACT.CASE_ID),
                    REQUEST_CONTACT.ORGANISATION,
                    REQUEST_CONTACT.PERSON,
                    REQUEST_CONTACT.ADDRESS);

    static final SealedColumn LIVING_SAFETY =
            texts(
                    KeyClass.LIVING,
                    LIVING_SAFETY_ACTION,
                    LIVING_SAFETY_ACTION.SEALED,
                    List.of(LIVING_SAFETY_ACTION.ID, LIVING_SAFETY_ACTION.CASE_ID),
                    LIVING_SAFETY_ACTION.KIND,
                    LIVING_SAFETY_ACTION.SUBJECT,
                    LIVING_SAFETY_ACTION.REASONS,
                    LIVING_SAFETY_ACTION.ACTED_BY,
                    LIVING_SAFETY_ACTION.TOLD,
                    LIVING_SAFETY_ACTION.NOTE);

    static final SealedColumn POLICE_SAFETY =
            texts(
                    KeyClass.POLICE,
                    POLICE_SAFETY_ACTION,
                    POLICE_SAFETY_ACTION.SEALED,
                    List.of(POLICE_SAFETY_ACTION.ID, POLICE_SAFETY_ACTION.CASE_ID),
                    POLICE_SAFETY_ACTION.KIND,
                    POLICE_SAFETY_ACTION.SUBJECT,
                    POLICE_SAFETY_ACTION.REASONS,
                    POLICE_SAFETY_ACTION.ACTED_BY,
                    POLICE_SAFETY_ACTION.TOLD,
                    POLICE_SAFETY_ACTION.NOTE);

    static final SealedColumn MINUTES =
            files(
                    MINUTES_VERSION,
                    MINUTES_VERSION.PDF,
                    List.of(MINUTES_VERSION.MEETING_ID, MINUTES_VERSION.NUMBER),
                    MINUTES_VERSION.PDF_SEALED,
                    DSL.noCondition());

    static final SealedColumn LOCKED_TIERS =
            files(
                    MINUTES_LOCKED_TIER,
                    MINUTES_LOCKED_TIER.CONTENT,
                    List.of(
                            MINUTES_LOCKED_TIER.MEETING_ID,
                            MINUTES_LOCKED_TIER.NUMBER,
                            MINUTES_LOCKED_TIER.TIER,
                            MINUTES_LOCKED_TIER.AGENCY),
                    MINUTES_LOCKED_TIER.CONTENT_SEALED,
                    DSL.noCondition());

    static final SealedColumn IMPORTS =
            texts(
                    KeyClass.IDENTITY,
                    IMPORT_BATCH,
                    IMPORT_BATCH.SEALED,
                    List.of(IMPORT_BATCH.ID),
                    IMPORT_BATCH.SOURCE,
                    IMPORT_BATCH.REPORT);

    static final SealedColumn MAPPINGS =
            texts(
                    KeyClass.IDENTITY,
                    SAVED_MAPPING,
                    SAVED_MAPPING.SEALED,
                    List.of(SAVED_MAPPING.ID),
                    SAVED_MAPPING.CONTENT);

    static final SealedColumn FILTERS =
            texts(
                    KeyClass.IDENTITY,
                    SAVED_FILTER,
                    SAVED_FILTER.SEALED,
                    List.of(SAVED_FILTER.ID, SAVED_FILTER.MEMBER_ID),
                    SAVED_FILTER.NAME,
                    SAVED_FILTER.CONTENT);

    /** What the store's card comes from: whoever has it signs as this panel. */
    static final SealedColumn CARD_SECRET =
            files(
                    BUNDLE_IDENTITY,
                    BUNDLE_IDENTITY.SECRET,
                    List.of(BUNDLE_IDENTITY.ID),
                    BUNDLE_IDENTITY.SECRET_SEALED,
                    DSL.noCondition());

    /** What members said to their papers, who may have named somebody. */
    static final SealedColumn COMMENTS =
            texts(
                    KeyClass.IDENTITY,
                    BRIEFING_COMMENT,
                    BRIEFING_COMMENT.SEALED,
                    List.of(BRIEFING_COMMENT.ID, BRIEFING_COMMENT.MEETING_ID),
                    BRIEFING_COMMENT.CONTENT);

    /** Every column of sealed cells there is. */
    static final List<SealedColumn> ALL = all();

    private static List<SealedColumn> all() {
        List<SealedColumn> all =
                new ArrayList<>(
                        List.of(
                                IDENTITY_ANSWERS,
                                LIVING_ANSWERS,
                                POLICE_ANSWERS,
                                NAMES,
                                PEOPLE,
                                DISTINCTIONS,
                                RETURNS,
                                RETURN_VERSIONS,
                                RETURN_FILES,
                                CONTACTS,
                                ADDRESSEES,
                                LIVING_SAFETY,
                                POLICE_SAFETY,
                                MINUTES,
                                LOCKED_TIERS,
                                IMPORTS,
                                MAPPINGS,
                                FILTERS,
                                CARD_SECRET,
                                COMMENTS));
        for (KeyClass each : List.of(KeyClass.IDENTITY, KeyClass.LIVING, KeyClass.POLICE)) {
            all.add(changes(each));
            all.add(draft(each));
        }
        return List.copyOf(all);
    }

    /** What changed in items of this class. */
    static SealedColumn changes(KeyClass keyClass) {
        return new SealedColumn(
                keyClass,
                CASE_CHANGE,
                CASE_CHANGE.SEALED,
                List.of(CASE_CHANGE.CASE_ID, CASE_CHANGE.VERSION, CASE_CHANGE.POSITION),
                List.of(CASE_CHANGE.BEFORE_TEXT, CASE_CHANGE.AFTER_TEXT),
                Optional.empty(),
                CASE_CHANGE.SENSITIVITY.eq(sensitivity(keyClass).name()));
    }

    /** The part of a draft that is of this class. */
    static SealedColumn draft(KeyClass keyClass) {
        return texts(
                keyClass,
                CASE_DRAFT,
                switch (keyClass) {
                    case LIVING -> CASE_DRAFT.SEALED_LIVING;
                    case POLICE -> CASE_DRAFT.SEALED_POLICE;
                    case IDENTITY, MEMBERS -> CASE_DRAFT.SEALED_IDENTITY;
                },
                List.of(CASE_DRAFT.MEMBER_ID, CASE_DRAFT.CASE_ID));
    }

    private static Sensitivity sensitivity(KeyClass keyClass) {
        return switch (keyClass) {
            case LIVING -> Sensitivity.LIV;
            case POLICE -> Sensitivity.POL;
            case IDENTITY, MEMBERS -> Sensitivity.ID;
        };
    }

    /** The class that what is this sensitive is sealed under, if it is. */
    static Optional<KeyClass> keyClass(Sensitivity sensitivity) {
        return switch (sensitivity) {
            case ID -> Optional.of(KeyClass.IDENTITY);
            case LIV -> Optional.of(KeyClass.LIVING);
            case POL -> Optional.of(KeyClass.POLICE);
            case OPEN, QI, SENS -> Optional.empty();
        };
    }

    private static SealedColumn texts(
            KeyClass keyClass,
            Table<?> table,
            TableField<?, byte[]> cell,
            List<TableField<?, ?>> place,
            TableField<?, ?>... plain) {
        return new SealedColumn(
                keyClass, table, cell, place, List.of(plain), Optional.empty(), DSL.noCondition());
    }

    private static SealedColumn files(
            Table<?> table,
            TableField<?, byte[]> cell,
            List<TableField<?, ?>> place,
            TableField<?, Boolean> flag,
            Condition which) {
        return new SealedColumn(
                KeyClass.IDENTITY, table, cell, place, List.of(), Optional.of(flag), which);
    }

    /** What a cell of the row with these values is bound to. */
    byte[] context(Object... values) {
        byte[] where = (table.getName() + '.' + cell.getName()).getBytes(StandardCharsets.UTF_8);
        byte[][] parts = new byte[values.length][];
        int length = Integer.BYTES + where.length;
        for (int i = 0; i < values.length; i++) {
            parts[i] = bytes(values[i]);
            length += Integer.BYTES + parts[i].length;
        }
        ByteBuffer context = ByteBuffer.allocate(length).putInt(where.length).put(where);
        for (byte[] part : parts) {
            context.putInt(part.length).put(part);
        }
        return context.array();
    }

    private static byte[] bytes(Object value) {
        return switch (value) {
            case UUID id ->
                    ByteBuffer.allocate(2 * Long.BYTES)
                            .putLong(id.getMostSignificantBits())
                            .putLong(id.getLeastSignificantBits())
                            .array();
            case Number number ->
                    ByteBuffer.allocate(Long.BYTES).putLong(number.longValue()).array();
            default -> value.toString().getBytes(StandardCharsets.UTF_8);
        };
    }
}
