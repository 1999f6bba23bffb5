package vigil.domain.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * One substance at one stage of evidence. The name as the source wrote it stays beside the
 * substance it was coded to, so that "blues" is still there when a laboratory says what they were.
 *
 * @param id identifies the row through all its versions
 * @param substance code of the vocabulary, or empty while nobody has coded it
 * @param asWritten the source's own word, or empty
 * @param role code of SUB_ROLE
 * @param source code of SUB_SOURCE
 * @param prescribed code of YNU
 * @param route code of ROUTE
 * @param form code of FORM
 * @param unexpected code of YNU
 * @param matrix code of MATRIX
 * @param concentration as the report gives it; shown, never interpreted
 * @param certificateLine code of CERT_LINE
 * @param report the toxicology report it stands in, if it was entered with one
 * @param note what the report says beside the result
 */
public record SubstanceEvidence(
        UUID id,
        Optional<String> substance,
        String asWritten,
        EvidenceStage stage,
        Optional<String> role,
        Optional<String> source,
        Optional<String> prescribed,
        Optional<String> route,
        Optional<String> form,
        String appearance,
        Optional<String> unexpected,
        Optional<String> matrix,
        String concentration,
        String unit,
        String laboratory,
        Optional<PartialDate> reported,
        Optional<String> certificateLine,
        Optional<UUID> report,
        String note) {

    /** The same without anything that was written in words. */
    public SubstanceEvidence withoutWords() {
        return new SubstanceEvidence(
                id,
                substance,
                "",
                stage,
                role,
                source,
                prescribed,
                route,
                form,
                "",
                unexpected,
                matrix,
                concentration,
                unit,
                "",
                reported,
                certificateLine,
                report,
                "");
    }

    /** Evidence that stands in no report and has no note. */
    public SubstanceEvidence(
            UUID id,
            Optional<String> substance,
            String asWritten,
            EvidenceStage stage,
            Optional<String> role,
            Optional<String> source,
            Optional<String> prescribed,
            Optional<String> route,
            Optional<String> form,
            String appearance,
            Optional<String> unexpected,
            Optional<String> matrix,
            String concentration,
            String unit,
            String laboratory,
            Optional<PartialDate> reported,
            Optional<String> certificateLine) {
        this(
                id,
                substance,
                asWritten,
                stage,
                role,
                source,
                prescribed,
                route,
                form,
                appearance,
                unexpected,
                matrix,
                concentration,
                unit,
                laboratory,
                reported,
                certificateLine,
                Optional.empty(),
                "");
    }

    public SubstanceEvidence {
        Objects.requireNonNull(stage);
        if (substance.isEmpty() && asWritten.isBlank()) {
            throw new IllegalArgumentException(
                    "evidence names a substance or keeps the source's word");
        }
    }

    /** Evidence with a substance and a stage and nothing else yet. */
    public static SubstanceEvidence of(
            UUID id, Optional<String> substance, String asWritten, EvidenceStage stage) {
        return new SubstanceEvidence(
                id,
                substance,
                asWritten,
                stage,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "",
                Optional.empty(),
                Optional.empty(),
                "",
                "",
                "",
                Optional.empty(),
                Optional.empty());
    }

    /** What one of its columns holds, as text; empty for nothing. */
    public String column(EvidenceColumn column) {
        return ItemText.evidenceColumns(this).get(column.ordinal());
    }

    /** The same evidence with one column changed; text that the column cannot hold empties it. */
    public SubstanceEvidence with(EvidenceColumn column, String text) {
        List<String> columns = new ArrayList<>(ItemText.evidenceColumns(this));
        columns.set(column.ordinal(), text);
        return ItemText.evidence(id, columns);
    }

    /** The same evidence as it stands in a laboratory's report. */
    public SubstanceEvidence in(ToxicologyReport source) {
        return with(EvidenceColumn.LABORATORY, source.laboratory())
                .with(EvidenceColumn.REPORTED, source.reported().map(PartialDate::text).orElse(""))
                .with(EvidenceColumn.REPORT, source.id().toString());
    }
}
