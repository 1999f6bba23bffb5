package vigil.casework;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vigil.disclosure.gate.GateRule;
import vigil.disclosure.gate.ShownTable;
import vigil.disclosure.pack.PackProjection;
import vigil.disclosure.pack.PackTables;
import vigil.disclosure.pack.PackView;
import vigil.disclosure.pack.Quarter;
import vigil.domain.access.Right;
import vigil.domain.panel.Meeting;
import vigil.domain.panel.OutputTier;
import vigil.patterns.PatternSummary;
import vigil.patterns.Slice;

/**
 * The pattern summary pack: what was found, cut down by rule for its readers, as a document and as
 * a file for a browser. One for the panel's members holds true counts and stays with them; one for
 * anybody passes the gate.
 */
public final class SummaryPacks {

    /**
     * What somebody wants.
     *
     * @param tier {@link OutputTier#FULL} for members of the panel, {@link OutputTier#PUBLIC} for
     *     anybody
     * @param meeting that it is for, if for one
     * @param slice which deaths, on what evidence
     */
    public record Request(OutputTier tier, Optional<UUID> meeting, Slice slice) {

        public static Request of(OutputTier tier, Optional<UUID> meeting) {
            return new Request(tier, meeting, Slice.everything());
        }
    }

    /**
     * Ready to be looked at and saved.
     *
     * @param view what stands in it
     * @param pdf the document
     * @param html the read-only file
     */
    public record Prepared(
            Request request,
            PackView view,
            byte[] pdf,
            byte[] html,
            int pages,
            int lettersNotShown) {}

    private final Desk desk;
    private final DocumentWriter documents;
    private final ReleaseWriter writer;
    private final ContentDigest digest;
    private final Releases releases;

    SummaryPacks(Desk desk, Adapters adapters, Releases releases) {
        this.desk = desk;
        this.documents = adapters.documents();
        this.writer = adapters.releases();
        this.digest = adapters.digest();
        this.releases = releases;
    }

    /** The tiers it can be made in. */
    public List<OutputTier> tiers() {
        return PackProjection.tiers();
    }

    /** Whether this member may make it for these readers. */
    public boolean may(OutputTier tier) {
        return desk.session().may(right(tier)) && desk.session().may(Right.READ_PATTERNS);
    }

    private static Right right(OutputTier tier) {
        return switch (tier) {
            case FULL -> Right.RELEASE_FULL;
            case PUBLIC -> Right.PUBLISH_COUNTS;
            default -> Right.RELEASE_COUNTS;
        };
    }

    /**
     * Searches and makes the pack, without letting it go.
     *
     * @throws Refused {@link Problem.TooFewToShow} if there are so few deaths that nothing may be
     *     said outside
     */
    public Prepared prepare(Request request, Progress progress) throws Refused {
        require(request.tier());
        PatternSummary summary = new PatternWatch(desk).search(request.slice(), progress).summary();
        return prepare(request, summary, progress);
    }

    /** Makes the pack of what a search has found already. */
    public Prepared prepare(Request request, PatternSummary summary, Progress progress)
            throws Refused {
        require(request.tier());
        GateRule rule = releases.rule();
        Context context =
                desk.work()
                        .read(desk.session(), records -> context(records, request, summary, rule));
        PackView view = PackProjection.of(summary, context.about, context.rule, desk.vocabulary());
        if (!view.inside()) {
            if (summary.deaths() < context.rule.threshold()) {
                throw new Refused(new Problem.TooFewToShow(context.rule.threshold()));
            }
            view = gated(view, context.firstQuarter, progress);
        }
        progress.checkCancelled();
        return written(request, view, progress);
    }

    private void require(OutputTier tier) throws Refused {
        if (!tiers().contains(tier)) {
            throw new IllegalArgumentException("a tier that a pack is made in");
        }
        desk.session().require(Right.READ_PATTERNS);
        desk.session().require(right(tier));
    }

    private record Context(PackView.About about, GateRule rule, Quarter firstQuarter) {}

    private Context context(Records records, Request request, PatternSummary summary, GateRule rule)
            throws Refused {
        Optional<PackView.MeetingLine> meeting = Optional.empty();
        if (request.meeting().isPresent()) {
            UUID id = request.meeting().get();
            Meeting found =
                    records.panel()
                            .meeting(id)
                            .orElseThrow(() -> new Refused(new Problem.NotFound(id.toString())));
            meeting = Optional.of(new PackView.MeetingLine(found.title(), found.date()));
        }
        boolean inside = request.tier() == OutputTier.FULL;
        Slice slice = request.slice();
        PackView.About about =
                new PackView.About(
                        request.tier(),
                        records.panel().profile().name(),
                        meeting,
                        summary.asAt(),
                        slice.period()
                                .first()
                                .map(first ->
                                        new PackView.Quarters(
                                                Quarter.of(first),
                                                Quarter.of(
                                                        slice.period()
                                                                .last()
                                                                .orElse(summary.asAt())))),
                        slice.basis(),
                        slice.areas().stream()
                                .map(code -> desk.vocabulary().list("AREA").label(code))
                                .toList(),
                        Quarter.of(summary.provisionalFrom()),
                        summary.seed(),
                        summary.permutations(),
                        records.settings()
                                .get(inside ? Setting.MARKING_FULL : Setting.MARKING_PUBLIC));
        return new Context(about, rule, firstQuarter(records, summary.asAt()));
    }

    private static Quarter firstQuarter(Records records, LocalDate asAt) {
        return records.cases().rows(new Sight(false, false, false)).stream()
                .flatMap(row -> row.death().stream())
                .flatMap(date -> date.exact().stream())
                .min(LocalDate::compareTo)
                .map(Quarter::of)
                .orElse(Quarter.of(asAt));
    }

    /** Takes out what the gate would not let through, until all of the rest passes as it is. */
    private PackView gated(PackView view, Quarter first, Progress progress) throws Refused {
        PackView kept = view;
        while (true) {
            progress.checkCancelled();
            PackTables tables = PackTables.of(kept, first);
            Releases.Preview preview = releases.preview(request(tables), progress);
            PackView next;
            if (preview.refused().isEmpty()) {
                next = tables.shown(preview.tables());
                if (PackTables.of(next, first).entries().size() == tables.entries().size()) {
                    return next;
                }
            } else {
                next = tables.without(refusedTable(preview.refused().get()));
            }
            if (PackTables.of(next, first).entries().size() >= tables.entries().size()) {
                throw new Refused(preview.refused().orElseThrow());
            }
            kept = next;
        }
    }

    private static String refusedTable(Problem problem) {
        return problem instanceof Problem.NotReleasable table ? table.table() : "";
    }

    private static Releases.Request request(PackTables tables) {
        return Releases.Request.of(
                "pack",
                "Pattern summary " + tables.view().about().cutOff(),
                tables.view().about().tier(),
                tables.entries().stream()
                        .map(entry -> new Releases.Leaving(entry.table(), entry.subject()))
                        .toList());
    }

    private Prepared written(Request request, PackView view, Progress progress) throws Refused {
        progress.report("writing", 0, 2);
        DocumentWriter.Written pdf = writer.pack(view);
        progress.checkCancelled();
        progress.report("writing", 1, 2);
        byte[] html = writer.readOnlyPack(view);
        return new Prepared(request, view, pdf.pdf(), html, pdf.pages(), pdf.lettersNotShown());
    }

    /** The document, page by page. */
    public PageViewer view(Prepared prepared) throws Refused {
        return documents.view(prepared.pdf());
    }

    /** What its two files are called; names nobody. */
    public static String fileName(Prepared prepared) {
        PackView.About about = prepared.view().about();
        LocalDate day = about.meeting().map(PackView.MeetingLine::date).orElse(about.cutOff());
        return "pattern-summary-"
                + day
                + (about.tier() == OutputTier.FULL ? "-members" : "-public");
    }

    /**
     * Saves document and file into a folder; nothing there is written over. A pack for anybody
     * first passes the gate, which keeps it in the register: what could not be written afterwards
     * stands there as an attempt.
     *
     * @return the files
     */
    public List<Path> release(Prepared prepared, Path folder, Progress progress) throws Refused {
        require(prepared.request().tier());
        Prepared leaving = prepared;
        if (!prepared.view().inside()) {
            Quarter first =
                    desk.work()
                            .read(
                                    desk.session(),
                                    records ->
                                            firstQuarter(
                                                    records, prepared.view().about().cutOff()));
            PackTables tables = PackTables.of(prepared.view(), first);
            List<ShownTable> shown = releases.pass(request(tables), progress).tables();
            leaving = written(prepared.request(), tables.shown(shown), progress);
        }
        LettersOut files = new LettersOut(folder);
        files.add(fileName(leaving) + ".pdf", leaving.pdf());
        files.add(fileName(leaving) + ".html", leaving.html());
        String digests = digest.sha256(leaving.pdf()) + " " + digest.sha256(leaving.html());
        return desk.work()
                .write(
                        desk.session(),
                        leaving.view().inside()
                                ? Intent.RELEASE_MEMBERS_PACK
                                : Intent.RELEASE_PUBLIC_PACK,
                        tx -> {
                            tx.audit(
                                    prepared.request()
                                            .meeting()
                                            .map(id -> "meeting " + id)
                                            .orElse("patterns"),
                                    prepared.request().tier().name() + " " + digests);
                            return files.write();
                        });
    }
}
