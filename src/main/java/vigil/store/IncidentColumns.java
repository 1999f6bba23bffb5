package vigil.store;

import static vigil.store.generated.Tables.POSTCODE_WARD;
import static vigil.store.generated.Tables.REVIEW_CASE;

import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.jspecify.annotations.Nullable;
import vigil.domain.access.KeyClass;
import vigil.domain.casefile.Answers;
import vigil.domain.casefile.Fields;
import vigil.domain.casefile.Postcode;
import vigil.domain.casefile.ValueText;
import vigil.domain.vocabulary.Terms;
import vigil.store.generated.tables.records.ReviewCaseRecord;

/**
 * What patterns and maps count by and every reader of patterns may see: half of the postcode of the
 * incident, its ward, and a number that cases at the same address share. Worked out by who may read
 * the address, which itself is sealed; the number says nothing to anybody without the key.
 */
final class IncidentColumns {

    private final DSLContext dsl;
    private final Cells cells;

    /** Whether there are any wards, once that was asked. */
    private Optional<Boolean> wards = Optional.empty();

    IncidentColumns(DSLContext dsl, Cells cells) {
        this.dsl = dsl;
        this.cells = cells;
    }

    /** Leaves the columns alone where the session has no key for addresses. */
    void copy(Answers answers, ReviewCaseRecord row) {
        if (!cells.hold(KeyClass.IDENTITY)) {
            return;
        }
        Optional<String> address = answers.known(Fields.INCIDENT_ADDRESS).map(ValueText::format);
        Optional<Postcode> postcode = address.flatMap(JooqCaseStore::postcode);
        row.setIncidentDistrict(CaseParts.orNull(postcode.map(Postcode::district)));
        row.setIncidentWard(CaseParts.orNull(postcode.flatMap(this::ward)));
        row.setIncidentPremises(
                CaseParts.orNull(address.map(text -> cells.blinded(print(Terms.fold(text))))));
    }

    Query update(UUID id, Answers answers) {
        ReviewCaseRecord row = new ReviewCaseRecord();
        copy(answers, row);
        return dsl.update(REVIEW_CASE).set(row).where(REVIEW_CASE.ID.eq(id));
    }

    private Optional<String> ward(Postcode postcode) {
        if (wards.isEmpty()) {
            wards = Optional.of(dsl.fetchExists(POSTCODE_WARD));
        }
        if (!wards.get()) {
            return Optional.empty();
        }
        @Nullable String ward =
                dsl.select(POSTCODE_WARD.WARD)
                        .from(POSTCODE_WARD)
                        .where(POSTCODE_WARD.POSTCODE.eq(postcode.text().replace(" ", "")))
                        .fetchOne(POSTCODE_WARD.WARD);
        return Optional.ofNullable(ward);
    }

    /** FNV-1a, 64 bits (G. Fowler, L. C. Noll, K.-P. Vo), its upper bits mixed into the lower. */
    private static long print(String text) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        return hash ^ hash >>> 29;
    }
}
