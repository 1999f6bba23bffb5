package vigil.app.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vigil.casework.Intake;
import vigil.casework.IntakeSource;
import vigil.casework.PanelDesk;
import vigil.casework.Progress;
import vigil.casework.Refused;
import vigil.domain.access.PanelMember;
import vigil.domain.casefile.ReviewCase;
import vigil.domain.panel.Meeting;
import vigil.domain.panel.PanelAction;
import vigil.domain.panel.Recommendation;

/**
 * Cases as a panel collects them over the years: file after file, each brought in in a transaction
 * of its own. All hold different cases of one county; the meetings come with the first.
 */
final class FileAfterFile {

    /** Cases of a file. */
    static final int CASES = 1_000;

    /**
     * What it cost.
     *
     * @param millis on processors, of each file; writing it is not counted
     * @param megabytes how long the store's file was at most
     */
    record Cost(List<Double> millis, double megabytes) {
        double all() {
            return millis.stream().mapToDouble(Double::doubleValue).sum();
        }
    }

    private final Subject subject;
    private final Path folder;
    private final PrintWriter notes;

    FileAfterFile(Subject subject, Path folder, PrintWriter notes) {
        this.subject = subject;
        this.folder = folder;
        this.notes = notes;
    }

    /** Makes a store and brings in so many cases. */
    Cost fill(Path store, int cases) throws Refused, IOException {
        List<Double> millis = new ArrayList<>();
        double longest = 0;
        int files = Math.ceilDiv(cases, CASES);
        try (PanelDesk desk = SampleStores.create(subject, store)) {
            for (int i = 0; i < files; i++) {
                Path tables = folder.resolve("file");
                int some = Math.min(CASES, cases - i * CASES);
                IntakeSource county = subject.files().madeUp(some, SampleStores.SEED + i);
                subject.files()
                        .write(
                                i == 0 ? county : withoutMeetings(county),
                                subject.files().madeUpProfile(),
                                tables,
                                Progress.none());
                double before = CpuTime.millis();
                desk.imports().run(subject.files().folder(tables), Progress.none());
                millis.add(CpuTime.millis() - before);
                longest = Math.max(longest, Files.size(store.resolve("store.mv.db")) / 1e6);
                TemporaryFolder.remove(tables);
                notes.printf(
                        Locale.UK,
                        "  file %d of %d: %,.0f ms on processors, the store's %,.0f MB%n",
                        i + 1,
                        files,
                        millis.getLast(),
                        longest);
            }
        }
        return new Cost(millis, longest);
    }

    /** The same members and cases. */
    private static IntakeSource withoutMeetings(IntakeSource source) {
        return new IntakeSource() {
            @Override
            public String name() {
                return source.name();
            }

            @Override
            public void read(Intake intake, Progress progress) throws Refused {
                source.read(new CasesOnly(intake), progress);
            }
        };
    }

    private record CasesOnly(Intake intake) implements Intake {

        @Override
        public void rowRead() {
            intake.rowRead();
        }

        @Override
        public void member(PanelMember member) throws Refused {
            intake.member(member);
        }

        @Override
        public void reviewCase(ReviewCase reviewCase, boolean needsReference) throws Refused {
            intake.reviewCase(reviewCase, needsReference);
        }

        @Override
        public void meeting(Meeting meeting) {
            // came with the first file
        }

        @Override
        public void recommendation(Recommendation recommendation) {
            // belongs to a meeting
        }

        @Override
        public void action(PanelAction action) {
            // belongs to a recommendation
        }

        @Override
        public void coded(String what) {
            intake.coded(what);
        }

        @Override
        public void skipped(String column, String reason, String value) {
            intake.skipped(column, reason, value);
        }

        @Override
        public void refused(String place, String column, String reason) {
            intake.refused(place, column, reason);
        }
    }
}
