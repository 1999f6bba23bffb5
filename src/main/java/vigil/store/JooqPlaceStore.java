package vigil.store;

import static vigil.store.generated.Tables.BOUNDARY;
import static vigil.store.generated.Tables.BOUNDARY_SET;
import static vigil.store.generated.Tables.IDENTITY_WAITING;
import static vigil.store.generated.Tables.POSTCODE_WARD;
import static vigil.store.generated.Tables.REVIEW_CASE;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.InsertValuesStep2;
import org.jooq.Query;
import vigil.casework.PlaceStore;
import vigil.casework.Sight;
import vigil.domain.access.KeyClass;
import vigil.domain.casefile.Answers;
import vigil.domain.casefile.CaseId;
import vigil.domain.casefile.CaseStatus;
import vigil.domain.casefile.FieldCatalogue;
import vigil.domain.casefile.Fields;
import vigil.domain.geography.Boundary;
import vigil.domain.geography.BoundarySet;
import vigil.domain.geography.PlaceLevel;
import vigil.store.generated.tables.records.BoundaryRecord;
import vigil.store.generated.tables.records.PostcodeWardRecord;

/** Outlines and wards as rows; a ring is text, because nothing ever searches within it. */
@SuppressWarnings("removal") // H2’s MERGE … KEY, which jOOQ means to drop
final class JooqPlaceStore implements PlaceStore {

    private static final int ROWS_AT_ONCE = 2_000;

    private final DSLContext dsl;
    private final FieldCatalogue catalogue;
    private final Cells cells;

    JooqPlaceStore(DSLContext dsl, FieldCatalogue catalogue, Cells cells) {
        this.dsl = dsl;
        this.catalogue = catalogue;
        this.cells = cells;
    }

    @Override
    public Optional<BoundarySet> boundaries(PlaceLevel level) {
        return dsl.selectFrom(BOUNDARY_SET)
                .where(BOUNDARY_SET.LEVEL.eq(level.name()))
                .fetchOptional(row ->
                        new BoundarySet(
                                level,
                                row.getSource(),
                                row.getAttribution(),
                                row.getImported(),
                                outlines(level)));
    }

    private List<Boundary> outlines(PlaceLevel level) {
        return dsl.selectFrom(BOUNDARY)
                .where(BOUNDARY.LEVEL.eq(level.name()))
                .orderBy(BOUNDARY.CODE)
                .fetch(row -> new Boundary(row.getCode(), row.getName(), rings(row.getRings())));
    }

    @Override
    public List<PlaceLevel> levels() {
        return dsl
                .select(BOUNDARY_SET.LEVEL)
                .from(BOUNDARY_SET)
                .fetch(row -> PlaceLevel.valueOf(row.value1()))
                .stream()
                .sorted()
                .toList();
    }

    @Override
    public void replace(BoundarySet set) {
        drop(set.level());
        dsl.insertInto(BOUNDARY_SET)
                .set(BOUNDARY_SET.LEVEL, set.level().name())
                .set(BOUNDARY_SET.SOURCE, set.source())
                .set(BOUNDARY_SET.ATTRIBUTION, set.attribution())
                .set(BOUNDARY_SET.IMPORTED, set.imported())
                .execute();
        dsl.batchInsert(
                        set.boundaries().stream()
                                .map(boundary ->
                                        new BoundaryRecord()
                                                .setLevel(set.level().name())
                                                .setCode(boundary.code())
                                                .setName(boundary.name())
                                                .setRings(text(boundary.rings())))
                                .toList())
                .execute();
    }

    @Override
    public void drop(PlaceLevel level) {
        dsl.deleteFrom(BOUNDARY).where(BOUNDARY.LEVEL.eq(level.name())).execute();
        dsl.deleteFrom(BOUNDARY_SET).where(BOUNDARY_SET.LEVEL.eq(level.name())).execute();
    }

    @Override
    public void replaceWards(Map<String, String> wardByPostcode) {
        dsl.deleteFrom(POSTCODE_WARD).execute();
        List<Map.Entry<String, String>> all =
                wardByPostcode.entrySet().stream().sorted(Map.Entry.comparingByKey()).toList();
        for (int from = 0; from < all.size(); from += ROWS_AT_ONCE) {
            InsertValuesStep2<PostcodeWardRecord, String, String> rows =
                    dsl.insertInto(POSTCODE_WARD, POSTCODE_WARD.POSTCODE, POSTCODE_WARD.WARD);
            for (Map.Entry<String, String> one :
                    all.subList(from, Math.min(all.size(), from + ROWS_AT_ONCE))) {
                rows = rows.values(one.getKey(), one.getValue());
            }
            rows.execute();
        }
        relocate();
    }

    /** The wards of all cases again; by who has no key for addresses, with the next who has. */
    private void relocate() {
        dsl.update(REVIEW_CASE).setNull(REVIEW_CASE.INCIDENT_WARD).execute();
        if (!cells.hold(KeyClass.IDENTITY)) {
            dsl.mergeInto(IDENTITY_WAITING)
                    .columns(IDENTITY_WAITING.CASE_ID)
                    .key(IDENTITY_WAITING.CASE_ID)
                    .select(dsl.select(REVIEW_CASE.ID).from(REVIEW_CASE))
                    .execute();
            return;
        }
        Map<UUID, Answers> addresses =
                new AnswerRows(dsl, catalogue, cells)
                        .readAll(
                                List.of(Fields.INCIDENT_ADDRESS),
                                Arrays.stream(CaseStatus.values()).map(CaseStatus::code).toList(),
                                Sight.ALL);
        IncidentColumns columns = new IncidentColumns(dsl, cells);
        List<Query> updates = new ArrayList<>();
        addresses.forEach((id, answers) -> updates.add(columns.update(id, answers)));
        dsl.batch(updates).execute();
    }

    @Override
    public int postcodes() {
        return dsl.fetchCount(POSTCODE_WARD);
    }

    @Override
    public Map<CaseId, String> wards() {
        Map<CaseId, String> wards = new HashMap<>();
        dsl.select(REVIEW_CASE.ID, REVIEW_CASE.INCIDENT_WARD)
                .from(REVIEW_CASE)
                .where(REVIEW_CASE.INCIDENT_WARD.isNotNull())
                .forEach(row -> wards.put(new CaseId(row.value1()), row.value2()));
        return wards;
    }

    static String text(List<List<Boundary.Point>> rings) {
        StringBuilder text = new StringBuilder();
        for (List<Boundary.Point> ring : rings) {
            text.append(text.isEmpty() ? "" : ";");
            for (int i = 0; i < ring.size(); i++) {
                text.append(i == 0 ? "" : " ")
                        .append(ring.get(i).x())
                        .append(',')
                        .append(ring.get(i).y());
            }
        }
        return text.toString();
    }

    static List<List<Boundary.Point>> rings(String text) {
        List<List<Boundary.Point>> rings = new ArrayList<>();
        for (String ring : text.split(";")) {
            List<Boundary.Point> points = new ArrayList<>();
            for (String point : ring.split(" ")) {
                int comma = point.indexOf(',');
                points.add(
                        new Boundary.Point(
                                Double.parseDouble(point.substring(0, comma)),
                                Double.parseDouble(point.substring(comma + 1))));
            }
            rings.add(points);
        }
        return rings;
    }
}
