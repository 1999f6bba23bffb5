package vigil.app.bench;

import java.io.PrintWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import vigil.casework.CaseRow;
import vigil.casework.Intake;
import vigil.casework.Progress;
import vigil.casework.Refused;
import vigil.domain.access.PanelMember;
import vigil.domain.casefile.Answers;
import vigil.domain.casefile.CaseReference;
import vigil.domain.casefile.EvidenceStage;
import vigil.domain.casefile.Fields;
import vigil.domain.casefile.PartialDate;
import vigil.domain.casefile.ReviewCase;
import vigil.domain.casefile.SubstanceEvidence;
import vigil.domain.panel.Meeting;
import vigil.domain.panel.PanelAction;
import vigil.domain.panel.Recommendation;

/**
 * Rows of a case list as a store would give them, of several invented counties one after another.
 */
final class InventedRows implements Intake {

    private static final int COUNTY = 10_000;

    private final List<CaseRow> rows = new ArrayList<>();
    private int county;

    /**
     * @param count a multiple of 10,000
     */
    static List<CaseRow> of(int count, Subject subject, PrintWriter out) throws Refused {
        InventedRows made = new InventedRows();
        for (made.county = 0; made.county * COUNTY < count; made.county++) {
            out.println("  making " + count + " rows: " + made.rows.size());
            subject.files()
                    .madeUp(COUNTY, SampleStores.SEED + made.county)
                    .read(made, Progress.none());
        }
        return made.rows;
    }

    @Override
    public void reviewCase(ReviewCase made, boolean needsReference) {
        Answers answers = made.answers();
        Optional<LocalDate> notified =
                answers.date(Fields.DATE_NOTIFIED).map(PartialDate::earliest);
        // Counties number their cases alike.
        CaseReference reference =
                new CaseReference(
                        made.reference().prefix()
                                + (county * COUNTY + made.reference().number() + 100_000));
        rows.add(
                new CaseRow(
                        made.id(),
                        reference,
                        answers.text(Fields.SURNAME) + ", " + answers.text(Fields.FORENAMES),
                        answers.code(Fields.TYPE).orElse(""),
                        made.status(),
                        answers.code(Fields.AREA_OF_RESIDENCE).orElse(""),
                        made.dateOfDeath(),
                        notified,
                        answers.code(Fields.PLACE).orElse(""),
                        made.urgent(),
                        substances(made, EvidenceStage::confirmed),
                        substances(
                                made,
                                stage ->
                                        !stage.confirmed()
                                                && stage.strength() != EvidenceStage.Strength.NONE),
                        1,
                        Instant.EPOCH));
    }

    private static List<String> substances(ReviewCase made, Predicate<EvidenceStage> stages) {
        return made.evidence().stream()
                .filter(evidence -> stages.test(evidence.stage()))
                .map(SubstanceEvidence::substance)
                .flatMap(Optional::stream)
                .map(String::intern)
                .distinct()
                .toList();
    }

    @Override
    public void rowRead() {}

    @Override
    public void member(PanelMember member) {}

    @Override
    public void meeting(Meeting meeting) {}

    @Override
    public void recommendation(Recommendation recommendation) {}

    @Override
    public void action(PanelAction action) {}

    @Override
    public void coded(String what) {}

    @Override
    public void skipped(String column, String reason, String value) {}

    @Override
    public void refused(String place, String column, String reason) {}
}
