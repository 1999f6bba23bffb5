package vigil.casework;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Brings cases in from outside: all of a source, or nothing of it. */
public final class CaseImport {

    private final Desk desk;

    CaseImport(Desk desk) {
        this.desk = desk;
    }

    /** Reads everything and stores nothing, to show what an import would do. */
    public ImportReport rehearse(IntakeSource source, Progress progress) throws Refused {
        desk.session().require(vigil.domain.access.Right.IMPORT);
        IntakeTally tally = new IntakeTally(source.name(), progress);
        source.read(tally, progress);
        return tally.report(false);
    }

    /**
     * Reads everything and stores it in one transaction; a refused row or a cancel leaves nothing.
     */
    public ImportReport run(IntakeSource source, Progress progress) throws Refused {
        IntakeTally tally = new IntakeTally(source.name(), progress);
        UUID batch = desk.ids().next();
        try {
            desk.work()
                    .write(
                            desk.session(),
                            Intent.IMPORT,
                            tx -> {
                                // The batch comes first because its cases refer to it, and its
                                // counts last.
                                tx.cases().insertBatch(describe(batch, tally));
                                source.read(new Landing(desk, tx, batch, tally), progress);
                                progress.checkCancelled();
                                if (tally.refusedRows() > 0) {
                                    throw new Refused(new Problem.RowsRefused(tally.refusedRows()));
                                }
                                tx.cases().updateBatch(describe(batch, tally));
                                tx.audit("import " + batch, tally.cases() + " cases");
                                progress.report("committing", 0, 0);
                                return batch;
                            });
        } catch (Refused refused) {
            if (refused.problem() instanceof Problem.RowsRefused) {
                return tally.report(false);
            }
            throw refused;
        }
        desk.news().tell(Changed.CASES);
        desk.news().tell(Changed.MEETINGS);
        desk.news().tell(Changed.ACTIONS);
        return tally.report(true).ofBatch(batch);
    }

    private ImportBatch describe(UUID batch, IntakeTally tally) {
        ImportReport report = tally.report(true);
        return new ImportBatch(
                batch,
                desk.clock().instant(),
                desk.session().member().id(),
                report.source(),
                report.rowsRead(),
                report.casesAdded(),
                report.coded().toString(),
                Optional.empty(),
                0);
    }

    public List<ImportBatch> earlier() throws Refused {
        return desk.look(Reading.IMPORTS, records -> records.cases().batches());
    }
}
