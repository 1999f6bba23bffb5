import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import vigil.casework.Progress;
import vigil.casework.Refused;
import vigil.domain.vocabulary.Vocabulary;
import vigil.exchange.VigilFolderWriter;
import vigil.exchange.VocabularyResources;
import vigil.sample.SampleCounty;

/**
 * Writes the sample county again: {@code java -cp "target/classes:target/libs/*"
 * src/build/java/WriteSample.java FOLDER [CASES [SEED]]}. The folder must not hold a finished one.
 */
public final class WriteSample {

    private WriteSample() {}

    public static void main(String[] arguments) throws IOException, Refused {
        Path folder = Path.of(arguments[0]);
        int cases =
                arguments.length > 1 ? Integer.parseInt(arguments[1]) : SampleCounty.DEFAULT_CASES;
        long seed = arguments.length > 2 ? Long.parseLong(arguments[2]) : SampleCounty.DEFAULT_SEED;
        Files.createDirectories(folder);
        Vocabulary vocabulary = VocabularyResources.load();
        try (VigilFolderWriter writer =
                VigilFolderWriter.create(folder, SampleCounty.profile(), vocabulary)) {
            new SampleCounty(vocabulary, cases, seed).read(writer, Progress.none());
            writer.finish();
        }
    }
}
