package vigil.casework;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vigil.domain.access.PanelMember;
import vigil.domain.casefile.ReviewCase;
import vigil.domain.panel.Meeting;
import vigil.domain.panel.PanelAction;
import vigil.domain.panel.Recommendation;

/** Counts what an import reads, and keeps nothing else of it. */
final class IntakeTally implements Intake {

    private static final int REFUSED_SHOWN = 100;
    private static final int FAULTS_KEPT = 20_000;
    private static final int SKIPPED_KINDS = 500;

    private record Place(String column, String reason) {}

    private static final class Times {
        private int times;
        private final String example;

        Times(String example) {
            this.example = example;
        }
    }

    private final String source;
    private final Progress progress;
    private final Map<String, Integer> coded = new LinkedHashMap<>();
    private final Map<Place, Times> skipped = new LinkedHashMap<>();
    private final List<ImportReport.RefusedRow> refused = new ArrayList<>();
    private final List<ImportReport.RowFault> faults = new ArrayList<>();
    private int rows;
    private int cases;
    private int meetings;
    private int actions;
    private int refusedRows;

    IntakeTally(String source, Progress progress) {
        this.source = source;
        this.progress = progress;
    }

    int cases() {
        return cases;
    }

    int refusedRows() {
        return refusedRows;
    }

    @Override
    public void rowRead() {
        rows++;
        if (rows % 100 == 0) {
            progress.report("reading", rows, 0);
        }
    }

    @Override
    public void member(PanelMember member) {}

    @Override
    public void reviewCase(ReviewCase reviewCase, boolean needsReference) {
        cases++;
    }

    @Override
    public void meeting(Meeting meeting) {
        meetings++;
    }

    @Override
    public void recommendation(Recommendation recommendation) {
        actions++;
    }

    @Override
    public void action(PanelAction action) {
        actions++;
    }

    @Override
    public void coded(String what) {
        coded.merge(what, 1, Integer::sum);
    }

    @Override
    public void skipped(String column, String reason, String value) {
        Place place = new Place(column, reason);
        if (skipped.size() < SKIPPED_KINDS || skipped.containsKey(place)) {
            skipped.computeIfAbsent(place, p -> new Times(value)).times++;
        }
    }

    @Override
    public void skipped(String place, String column, String reason, String value) {
        skipped(column, reason, value);
        fault(new ImportReport.RowFault(place, column, reason, value, false));
    }

    @Override
    public void refused(String place, String column, String reason, String value) {
        count(place, column, reason);
        fault(new ImportReport.RowFault(place, column, reason, value, true));
    }

    @Override
    public void refused(String place, String column, String reason) {
        refused(place, column, reason, "");
    }

    /** Those that refuse a row are kept before those that only leave a value out. */
    private void fault(ImportReport.RowFault fault) {
        if (faults.size() < FAULTS_KEPT) {
            faults.add(fault);
        } else if (fault.refusesRow() && !faults.getLast().refusesRow()) {
            faults.set(FAULTS_KEPT - 1, fault);
        }
    }

    private void count(String place, String column, String reason) {
        refusedRows++;
        if (refused.size() < REFUSED_SHOWN) {
            refused.add(new ImportReport.RefusedRow(place, column, reason));
        }
    }

    ImportReport report(boolean landed) {
        List<ImportReport.Skipped> left =
                skipped.entrySet().stream()
                        .map(e ->
                                new ImportReport.Skipped(
                                        e.getKey().column(),
                                        e.getKey().reason(),
                                        e.getValue().times,
                                        e.getValue().example))
                        .sorted(Comparator.comparingInt(ImportReport.Skipped::times).reversed())
                        .toList();
        return new ImportReport(
                source,
                landed,
                rows,
                cases,
                landed ? cases : 0,
                landed ? meetings : 0,
                landed ? actions : 0,
                coded,
                left,
                refused,
                refusedRows,
                faults,
                java.util.Optional.empty());
    }
}
