package vigil.casework;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vigil.domain.casefile.CaseId;
import vigil.domain.casefile.CaseReference;
import vigil.domain.casefile.EvidenceStage;
import vigil.domain.vocabulary.VocabularyEdits;
import vigil.domain.vocabulary.VocabularyEdits.Entry;
import vigil.domain.vocabulary.VocabularyEdits.Subject;

/** What the panel says about the vocabulary, and where its cases use it. */
public interface VocabularyStore {

    /** One attribute that was changed, by whom and when. */
    record Change(
            int edition,
            Instant at,
            String member,
            Entry entry,
            Optional<String> before,
            Optional<String> after) {}

    /** A row of evidence whose substance nobody has named yet. */
    record Untyped(
            CaseId reviewCase,
            CaseReference reference,
            Optional<String> substance,
            String asWritten,
            EvidenceStage stage) {}

    VocabularyEdits edits();

    /**
     * Changes entries and makes the next edition.
     *
     * @param shipped the edition that ships with the program
     */
    VocabularyEdits change(Map<Entry, String> changes, String shipped, UUID member, Instant now);

    /** How one substance or factor changed, latest first. */
    List<Change> history(Subject subject);

    /** How many cases hold each substance, found or not, and each factor; by its code. */
    Map<String, Integer> uses();

    /** Rows without a substance or with one of these placeholders, newest case first. */
    List<Untyped> untyped(Set<String> placeholders);
}
