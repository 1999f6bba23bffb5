package vigil.casework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import vigil.domain.access.Right;
import vigil.domain.casefile.CaseId;
import vigil.domain.casefile.ReviewCase;
import vigil.domain.vocabulary.Substance;
import vigil.domain.vocabulary.Vocabulary;
import vigil.patterns.CaseFact;
import vigil.patterns.Options;
import vigil.patterns.PatternSearch;
import vigil.patterns.PatternSummary;
import vigil.patterns.Slice;
import vigil.patterns.Taxonomy;

/** Looks for what recurs, rises or is new across all cases. */
public final class PatternWatch {

    /**
     * What was found, and which case is behind each reference a finding names.
     *
     * @param summary the findings
     * @param cases every case that was read, by reference
     */
    public record Found(PatternSummary summary, Map<String, CaseId> cases) {

        /** The cases behind references. */
        public Set<CaseId> ids(List<String> references) {
            return references.stream()
                    .flatMap(reference -> Optional.ofNullable(cases.get(reference)).stream())
                    .collect(java.util.stream.Collectors.toUnmodifiableSet());
        }
    }

    private final Desk desk;

    PatternWatch(Desk desk) {
        this.desk = desk;
    }

    /** Searches everything the panel holds, as it is known today. */
    public Found search(Slice slice, Progress progress) throws Refused {
        return search(slice, Options.asAt(desk.today()), progress);
    }

    public Found search(Slice slice, Options options, Progress progress) throws Refused {
        desk.session().require(Right.READ_PATTERNS);
        progress.report("readingFacts", 0, 0);
        Map<String, CaseId> ids = new HashMap<>();
        List<CaseFact> facts = new ArrayList<>();
        desk.work()
                .read(
                        desk.session(),
                        records -> {
                            Map<CaseId, String> premises =
                                    CaseFactReader.premises(records.cases().premises());
                            Map<CaseId, String> districts = records.cases().districts();
                            CaseFactReader reader = new CaseFactReader(desk.vocabulary());
                            for (ReviewCase sketch :
                                    records.cases().sketches(CaseFactReader.FIELDS)) {
                                reader.read(
                                                sketch,
                                                Optional.ofNullable(premises.get(sketch.id())),
                                                Optional.ofNullable(districts.get(sketch.id())))
                                        .ifPresent(fact -> {
                                            facts.add(fact);
                                            ids.put(fact.reference(), sketch.id());
                                        });
                            }
                            return facts;
                        });
        progress.checkCancelled();
        try {
            PatternSummary summary =
                    PatternSearch.run(
                            facts,
                            taxonomy(desk.vocabulary()),
                            slice,
                            options,
                            progress::cancelled,
                            progress::report);
            return new Found(summary, Map.copyOf(ids));
        } catch (CancellationException stopped) {
            throw new Refused(new Problem.Cancelled(), stopped);
        }
    }

    /** The last day that a search of this panel's cases looks at. */
    public LocalDate asAt() {
        return desk.today();
    }

    static Taxonomy taxonomy(Vocabulary vocabulary) {
        return new Taxonomy(
                vocabulary.substances().all().stream()
                        .map(substance -> substance(substance, vocabulary))
                        .toList(),
                vocabulary.knownLinks().stream()
                        .map(link ->
                                new Taxonomy.KnownLink(link.first(), link.second(), link.reason()))
                        .toList(),
                List.of());
    }

    private static Taxonomy.Substance substance(Substance substance, Vocabulary vocabulary) {
        String parent = vocabulary.substances().countedAs(substance.code());
        return new Taxonomy.Substance(
                substance.code(),
                Optional.of(substance.subgroup()),
                Optional.of(substance.group()),
                parent.equals(substance.code()) ? List.of() : List.of(parent),
                substance.watched());
    }
}
