package vigil.casework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vigil.domain.access.Right;
import vigil.domain.casefile.CaseId;
import vigil.domain.casefile.ReviewCase;
import vigil.domain.panel.Area;
import vigil.domain.panel.PanelAction;
import vigil.domain.panel.Recommendation;
import vigil.domain.vocabulary.Vocabulary;
import vigil.patterns.Options;
import vigil.patterns.PatternSearch;
import vigil.patterns.PatternSummary;
import vigil.patterns.Slice;
import vigil.patterns.Taxonomy;
import vigil.patterns.questions.ActionFact;
import vigil.patterns.questions.Answered;
import vigil.patterns.questions.DeathRow;
import vigil.patterns.questions.PanelRecord;
import vigil.patterns.questions.QuestionAnswers;

/** The panel's standing questions, answered from everything it holds. */
public final class PatternQuestions {

    /**
     * The answers, and which case is behind each reference that an answer names.
     *
     * @param summary of the search they rest on
     * @param cases every case that was read and is open to the reader, by reference
     */
    public record Found(List<Answered> answers, PatternSummary summary, Map<String, CaseId> cases) {

        public Found {
            answers = List.copyOf(answers);
        }

        /** The cases behind references. */
        public Set<CaseId> ids(List<String> references) {
            return references.stream()
                    .flatMap(reference -> Optional.ofNullable(cases.get(reference)).stream())
                    .collect(Collectors.toUnmodifiableSet());
        }
    }

    /** Harm reduction supply, in the list REC_TYPE. */
    private static final String SUPPLY = "REC_TYPE07";

    /** More is no number of people. */
    private static final int MOST_DIGITS = 9;

    private static final String DONE = "ACT_STATUS03";
    private static final String EFFECT_CHECKED = "ACT_STATUS04";

    private final Desk desk;

    PatternQuestions(Desk desk) {
        this.desk = desk;
    }

    /** The last day that the answers look at. */
    public LocalDate asAt() {
        return desk.today();
    }

    /** Answers all questions about a slice, as it is known today. */
    public Found answer(Slice slice, Progress progress) throws Refused {
        return answer(slice, Options.asAt(desk.today()), progress);
    }

    public Found answer(Slice slice, Options options, Progress progress) throws Refused {
        desk.session().require(Right.READ_PATTERNS);
        Map<String, CaseId> ids = new HashMap<>();
        Set<String> closed = new HashSet<>();
        PanelRecord panel =
                desk.work()
                        .read(
                                desk.session(),
                                records -> {
                                    PanelRecord all = read(records, ids, progress);
                                    closed.addAll(closed(records, ids));
                                    return all;
                                });
        progress.checkCancelled();
        try {
            Taxonomy taxonomy = PatternWatch.taxonomy(desk.vocabulary());
            PatternSummary summary =
                    PatternSearch.run(
                            panel.deaths().stream().map(DeathRow::fact).toList(),
                            taxonomy,
                            slice,
                            options,
                            progress::cancelled,
                            progress::report);
            progress.report("answeringQuestions", 0, 0);
            ids.keySet().removeAll(closed);
            return new Found(
                    QuestionAnswers.all(panel, summary, taxonomy, progress::cancelled).stream()
                            .map(answered -> answered.without(closed))
                            .toList(),
                    summary,
                    Map.copyOf(ids));
        } catch (CancellationException stopped) {
            throw new Refused(new Problem.Cancelled(), stopped);
        }
    }

    /** References of cases that are closed to the reader: they count, and are not named. */
    private Set<String> closed(Records records, Map<String, CaseId> ids) {
        Set<CaseId> closed = records.panel().closedTo(desk.session().member().id()).keySet();
        return ids.entrySet().stream()
                .filter(each -> closed.contains(each.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    private PanelRecord read(Records records, Map<String, CaseId> ids, Progress progress) {
        progress.report("readingFacts", 0, 0);
        List<DeathRow> rows = deaths(records, desk.vocabulary(), ids);
        ClosedTraces closed = ClosedTraces.of(records, desk.session());
        Map<CaseId, String> references = new HashMap<>();
        ids.forEach((reference, id) -> references.put(id, reference));
        return new PanelRecord(
                rows,
                actions(records, references, closed),
                recommended(records, references, closed),
                populations(
                        records.settings().get(Setting.POPULATIONS),
                        records.panel().profile().areas()));
    }

    /**
     * Every death as the questions read it.
     *
     * @param ids filled with the case behind each reference
     */
    static List<DeathRow> deaths(Records records, Vocabulary vocabulary, Map<String, CaseId> ids) {
        Map<CaseId, String> premises = CaseFactReader.premises(records.cases().premises());
        Map<CaseId, String> districts = records.cases().districts();
        Map<CaseId, RequestStore.Tally> tallies = records.requests().tallies();
        CaseFactReader facts = new CaseFactReader(vocabulary);
        QuestionFactReader more = new QuestionFactReader(vocabulary);
        List<DeathRow> rows = new ArrayList<>();
        for (ReviewCase sketch : records.cases().sketches(QuestionFactReader.FIELDS)) {
            facts.read(
                            sketch,
                            Optional.ofNullable(premises.get(sketch.id())),
                            Optional.ofNullable(districts.get(sketch.id())))
                    .ifPresent(fact -> {
                        ids.put(fact.reference(), sketch.id());
                        rows.add(
                                new DeathRow(
                                        fact,
                                        more.read(sketch.answers()),
                                        Optional.ofNullable(tallies.get(sketch.id()))
                                                .map(tally ->
                                                        new DeathRow.Agencies(
                                                                tally.answered(), tally.held()))));
                    });
        }
        return rows;
    }

    /** The numbers that stand behind the names of areas; an area without one is left out. */
    static Map<String, Long> populations(String written, List<Area> areas) {
        Map<String, Long> people = new HashMap<>();
        for (Area area : areas) {
            Matcher matcher =
                    Pattern.compile(
                                    Pattern.quote(area.name()) + "[\\s:=]+([0-9][0-9,\\s]*)",
                                    Pattern.CASE_INSENSITIVE)
                            .matcher(written);
            if (matcher.find()) {
                String digits = matcher.group(1).replaceAll("[^0-9]", "");
                if (digits.length() <= MOST_DIGITS) {
                    people.put(area.code(), Long.parseLong(digits));
                }
            }
        }
        return people;
    }

    private List<ActionFact> actions(
            Records records, Map<CaseId, String> references, ClosedTraces closed) {
        Map<UUID, Recommendation> recommendations =
                records.panel().recommendations().stream()
                        .collect(Collectors.toMap(Recommendation::id, r -> r));
        List<ActionFact> facts = new ArrayList<>();
        for (PanelAction action : closed.outOf(records.panel().actions())) {
            Optional<Recommendation> of =
                    action.recommendation()
                            .flatMap(id -> Optional.ofNullable(recommendations.get(id)));
            boolean done = action.status().equals(DONE) || action.status().equals(EFFECT_CHECKED);
            facts.add(
                    new ActionFact(
                            action.reference(),
                            action.reviewCase()
                                    .or(() -> of.flatMap(Recommendation::reviewCase))
                                    .flatMap(id -> Optional.ofNullable(references.get(id))),
                            action.completedOn().filter(day -> done),
                            action.finished(),
                            action.status().equals(EFFECT_CHECKED),
                            action.overdue(desk.today()),
                            of.flatMap(Recommendation::kind).filter(SUPPLY::equals).isPresent()
                                    && mentionsNaloxone(action, of)));
        }
        return facts;
    }

    private static boolean mentionsNaloxone(PanelAction action, Optional<Recommendation> of) {
        String said = action.wording() + " " + of.map(Recommendation::wording).orElse("");
        return said.toLowerCase(Locale.ROOT).contains("naloxone");
    }

    private static Map<String, List<String>> recommended(
            Records records, Map<CaseId, String> references, ClosedTraces closed) {
        Map<String, List<String>> from = new HashMap<>();
        for (Recommendation recommendation :
                closed.outOfAdvice(records.panel().recommendations())) {
            from.put(
                    recommendation.reference(),
                    recommendation
                            .reviewCase()
                            .flatMap(id -> Optional.ofNullable(references.get(id)))
                            .map(List::of)
                            .orElse(List.of()));
        }
        return from;
    }
}
