package vigil.app.bench;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vigil.domain.casefile.EvidenceStage;
import vigil.domain.casefile.FactorFinding;
import vigil.domain.casefile.Fields;
import vigil.domain.casefile.Influence;
import vigil.domain.casefile.ReviewCase;
import vigil.domain.casefile.SubstanceEvidence;
import vigil.domain.casefile.Value;

/**
 * What saves wrote into three places of a case, which the store keeps in three tables: an answer, a
 * factor, a substance.
 */
record Marks(String answer, String factor, String substance) {

    private static final String LEAD = "saved-";
    private static final String NONE = "-";

    static String mark(long number) {
        return LEAD + number;
    }

    static boolean isMark(String text) {
        return text.startsWith(LEAD);
    }

    private static String orNone(String text) {
        return isMark(text) ? text : NONE;
    }

    /** The identity of a row of ours in a case, always the same. */
    private static UUID row(String kind, ReviewCase of) {
        return UUID.nameUUIDFromBytes((kind + of.id()).getBytes(StandardCharsets.UTF_8));
    }

    static Marks of(ReviewCase read) {
        UUID factor = row("factor", read);
        UUID substance = row("substance", read);
        return new Marks(
                orNone(read.answers().text(Fields.NARRATIVE)),
                read.factors().stream()
                        .filter(f -> f.id().equals(factor))
                        .map(FactorFinding::note)
                        .findFirst()
                        .orElse(NONE),
                read.evidence().stream()
                        .filter(e -> e.id().equals(substance))
                        .map(SubstanceEvidence::asWritten)
                        .findFirst()
                        .orElse(NONE));
    }

    /**
     * These marks made to a case.
     *
     * @param code of a factor
     */
    ReviewCase in(ReviewCase edited, String code) {
        ReviewCase marked = edited;
        if (isMark(answer)) {
            marked =
                    marked.withAnswers(
                            marked.answers().with(Fields.NARRATIVE, new Value.Text(answer)));
        }
        if (isMark(factor)) {
            List<FactorFinding> factors = new ArrayList<>(marked.factors());
            factors.removeIf(f -> f.factor().equals(code));
            factors.add(
                    new FactorFinding(
                            row("factor", edited),
                            code,
                            Influence.MAY_HAVE_CONTRIBUTED,
                            Optional.empty(),
                            factor));
            marked = marked.withFactors(factors);
        }
        if (isMark(substance)) {
            UUID id = row("substance", edited);
            List<SubstanceEvidence> evidence = new ArrayList<>(marked.evidence());
            evidence.removeIf(e -> e.id().equals(id));
            evidence.add(
                    SubstanceEvidence.of(id, Optional.empty(), substance, EvidenceStage.SUSPECTED));
            marked = marked.withEvidence(evidence);
        }
        return marked;
    }

    /** As one word. */
    String text() {
        return answer + "," + factor + "," + substance;
    }
}
