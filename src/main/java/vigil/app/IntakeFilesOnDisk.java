package vigil.app;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import vigil.casework.IntakeFiles;
import vigil.casework.IntakeSource;
import vigil.casework.NewIds;
import vigil.casework.Progress;
import vigil.casework.Refused;
import vigil.domain.panel.Area;
import vigil.domain.panel.PanelProfile;
import vigil.domain.vocabulary.SubstanceMentions;
import vigil.domain.vocabulary.Vocabulary;
import vigil.exchange.MappedTable;
import vigil.exchange.VigilFolder;
import vigil.exchange.VigilFolderWriter;
import vigil.exchange.VocabularyResources;
import vigil.sample.SampleCounty;

/** Ties the kinds of source there are to the use cases that read them. */
final class IntakeFilesOnDisk implements IntakeFiles {

    private final Vocabulary vocabulary;
    private final NewIds ids;

    IntakeFilesOnDisk(Vocabulary vocabulary, NewIds ids) {
        this.vocabulary = vocabulary;
        this.ids = ids;
    }

    @Override
    public PanelProfile profile(Path folder) throws Refused {
        return VigilFolder.profile(folder);
    }

    @Override
    public IntakeSource folder(Path folder) {
        return new VigilFolder(folder, vocabulary, ids::next);
    }

    @Override
    public boolean isCases(Path file) {
        return VigilFolder.isCases(file);
    }

    @Override
    public IntakeSource table(Path table, Path mapping, List<Area> areas) {
        SubstanceMentions mentions = VocabularyResources.mentions(vocabulary.substances());
        return new MappedTable(table, mapping, vocabulary, areas, mentions, ids::next);
    }

    @Override
    public IntakeSource madeUp(int cases, long seed) {
        return new SampleCounty(vocabulary, cases, seed);
    }

    @Override
    public PanelProfile madeUpProfile() {
        return SampleCounty.profile();
    }

    @Override
    public LocalDate madeUpUntil() {
        return SampleCounty.asAt();
    }

    @Override
    public void write(IntakeSource source, PanelProfile profile, Path folder, Progress progress)
            throws Refused {
        try (VigilFolderWriter writer = VigilFolderWriter.create(folder, profile, vocabulary)) {
            source.read(writer, progress);
            writer.finish();
        }
    }
}
