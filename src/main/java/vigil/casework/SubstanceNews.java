package vigil.casework;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vigil.domain.casefile.EvidenceStage;
import vigil.domain.casefile.PartialDate;
import vigil.domain.casefile.ReviewCase;
import vigil.domain.vocabulary.SubstanceLexicon;

/** Whether what a laboratory found in a case was ever found in one of the panel's cases before. */
public final class SubstanceNews {

    /**
     * One substance that was found.
     *
     * @param substance code, metabolites folded into what they are of
     * @param watched whether the vocabulary watches for it
     * @param others how many of the panel's other cases it was found in
     * @param earlier the first of them that came before this death, if any did
     */
    public record Detection(
            String substance, boolean watched, int others, Optional<PartialDate> earlier) {

        /** Whether no other case of the panel has it. */
        public boolean first() {
            return others == 0;
        }
    }

    private final Desk desk;

    SubstanceNews(Desk desk) {
        this.desk = desk;
    }

    /** Every substance found in a case, in the order of its rows. */
    public List<Detection> of(ReviewCase reviewCase) throws Refused {
        SubstanceLexicon lexicon = desk.vocabulary().substances();
        List<String> found =
                reviewCase.evidence().stream()
                        .filter(e -> e.stage().strength() == EvidenceStage.Strength.TOXICOLOGY)
                        .flatMap(e -> e.substance().stream())
                        .map(lexicon::countedAs)
                        .distinct()
                        .toList();
        if (found.isEmpty()) {
            return List.of();
        }
        List<CaseRow> rows =
                desk.look(Reading.CASES, records -> desk.rows().of(records, desk.session()));
        Map<String, Integer> counts = new TreeMap<>();
        Map<String, PartialDate> earliest = new TreeMap<>();
        for (CaseRow row : rows) {
            if (!row.id().equals(reviewCase.id())) {
                row.confirmed().stream()
                        .map(lexicon::countedAs)
                        .distinct()
                        .filter(found::contains)
                        .forEach(code -> count(code, row, reviewCase, counts, earliest));
            }
        }
        return found.stream()
                .map(code ->
                        new Detection(
                                code,
                                lexicon.byCode(code).filter(s -> s.watched()).isPresent(),
                                counts.getOrDefault(code, 0),
                                Optional.ofNullable(earliest.get(code))))
                .toList();
    }

    private static void count(
            String code,
            CaseRow row,
            ReviewCase reviewCase,
            Map<String, Integer> counts,
            Map<String, PartialDate> earliest) {
        counts.merge(code, 1, Integer::sum);
        Optional<PartialDate> death = reviewCase.dateOfDeath();
        if (row.death().isPresent()
                && (death.isEmpty()
                        || row.death().get().earliest().isBefore(death.get().earliest()))) {
            earliest.merge(
                    code, row.death().get(), (a, b) -> b.earliest().isBefore(a.earliest()) ? b : a);
        }
    }
}
