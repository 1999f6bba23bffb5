package vigil.store;

import static vigil.store.generated.Tables.RELEASE_MADE;
import static vigil.store.generated.Tables.RELEASE_TABLE;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import vigil.casework.ReleaseStore;
import vigil.disclosure.gate.GateRule;
import vigil.disclosure.gate.TableText;
import vigil.domain.panel.OutputTier;

/** The register of releases in H2. */
final class JooqReleases implements ReleaseStore {

    private final DSLContext dsl;

    JooqReleases(DSLContext dsl) {
        this.dsl = dsl;
    }

    @Override
    public void record(Left left) {
        dsl.insertInto(RELEASE_MADE)
                .set(RELEASE_MADE.ID, left.id())
                .set(RELEASE_MADE.KIND, left.kind())
                .set(RELEASE_MADE.TITLE, left.title())
                .set(RELEASE_MADE.TIER, left.tier().code())
                .set(RELEASE_MADE.RECIPIENT, left.recipient())
                .set(RELEASE_MADE.MADE_AT, Times.column(left.at()))
                .set(RELEASE_MADE.MEMBER_ID, left.member())
                .set(RELEASE_MADE.THRESHOLD, left.rule().threshold())
                .set(RELEASE_MADE.MODE, left.rule().mode().name())
                .set(RELEASE_MADE.ZEROS_SHOWN, left.rule().zerosShown())
                .set(RELEASE_MADE.TOTALS_MAY_HIDE, left.rule().totalsMayHide())
                .set(RELEASE_MADE.HASH, left.hash())
                .execute();
        for (int i = 0; i < left.tables().size(); i++) {
            LeftTable table = left.tables().get(i);
            dsl.insertInto(RELEASE_TABLE)
                    .set(RELEASE_TABLE.RELEASE_ID, left.id())
                    .set(RELEASE_TABLE.POSITION, i)
                    .set(RELEASE_TABLE.SUBJECT, TableText.of(table.subject()))
                    .set(RELEASE_TABLE.COUNTED, TableText.of(table.counted()))
                    .set(RELEASE_TABLE.SHOWN, TableText.of(table.shown()))
                    .execute();
        }
    }

    @Override
    public List<Left> all() {
        Map<UUID, List<LeftTable>> tables = new HashMap<>();
        dsl.selectFrom(RELEASE_TABLE)
                .orderBy(RELEASE_TABLE.RELEASE_ID, RELEASE_TABLE.POSITION)
                .forEach(row ->
                        tables.computeIfAbsent(row.getReleaseId(), id -> new ArrayList<>())
                                .add(
                                        new LeftTable(
                                                TableText.subject(row.getSubject()),
                                                TableText.counted(row.getCounted()),
                                                TableText.shown(row.getShown()))));
        return dsl.selectFrom(RELEASE_MADE)
                .orderBy(RELEASE_MADE.MADE_AT.desc(), RELEASE_MADE.ID)
                .fetch(row ->
                        new Left(
                                row.getId(),
                                row.getKind(),
                                row.getTitle(),
                                OutputTier.ofCode(row.getTier()).orElse(OutputTier.FULL),
                                row.getRecipient(),
                                Times.instant(row.getMadeAt()),
                                row.getMemberId(),
                                new GateRule(
                                        row.getThreshold(),
                                        GateRule.Mode.valueOf(row.getMode()),
                                        row.getZerosShown(),
                                        row.getTotalsMayHide()),
                                row.getHash(),
                                tables.getOrDefault(row.getId(), List.of())));
    }
}
