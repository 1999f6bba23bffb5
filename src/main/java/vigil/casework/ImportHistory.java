package vigil.casework;

import java.util.List;
import java.util.UUID;

/** The imports there were, and taking one back. */
public final class ImportHistory {

    private final Desk desk;

    ImportHistory(Desk desk) {
        this.desk = desk;
    }

    /** Every import that landed, latest first. */
    public List<ImportBatch> all() throws Refused {
        return desk.look(Reading.IMPORTS, records -> records.cases().batches());
    }

    /** What taking this import back would do. */
    public ImportUndo plan(UUID batch) throws Refused {
        desk.session().require(vigil.domain.access.Right.IMPORT);
        return desk.look(Reading.IMPORTS, records -> plan(records, batch));
    }

    private static ImportUndo plan(Records records, UUID id) throws Refused {
        ImportBatch batch =
                records.cases().batches().stream()
                        .filter(b -> b.id().equals(id))
                        .findFirst()
                        .orElseThrow(() -> new Refused(new Problem.NotFound(id.toString())));
        List<ImportStore.Imported> cases = records.imports().casesOf(id);
        return new ImportUndo(
                batch,
                cases.stream().filter(c -> c.uses().isEmpty()).toList(),
                cases.stream().filter(c -> !c.uses().isEmpty()).toList());
    }

    /**
     * Takes the cases of an import out again, in one transaction. Their references are not given to
     * other cases.
     *
     * @param untouchedOnly whether to take out those that nobody has touched although others of the
     *     import must stay; otherwise nothing is done then
     * @return what was taken out, and what stayed
     * @throws Refused with {@link Problem.ImportInUse} if some must stay and that was not agreed
     */
    public ImportUndo undo(UUID batch, boolean untouchedOnly) throws Refused {
        ImportUndo done =
                desk.work()
                        .write(
                                desk.session(),
                                Intent.UNDO_IMPORT,
                                tx -> {
                                    ImportUndo plan = plan(tx, batch);
                                    if (!plan.kept().isEmpty() && !untouchedOnly) {
                                        throw new Refused(
                                                new Problem.ImportInUse(plan.kept().size()));
                                    }
                                    tx.imports()
                                            .remove(
                                                    plan.removable().stream()
                                                            .map(ImportStore.Imported::id)
                                                            .toList());
                                    tx.imports()
                                            .markUndone(
                                                    batch,
                                                    desk.session().member().id(),
                                                    desk.clock().instant(),
                                                    plan.removable().size());
                                    tx.audit(
                                            "import " + batch,
                                            plan.removable().size()
                                                    + " cases taken out, "
                                                    + plan.kept().size()
                                                    + " kept");
                                    return plan;
                                });
        desk.news().tell(Changed.CASES);
        return new ImportUndo(
                done.batch().undoneAt(desk.clock().instant()), done.removable(), done.kept());
    }
}
