package vigil.casework;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vigil.disclosure.gate.GateRule;
import vigil.disclosure.gate.ShownTable;
import vigil.disclosure.pack.PackProjection;
import vigil.disclosure.pack.PackView;
import vigil.disclosure.pack.Quarter;
import vigil.disclosure.report.AnnualReport;
import vigil.disclosure.report.CdpPack;
import vigil.disclosure.report.FoiAnswer;
import vigil.disclosure.report.Ground;
import vigil.disclosure.report.MeasuresSheet;
import vigil.disclosure.report.PanelWork;
import vigil.disclosure.report.Report;
import vigil.disclosure.report.ReportDraft;
import vigil.disclosure.report.ThreatSheet;
import vigil.domain.access.Right;
import vigil.domain.panel.OutputTier;
import vigil.patterns.CountedDeaths;
import vigil.patterns.EvidenceBasis;
import vigil.patterns.Options;
import vigil.patterns.PatternSummary;
import vigil.patterns.Slice;
import vigil.patterns.measures.MeasureSpan;

/**
 * Packs that leave the panel: for the drug partnerships, the threat group, the public, and in
 * answer to requests for information. Each is drafted from true counts, passes the gate, and only
 * then is written, as a document and as a workbook with the same figures.
 */
public final class Reports {

    /** The kinds of file. */
    public enum Form {
        PDF,
        XLSX
    }

    /**
     * For whom, up to when, how counted.
     *
     * @param tier {@link OutputTier#REDACTED} for the partnership or {@link OutputTier#PUBLIC}
     * @param cutOff the last day that counts
     * @param rounded whether counts are rounded, whatever the panel has set
     */
    public record Terms(OutputTier tier, LocalDate cutOff, boolean rounded) {}

    /**
     * Ready to be looked at and saved.
     *
     * @param draft what it was made from
     * @param report what stands in it
     */
    public record Prepared(
            ReportDraft draft,
            boolean rounded,
            Report report,
            byte[] pdf,
            byte[] xlsx,
            int pages,
            int lettersNotShown) {}

    private final Desk desk;
    private final DocumentWriter documents;
    private final ReleaseWriter writer;
    private final ListingWriter listings;
    private final ContentDigest digest;
    private final Releases releases;

    Reports(Desk desk, Adapters adapters, Releases releases) {
        this.desk = desk;
        this.documents = adapters.documents();
        this.writer = adapters.releases();
        this.listings = adapters.listings();
        this.digest = adapters.digest();
        this.releases = releases;
    }

    /** Whom packs are made for. */
    public static List<OutputTier> tiers() {
        return List.of(OutputTier.REDACTED, OutputTier.PUBLIC);
    }

    /** Whether this member may make packs. */
    public boolean may() {
        return desk.session().may(Right.READ_PATTERNS)
                && (desk.session().may(Right.RELEASE_COUNTS)
                        || desk.session().may(Right.RELEASE_THREATS));
    }

    /** Whether this member may make this kind of pack. */
    public boolean may(Wanted wanted) {
        return may()
                && (wanted instanceof Wanted.Threat
                        ? desk.session().may(Right.RELEASE_THREATS)
                        : desk.session().may(Right.RELEASE_COUNTS));
    }

    /** Whether this member may make packs for these readers. */
    public boolean may(OutputTier tier) {
        return may() && (tier != OutputTier.PUBLIC || desk.session().may(Right.PUBLISH_COUNTS));
    }

    private void require() throws Refused {
        desk.session().require(Right.READ_PATTERNS);
        if (!desk.session().may(Right.RELEASE_THREATS)) {
            desk.session().require(Right.RELEASE_COUNTS);
        }
    }

    private static boolean threats(ReportDraft draft) {
        return draft.about().brief();
    }

    private void require(ReportDraft draft) throws Refused {
        require();
        desk.session().require(threats(draft) ? Right.RELEASE_THREATS : Right.RELEASE_COUNTS);
        if (draft.about().tier() == OutputTier.PUBLIC) {
            desk.session().require(Right.PUBLISH_COUNTS);
        }
    }

    /** Which pack. */
    public sealed interface Wanted {

        /** An answer to a request for information. */
        record Foi(FoiAnswer.Asked asked) implements Wanted {}

        /**
         * The quarterly pack.
         *
         * @param area code of a borough; nothing for all
         */
        record Cdp(Optional<String> area) implements Wanted {}

        /** The sheet for the threat group. */
        record Threat() implements Wanted {}

        /** The annual report, of the year of the last day that counts. */
        record Annual() implements Wanted {}

        /**
         * The sheet of national measures.
         *
         * @param step how long a span is
         * @param spans how many: the last whole one by the cut-off, and those before it
         */
        record Measures(MeasureSpan.Step step, int spans) implements Wanted {}
    }

    /** Drafts and makes a pack as it would leave, without letting it go. */
    public Prepared prepare(Wanted wanted, Terms terms, Progress progress) throws Refused {
        return prepare(draft(wanted, terms, progress), terms.rounded(), progress);
    }

    private ReportDraft draft(Wanted wanted, Terms terms, Progress progress) throws Refused {
        if (terms.cutOff().isAfter(desk.today())) {
            throw new Refused(new Problem.Invalid("cutOff", "inFuture", List.of()));
        }
        Ground ground = ground(terms, progress);
        if (ground.deaths().all().size() < ground.rule().threshold()) {
            throw new Refused(new Problem.TooFewToShow(ground.rule().threshold()));
        }
        return switch (wanted) {
            case Wanted.Foi foi -> FoiAnswer.of(ground, foi.asked());
            case Wanted.Measures measures -> {
                NationalMeasures.Asked asked =
                        new NationalMeasures.Asked(
                                measures.step(), measures.spans(), terms.cutOff());
                NationalMeasures.Inside inside = new NationalMeasures(desk).look(asked, progress);
                yield MeasuresSheet.of(
                        ground,
                        new MeasuresSheet.Asked(asked.list(), inside.series()),
                        inside.figures());
            }
            case Wanted.Cdp cdp ->
                    CdpPack.of(
                            ground,
                            cdp.area(),
                            findings(ground, cdp.area(), progress),
                            work(ground, progress));
            case Wanted.Threat _ ->
                    ThreatSheet.of(
                            ground,
                            findings(ground, Optional.empty(), progress),
                            work(ground, progress));
            case Wanted.Annual _ ->
                    AnnualReport.of(
                            ground,
                            findings(ground, Optional.empty(), progress),
                            work(ground, progress));
        };
    }

    private PackView findings(Ground ground, Optional<String> area, Progress progress)
            throws Refused {
        Slice slice =
                area.map(code -> Slice.everything().inAreas(Set.of(code)))
                        .orElseGet(Slice::everything);
        PatternSummary summary =
                new PatternWatch(desk)
                        .search(slice, Options.asAt(ground.cutOff()), progress)
                        .summary();
        PackView.About about =
                new PackView.About(
                        ground.tier(),
                        ground.panel(),
                        Optional.empty(),
                        ground.cutOff(),
                        Optional.empty(),
                        slice.basis(),
                        slice.areas().stream()
                                .map(code -> desk.vocabulary().list("AREA").label(code))
                                .toList(),
                        Quarter.of(summary.provisionalFrom()),
                        summary.seed(),
                        summary.permutations(),
                        ground.marking());
        return PackProjection.of(summary, about, ground.rule(), desk.vocabulary());
    }

    private PanelWork work(Ground ground, Progress progress) throws Refused {
        return desk.work()
                .read(
                        desk.session(),
                        records ->
                                PanelWorkReading.read(
                                        records,
                                        desk.session().searched(),
                                        desk.vocabulary(),
                                        ground.cutOff().minusYears(1).plusDays(1),
                                        ground.cutOff(),
                                        progress));
    }

    /** What a pack stands on: the deaths as they are known, by the panel's rules. */
    public Ground ground(Terms terms, Progress progress) throws Refused {
        require();
        if (!tiers().contains(terms.tier())) {
            throw new IllegalArgumentException("a tier that packs are made in");
        }
        PatternWatch.Facts facts =
                desk.work()
                        .read(
                                desk.session(),
                                records -> new PatternWatch(desk).facts(records, progress));
        progress.checkCancelled();
        CountedDeaths deaths =
                CountedDeaths.of(
                        facts.rows(),
                        PatternWatch.taxonomy(desk.vocabulary()),
                        EvidenceBasis.CONFIRMED,
                        terms.cutOff());
        GateRule rule = releases.rule();
        return desk.work()
                .read(
                        desk.session(),
                        records ->
                                new Ground(
                                        deaths,
                                        terms.tier(),
                                        records.panel().profile().name(),
                                        records.panel().profile().areas(),
                                        terms.cutOff(),
                                        terms.rounded() ? rule.rounding() : rule,
                                        records.settings().get(Setting.MARKING_PUBLIC),
                                        desk.vocabulary()));
    }

    /**
     * Makes a pack of a draft as it would leave, without letting it go: what the gate will not let
     * out is left out, and the pack says so.
     */
    public Prepared prepare(ReportDraft draft, boolean rounded, Progress progress) throws Refused {
        require(draft);
        ReportDraft kept = draft;
        while (true) {
            progress.checkCancelled();
            Releases.Preview preview = releases.preview(request(kept, rounded), progress);
            if (preview.refused().isPresent()) {
                kept = without(kept, preview.refused().get());
                continue;
            }
            ReportDraft certain = kept.withFindingsOf(preview.tables());
            if (certain.tables().size() == kept.tables().size()) {
                return written(certain, rounded, preview.rule(), preview.tables(), progress);
            }
            kept = certain;
        }
    }

    private static ReportDraft without(ReportDraft draft, Problem problem) throws Refused {
        if (problem instanceof Problem.NotReleasable table) {
            ReportDraft fewer = draft.without(table.table(), table.reason());
            if (fewer.tables().size() < draft.tables().size()) {
                return fewer;
            }
        }
        throw new Refused(problem);
    }

    private static Releases.Request request(ReportDraft draft, boolean rounded) {
        return new Releases.Request(
                "pack",
                draft.about().name(),
                draft.about().tier(),
                "",
                rounded,
                draft.tables().stream()
                        .map(one -> new Releases.Leaving(one.table(), one.subject(), one.also()))
                        .toList());
    }

    private Prepared written(
            ReportDraft draft,
            boolean rounded,
            GateRule rule,
            List<ShownTable> shown,
            Progress progress)
            throws Refused {
        progress.checkCancelled();
        progress.report("writing", 0, 2);
        Report report = draft.shown(shown, rule, releases.hash(shown));
        DocumentWriter.Written pdf = writer.report(report);
        progress.checkCancelled();
        progress.report("writing", 1, 2);
        byte[] xlsx = listings.workbook(writer.sheets(report), report.about().cutOff());
        return new Prepared(
                draft, rounded, report, pdf.pdf(), xlsx, pdf.pages(), pdf.lettersNotShown());
    }

    /** The document, page by page. */
    public PageViewer view(Prepared prepared) throws Refused {
        return documents.view(prepared.pdf());
    }

    /**
     * Saves a pack into a folder; nothing there is written over. It first passes the gate, which
     * keeps its figures in the register: what could not be written afterwards stands there as an
     * attempt.
     *
     * @return the files
     */
    public List<Path> release(
            Prepared prepared, Path folder, Set<Form> forms, String recipient, Progress progress)
            throws Refused {
        require(prepared.draft());
        if (forms.isEmpty()) {
            throw new IllegalArgumentException("a form at least");
        }
        Releases.Passed passed =
                releases.pass(
                        request(prepared.draft(), prepared.rounded()).to(recipient),
                        threats(prepared.draft()) && !desk.session().may(Right.RELEASE_COUNTS)
                                ? Intent.RELEASE_THREATS
                                : Intent.RELEASE_COUNTS,
                        progress);
        Prepared leaving =
                written(
                        prepared.draft(),
                        prepared.rounded(),
                        passed.rule(),
                        passed.tables(),
                        progress);
        LettersOut files = new LettersOut(folder);
        List<String> digests = new ArrayList<>();
        for (Form form : EnumSet.copyOf(forms)) {
            byte[] bytes = form == Form.PDF ? leaving.pdf() : leaving.xlsx();
            String ending = form == Form.PDF ? ".pdf" : ".xlsx";
            files.add(leaving.report().about().name() + ending, bytes);
            digests.add(digest.sha256(bytes));
        }
        return desk.work()
                .write(
                        desk.session(),
                        threats(prepared.draft())
                                ? Intent.RELEASE_THREATS
                                : Intent.RELEASE_PUBLIC_PACK,
                        tx -> {
                            tx.audit(
                                    "pack " + leaving.report().about().kind(),
                                    leaving.report().about().tier().name()
                                            + " "
                                            + String.join(" ", digests));
                            return files.write();
                        });
    }

    /** The day up to which packs count if nobody says: the last day of the last whole quarter. */
    public LocalDate usualCutOff() {
        LocalDate today = desk.today();
        int month = (today.getMonthValue() - 1) / 3 * 3 + 1;
        return today.withMonth(month).withDayOfMonth(1).minusDays(1);
    }

    /** Today, past which no pack can count. */
    public LocalDate today() {
        return desk.today();
    }
}
