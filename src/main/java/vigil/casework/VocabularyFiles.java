package vigil.casework;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import vigil.domain.vocabulary.VocabularyEdits.Entry;

/** One file by which panels tell each other what they changed in their vocabularies. */
public interface VocabularyFiles {

    /**
     * What a panel says.
     *
     * @param panel whose vocabulary it is
     * @param edition which edition it was written from
     */
    record Content(
            String panel, String edition, LocalDate written, SortedMap<Entry, String> entries) {

        public Content {
            entries = Collections.unmodifiableSortedMap(new TreeMap<>(entries));
        }
    }

    /** Writes the whole file or none. */
    void write(Content content, Path file) throws Refused;

    /**
     * @throws Refused if it is no such file, or its content does not have the checksum it names
     */
    Content read(Path file) throws Refused;
}
