package vigil.casework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import vigil.domain.access.Right;
import vigil.domain.casefile.CaseId;
import vigil.domain.casefile.CaseReference;
import vigil.domain.casefile.CaseStatus;
import vigil.domain.casefile.ReviewCase;
import vigil.domain.pattern.Standing;
import vigil.domain.vocabulary.Substance;
import vigil.domain.vocabulary.Vocabulary;
import vigil.patterns.BeforeAfter;
import vigil.patterns.CaseFact;
import vigil.patterns.CaseSelection;
import vigil.patterns.ChartFigures;
import vigil.patterns.EvidenceBasis;
import vigil.patterns.Level;
import vigil.patterns.Options;
import vigil.patterns.Parked;
import vigil.patterns.PatternSearch;
import vigil.patterns.PatternSummary;
import vigil.patterns.SimilarCase;
import vigil.patterns.SimilarCases;
import vigil.patterns.Slice;
import vigil.patterns.Taxonomy;
import vigil.patterns.WaitingCase;

/** Looks for what recurs, rises or is new across all cases. */
public final class PatternWatch {

    /**
     * What was found, and which case is behind each reference a finding names.
     *
     * @param summary the findings
     * @param cases every case that was read, by reference
     * @param memory what the panel decided about findings and how they stood at its last meeting
     */
    public record Found(PatternSummary summary, Map<String, CaseId> cases, PanelMemory memory) {

        /** For a panel that has decided nothing. */
        public Found(PatternSummary summary, Map<String, CaseId> cases) {
            this(summary, cases, PanelMemory.none(summary.asAt()));
        }

        /** The cases behind references. */
        public Set<CaseId> ids(List<String> references) {
            return references.stream()
                    .flatMap(reference -> Optional.ofNullable(cases.get(reference)).stream())
                    .collect(java.util.stream.Collectors.toUnmodifiableSet());
        }
    }

    private static final Set<CaseStatus> WAITING =
            Set.of(
                    CaseStatus.NOTIFIED,
                    CaseStatus.SCREENING,
                    CaseStatus.GATHERING,
                    CaseStatus.READY);
    private static final Set<CaseStatus> REVIEWED =
            Set.of(CaseStatus.AWAITING_INQUEST, CaseStatus.ACTIONS_OPEN, CaseStatus.CLOSED);

    private static final int MOST_RECORDED = 1_000;

    private final Desk desk;

    PatternWatch(Desk desk) {
        this.desk = desk;
    }

    /** Searches everything the panel holds, as it is known today. */
    public Found search(Slice slice, Progress progress) throws Refused {
        return search(slice, Options.asAt(desk.today()), progress);
    }

    /**
     * The same, otherwise done. What the panel has set aside is not on the board unless it has
     * grown since; what it watches or has raised is, whatever the board has room for.
     */
    public Found search(Slice slice, Options options, Progress progress) throws Refused {
        desk.session().require(Right.READ_PATTERNS);
        return find(slice, options, progress);
    }

    /**
     * How findings with a claim stand today, to be recorded with a meeting. Shown to nobody, so
     * whoever keeps the meeting need not see patterns.
     */
    Map<String, Standing> standings() throws Refused {
        Map<String, Standing> standings = new LinkedHashMap<>();
        find(Slice.everything(), Options.asAt(desk.today()), Progress.none())
                .summary()
                .findings()
                .stream()
                .filter(finding -> finding.level() != Level.COUNT)
                .limit(MOST_RECORDED)
                .forEach(finding ->
                        standings.putIfAbsent(finding.key(), PanelMemory.standing(finding)));
        return standings;
    }

    private Found find(Slice slice, Options asked, Progress progress) throws Refused {
        Facts facts = desk.work().read(desk.session(), records -> facts(records, progress));
        PanelMemory memory =
                desk.work()
                        .read(desk.session(), records -> PanelMemory.read(records, desk.today()));
        Map<String, Parked> parked = new TreeMap<>(memory.parked(slice));
        parked.putAll(asked.parked());
        Options options = asked.withParked(parked);
        progress.checkCancelled();
        try {
            PatternSummary summary =
                    PatternSearch.run(
                            facts.rows,
                            taxonomy(desk.vocabulary()),
                            slice,
                            options,
                            progress::cancelled,
                            progress::report);
            return new Found(memory.keeping(summary), facts.ids, memory);
        } catch (CancellationException stopped) {
            throw new Refused(new Problem.Cancelled(), stopped);
        }
    }

    /** The figures that charts of a slice are made from. */
    public ChartFigures figures(Slice slice, Progress progress) throws Refused {
        desk.session().require(Right.READ_PATTERNS);
        Facts facts = desk.work().read(desk.session(), records -> facts(records, progress));
        progress.checkCancelled();
        try {
            return ChartFigures.read(
                    facts.rows,
                    taxonomy(desk.vocabulary()),
                    slice,
                    Options.asAt(desk.today()),
                    progress::cancelled);
        } catch (CancellationException stopped) {
            throw new Refused(new Problem.Cancelled(), stopped);
        }
    }

    /**
     * The deaths before and after an action: of all, and of everything recorded often enough.
     *
     * @param action the day from which it counts
     */
    public List<BeforeAfter> beforeAfter(
            Slice slice, Options options, LocalDate action, Progress progress) throws Refused {
        desk.session().require(Right.READ_PATTERNS);
        Facts facts = desk.work().read(desk.session(), records -> facts(records, progress));
        return BeforeAfter.of(facts.rows, taxonomy(desk.vocabulary()), slice, options, action);
    }

    /**
     * The deaths most like a case, the best first, each with its reasons. Audited as a look at the
     * case, because the reasons tell what is in it.
     *
     * @param most how many
     * @return none for what is not read for patterns: a near-fatal overdose, a case out of scope
     */
    public List<SimilarCase> similar(CaseReference reference, int most, Progress progress)
            throws Refused {
        desk.session().require(Right.READ_PATTERNS);
        Facts facts =
                desk.work()
                        .write(
                                desk.session(),
                                Intent.VIEW_CASE,
                                tx -> {
                                    CaseId id =
                                            tx.cases()
                                                    .identify(reference)
                                                    .orElseThrow(() ->
                                                            new Refused(
                                                                    new Problem.NotFound(
                                                                            reference.text())));
                                    ClosedCases.refuse(tx, desk.session(), id);
                                    tx.audit(reference.text(), "patterns.similar");
                                    return facts(tx, progress);
                                });
        progress.checkCancelled();
        return new SimilarCases(facts.rows, taxonomy(desk.vocabulary()), EvidenceBasis.ANY)
                .of(reference.text(), most).stream()
                        .filter(found -> !facts.closed().contains(found.reference()))
                        .toList();
    }

    /**
     * The cases that wait for their review, most to learn first, each with its reasons: those that
     * are notified, screened, gathered or ready, against those the panel has discussed.
     */
    public List<WaitingCase> select(Progress progress) throws Refused {
        desk.session().require(Right.READ_PATTERNS);
        desk.session().require(Right.READ_CASES);
        Facts facts = desk.work().read(desk.session(), records -> facts(records, progress));
        progress.checkCancelled();
        return new CaseSelection(
                        facts.rows,
                        taxonomy(desk.vocabulary()),
                        fact -> has(fact, REVIEWED),
                        desk.today())
                .rank(fact -> has(fact, WAITING)).stream()
                        .filter(found -> !facts.closed().contains(found.reference()))
                        .toList();
    }

    private static boolean has(CaseFact fact, Set<CaseStatus> statuses) {
        return CaseStatus.ofCode(fact.status()).filter(statuses::contains).isPresent();
    }

    /**
     * Rows, and which case is behind each reference.
     *
     * @param closed references of cases closed to the reader: they count, and are not shown
     */
    record Facts(List<CaseFact> rows, Map<String, CaseId> ids, Set<String> closed) {}

    Facts facts(Records records, Progress progress) {
        progress.report("readingFacts", 0, 0);
        Map<String, CaseId> ids = new HashMap<>();
        List<CaseFact> facts = new ArrayList<>();
        Map<CaseId, String> premises = CaseFactReader.premises(records.cases().premises());
        Map<CaseId, String> districts = records.cases().districts();
        CaseFactReader reader = new CaseFactReader(desk.vocabulary());
        for (ReviewCase sketch : records.cases().sketches(CaseFactReader.FIELDS)) {
            reader.read(
                            sketch,
                            Optional.ofNullable(premises.get(sketch.id())),
                            Optional.ofNullable(districts.get(sketch.id())))
                    .ifPresent(fact -> {
                        facts.add(fact);
                        ids.put(fact.reference(), sketch.id());
                    });
        }
        Set<CaseId> closed = records.panel().closedTo(desk.session().member().id()).keySet();
        return new Facts(
                facts,
                Map.copyOf(ids),
                ids.entrySet().stream()
                        .filter(each -> closed.contains(each.getValue()))
                        .map(Map.Entry::getKey)
                        .collect(java.util.stream.Collectors.toUnmodifiableSet()));
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
