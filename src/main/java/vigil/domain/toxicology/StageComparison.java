package vigil.domain.toxicology;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vigil.domain.casefile.EvidenceStage;
import vigil.domain.casefile.EvidenceStage.Strength;
import vigil.domain.casefile.SubstanceEvidence;
import vigil.domain.vocabulary.Substance;
import vigil.domain.vocabulary.SubstanceLexicon;
import vigil.domain.vocabulary.Terms;

/**
 * What was suspected beside what a laboratory found and what the certificate names, a line for each
 * substance, metabolites folded into what they are of. It says that a suspicion was not confirmed
 * only where the substance or its marker was looked for and not found.
 *
 * @param lines suspected ones first, in the order of the rows
 * @param laboratory whether any laboratory result is in
 */
public record StageComparison(List<Line> lines, boolean laboratory) {

    /** What a line comes to. */
    public enum Verdict {
        /** Suspected, and found. */
        CONFIRMED,
        /** Suspected as a kind, and a substance of that kind was found. */
        NAMED,
        /** Suspected, looked for, and not found. */
        NOT_CONFIRMED,
        /** Suspected; only something that does not prove it was found. */
        NOT_PROVEN,
        /** Suspected; results are in, and none is about it. */
        NOT_TESTED,
        /** Suspected; no result is in. */
        AWAITED,
        /** Found, and nobody had suspected it. */
        UNEXPECTED,
        /** Looked for and not found, and nobody had suspected it. */
        ABSENT,
        /** One result says found, another not found. */
        DISPUTED,
        /** On the certificate and nowhere else. */
        CERTIFIED_ONLY
    }

    /**
     * One substance.
     *
     * @param code what it counts as; empty while it is not coded
     * @param name what it is called, or how it was written
     * @param suspected rows that only suspect it
     * @param found rows in which a laboratory found it or its marker
     * @param notFound rows in which a laboratory looked for it or its marker and found none
     * @param certified rows in which the certificate names it
     * @param proof codes of markers that were found, and prove it
     * @param compatible codes found that agree with it and do not prove it
     * @param namedAs codes that were found, where a kind was suspected
     */
    public record Line(
            Optional<String> code,
            String name,
            List<SubstanceEvidence> suspected,
            List<SubstanceEvidence> found,
            List<SubstanceEvidence> notFound,
            List<SubstanceEvidence> certified,
            List<String> proof,
            List<String> compatible,
            List<String> namedAs,
            Verdict verdict) {

        /** What was looked for and not found, each once. */
        public List<String> lookedFor() {
            return notFound.stream().flatMap(row -> row.substance().stream()).distinct().toList();
        }

        /** Whether it shows that what was suspected and what was there are not the same. */
        public boolean differs() {
            return verdict == Verdict.NOT_CONFIRMED
                    || verdict == Verdict.UNEXPECTED
                    || verdict == Verdict.NOT_PROVEN
                    || verdict == Verdict.DISPUTED;
        }
    }

    /**
     * What the body makes of a substance and of others too: it agrees with the one and proves
     * neither. Morphine is given as a medicine, and heroin, codeine and pholcodine become it.
     */
    private static final Map<String, List<String>> COMPATIBLE = Map.of("OPI001", List.of("OPI003"));

    public StageComparison {
        lines = List.copyOf(lines);
    }

    public static StageComparison of(List<SubstanceEvidence> evidence, SubstanceLexicon lexicon) {
        boolean laboratory = evidence.stream().anyMatch(row -> row.stage().laboratory());
        Map<String, List<SubstanceEvidence>> byKey = new LinkedHashMap<>();
        for (SubstanceEvidence row : evidence) {
            if (row.stage() != EvidenceStage.RESUSCITATION) {
                byKey.computeIfAbsent(key(row, lexicon), key -> new ArrayList<>()).add(row);
            }
        }
        List<Line> all = new ArrayList<>();
        byKey.values().forEach(rows -> all.add(line(rows, evidence, lexicon, laboratory)));
        return new StageComparison(withoutNamed(all), laboratory);
    }

    /** What a suspected kind turned out to be was suspected, if not by its name. */
    private static List<Line> withoutNamed(List<Line> all) {
        Set<String> named = new LinkedHashSet<>();
        all.stream()
                .filter(line -> line.verdict() == Verdict.NAMED)
                .forEach(line -> named.addAll(line.namedAs()));
        List<Line> first = new ArrayList<>();
        List<Line> later = new ArrayList<>();
        for (Line line : all) {
            boolean expected =
                    line.verdict() == Verdict.UNEXPECTED
                            && line.code().filter(named::contains).isPresent();
            Line kept =
                    expected
                            ? new Line(
                                    line.code(),
                                    line.name(),
                                    line.suspected(),
                                    line.found(),
                                    line.notFound(),
                                    line.certified(),
                                    line.proof(),
                                    line.compatible(),
                                    line.namedAs(),
                                    Verdict.CONFIRMED)
                            : line;
            (line.suspected().isEmpty() ? later : first).add(kept);
        }
        first.addAll(later);
        return first;
    }

    private static String key(SubstanceEvidence row, SubstanceLexicon lexicon) {
        return row.substance()
                .map(lexicon::countedAs)
                .orElseGet(() -> "? " + Terms.fold(row.asWritten()));
    }

    private static Line line(
            List<SubstanceEvidence> rows,
            List<SubstanceEvidence> evidence,
            SubstanceLexicon lexicon,
            boolean laboratory) {
        SubstanceEvidence any = rows.getFirst();
        Optional<String> code = any.substance().map(lexicon::countedAs);
        List<SubstanceEvidence> suspected = strength(rows, Strength.SUSPECTED);
        List<SubstanceEvidence> found = strength(rows, Strength.TOXICOLOGY);
        List<SubstanceEvidence> certified = strength(rows, Strength.CERTIFIED);
        List<SubstanceEvidence> notFound =
                new ArrayList<>(rows.stream().filter(row -> row.stage().negative()).toList());
        List<String> compatible = new ArrayList<>();
        for (String other : COMPATIBLE.getOrDefault(code.orElse(""), List.of())) {
            for (SubstanceEvidence row : evidence) {
                if (row.substance().filter(other::equals).isPresent()) {
                    if (row.stage().negative()) {
                        notFound.add(row);
                    } else if (row.stage().strength() == Strength.TOXICOLOGY
                            && !compatible.contains(other)) {
                        compatible.add(other);
                    }
                }
            }
        }
        List<String> proof =
                found.stream()
                        .flatMap(row -> row.substance().stream())
                        .filter(c -> !code.equals(Optional.of(c)))
                        .distinct()
                        .toList();
        List<String> namedAs = suspected.isEmpty() ? List.of() : namedAs(code, evidence, lexicon);
        Verdict verdict =
                verdict(suspected, found, notFound, certified, compatible, namedAs, laboratory);
        return new Line(
                code,
                code.map(lexicon::name).orElse(any.asWritten()),
                suspected,
                found,
                evidence.stream().filter(notFound::contains).toList(),
                certified,
                proof,
                List.copyOf(compatible),
                namedAs,
                verdict);
    }

    private static List<SubstanceEvidence> strength(
            List<SubstanceEvidence> rows, Strength strength) {
        return rows.stream().filter(row -> row.stage().strength() == strength).toList();
    }

    /** What was found of a kind that was suspected without a name. */
    private static List<String> namedAs(
            Optional<String> code, List<SubstanceEvidence> evidence, SubstanceLexicon lexicon) {
        Optional<Substance> kind = code.flatMap(lexicon::byCode).filter(Substance::placeholder);
        if (kind.isEmpty()) {
            return List.of();
        }
        return strength(evidence, Strength.TOXICOLOGY).stream()
                .flatMap(row -> row.substance().stream())
                .map(lexicon::countedAs)
                .distinct()
                .filter(c ->
                        lexicon.byCode(c)
                                .filter(s -> !s.placeholder() && ofKind(s, kind.get()))
                                .isPresent())
                .toList();
    }

    /** "Nitazene (not specified)" is a nitazene; "Opioid (not specified)" any opioid. */
    private static boolean ofKind(Substance substance, Substance kind) {
        if (kind.subgroup().equals("Placeholder")) {
            return kind.group().equals(substance.group()) && !kind.group().equals("Other poison");
        }
        return kind.subgroup().equals(substance.subgroup())
                || kind.group().equals(substance.group()) && kind.group().equals("Benzodiazepine");
    }

    private static Verdict verdict(
            List<SubstanceEvidence> suspected,
            List<SubstanceEvidence> found,
            List<SubstanceEvidence> notFound,
            List<SubstanceEvidence> certified,
            List<String> compatible,
            List<String> namedAs,
            boolean laboratory) {
        if (!found.isEmpty()) {
            if (disputed(found, notFound)) {
                return Verdict.DISPUTED;
            }
            return suspected.isEmpty() ? Verdict.UNEXPECTED : Verdict.CONFIRMED;
        }
        if (!suspected.isEmpty()) {
            if (!namedAs.isEmpty()) {
                return Verdict.NAMED;
            }
            if (!compatible.isEmpty()) {
                return Verdict.NOT_PROVEN;
            }
            if (!notFound.isEmpty()) {
                return Verdict.NOT_CONFIRMED;
            }
            return laboratory ? Verdict.NOT_TESTED : Verdict.AWAITED;
        }
        return certified.isEmpty() ? Verdict.ABSENT : Verdict.CERTIFIED_ONLY;
    }

    /**
     * The same substance found in one result and not found in another of the same sample that is no
     * weaker. A screen that a confirmation overturns, or urine beside blood, is no dispute.
     */
    private static boolean disputed(
            List<SubstanceEvidence> found, List<SubstanceEvidence> notFound) {
        return found.stream()
                .anyMatch(yes ->
                        notFound.stream()
                                .anyMatch(no ->
                                        no.substance().equals(yes.substance())
                                                && no.matrix().equals(yes.matrix())
                                                && (yes.stage() == EvidenceStage.SCREEN
                                                        || no.stage() == EvidenceStage.NOT_FOUND)));
    }

    public boolean differs() {
        return lines.stream().anyMatch(line -> line.differs());
    }

    /** Whether a suspicion fell and something else was found in its place. */
    public boolean suspectedWasWrong() {
        return lines.stream().anyMatch(line -> line.verdict() == Verdict.NOT_CONFIRMED)
                && lines.stream().anyMatch(line -> line.verdict() == Verdict.UNEXPECTED);
    }
}
