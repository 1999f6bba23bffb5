package vigil.casework;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vigil.domain.access.PanelMember;
import vigil.domain.casefile.CaseReference;
import vigil.domain.casefile.ReviewCase;
import vigil.domain.panel.PanelProfile;

/** Takes whole cases out of the store as a workbook that another Vigil reads again. */
public final class CaseExport {

    private final Desk desk;
    private final PanelProfile profile;
    private final TableFiles files;

    CaseExport(Desk desk, PanelProfile profile, TableFiles files) {
        this.desk = desk;
        this.profile = profile;
        this.files = files;
    }

    /** Writes every case, as {@link #write(Path, boolean, List, OpeningReason, Progress)}. */
    public int write(Path file, boolean names, List<String> about, Progress progress)
            throws Refused {
        return write(file, names, about, OpeningReason.NONE, progress);
    }

    /**
     * Writes every case. The file is not encrypted; its first sheet says so.
     *
     * @param names whether to write what names somebody, as far as this person may read it
     * @param about what the first sheet says, line by line; its marking first
     * @param reason why closed cases are wanted, which it takes if there are any
     * @return how many cases were written
     */
    public int write(
            Path file, boolean names, List<String> about, OpeningReason reason, Progress progress)
            throws Refused {
        Sight sight = names ? desk.session().sight() : desk.session().sight().unnamed();
        return desk.work()
                .write(
                        desk.session(),
                        Leaving.of(Intent.EXPORT_WORKBOOK).seenBy(sight),
                        tx -> {
                            String why =
                                    FinishedCases.demand(
                                            FinishedCases.finished(
                                                    tx.cases().rows(sight.unnamed())),
                                            reason);
                            Stored stored = new Stored(tx, sight);
                            files.writeCases(
                                    stored, profile, desk.vocabulary(), about, file, progress);
                            tx.audit(
                                    "cases",
                                    stored.written
                                            + " cases, "
                                            + (sight.identity() ? "with names" : "without names")
                                            + (why.isEmpty() ? "" : ", " + why),
                                    sight.identity()
                                            ? Shown.names(stored.references)
                                            : Shown.NOTHING);
                            return stored.written;
                        });
    }

    /** What is stored, as a source of cases. */
    private static final class Stored implements IntakeSource {

        private final Records records;
        private final Sight sight;
        private final List<CaseReference> references = new ArrayList<>();
        private int written;

        Stored(Records records, Sight sight) {
            this.records = records;
            this.sight = sight;
        }

        @Override
        public String name() {
            return "store";
        }

        @Override
        public void read(Intake intake, Progress progress) throws Refused {
            for (PanelMember member : records.panel().members()) {
                intake.member(member);
            }
            List<CaseRow> rows = records.cases().rows(sight.unnamed());
            for (CaseRow row : rows) {
                if (written % 50 == 0) {
                    progress.report("cases", written, rows.size());
                    progress.checkCancelled();
                }
                ReviewCase whole =
                        records.cases()
                                .find(row.id(), sight)
                                .orElseThrow(() ->
                                        new Refused(new Problem.NotFound(row.id().toString())));
                intake.reviewCase(whole, false);
                references.add(row.reference());
                written++;
            }
        }
    }
}
