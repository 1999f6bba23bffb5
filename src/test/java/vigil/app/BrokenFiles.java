package vigil.app;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import vigil.casework.Intake;
import vigil.casework.IntakeFiles;
import vigil.casework.IntakeSource;
import vigil.casework.Progress;
import vigil.casework.Refused;
import vigil.domain.panel.Area;
import vigil.domain.panel.PanelProfile;

/** Sources that fail in a way nobody foresaw, with case content in what is thrown. */
record BrokenFiles(IntakeFiles real, String word) implements IntakeFiles {

    @Override
    public PanelProfile profile(Path folder) throws Refused {
        return real.profile(folder);
    }

    @Override
    public IntakeSource folder(Path folder) {
        return new IntakeSource() {
            @Override
            public String name() {
                return "broken";
            }

            @Override
            public void read(Intake intake, Progress progress) {
                intake.rowRead();
                throw new IllegalStateException(
                        "no place for " + word, new SQLException("value '" + word + "'", "23505"));
            }
        };
    }

    @Override
    public boolean isCases(Path file) {
        return real.isCases(file);
    }

    @Override
    public IntakeSource table(Path table, Path mapping, List<Area> areas) {
        return folder(table);
    }

    @Override
    public IntakeSource madeUp(int cases, long seed) {
        return real.madeUp(cases, seed);
    }

    @Override
    public PanelProfile madeUpProfile() {
        return real.madeUpProfile();
    }

    @Override
    public LocalDate madeUpUntil() {
        return real.madeUpUntil();
    }

    @Override
    public void write(IntakeSource source, PanelProfile profile, Path folder, Progress progress)
            throws Refused {
        real.write(source, profile, folder, progress);
    }
}
