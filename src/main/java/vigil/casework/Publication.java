package vigil.casework;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vigil.disclosure.MadeMinutes;
import vigil.disclosure.MinutesIdentifiers;
import vigil.disclosure.MinutesProjection;
import vigil.disclosure.MinutesRecord;
import vigil.disclosure.MinutesView;
import vigil.disclosure.identity.KnownIdentifiers;
import vigil.disclosure.identity.Redaction;
import vigil.domain.casefile.CaseId;
import vigil.domain.casefile.ReviewCase;
import vigil.domain.panel.Meeting;
import vigil.domain.panel.OutputTier;
import vigil.domain.panel.PanelAction;
import vigil.domain.panel.Recommendation;

/** Minutes: made from the record for one tier, looked at, and released to a file. */
public final class Publication {

    /**
     * Minutes ready to be looked at and released.
     *
     * @param found identifiers left in the text of a version that may not have any, with the
     *     passage each stands in; such minutes cannot be released
     */
    public record Prepared(
            UUID meeting,
            long meetingVersion,
            OutputTier tier,
            String agency,
            String version,
            byte[] pdf,
            int pages,
            int lettersNotShown,
            List<Leak> found,
            MinutesView view,
            List<Redaction> log,
            KnownIdentifiers known) {}

    /**
     * An identifier in a passage that is to leave the panel.
     *
     * @param layer where in the file, as a name of {@link FileLayer.Kind}; empty if it stands in
     *     the record the minutes are made from
     * @param page from 1, or 0 where it is on none
     */
    public record Leak(String identifier, String passage, String layer, int page) {}

    /** Minutes that left, as the register has them. */
    public record Gone(PanelStore.Release release, Optional<MinutesStore.Copy> copy) {}

    private final Desk desk;
    private final DocumentWriter writer;
    private final ContentDigest digest;

    Publication(Desk desk, DocumentWriter writer, ContentDigest digest) {
        this.desk = desk;
        this.writer = writer;
        this.digest = digest;
    }

    /** The tiers that minutes can be made in. */
    public List<OutputTier> tiers() {
        return MinutesProjection.tiers();
    }

    /** Codes of the agencies that an extract of these minutes can be made for. */
    public List<String> agencies(UUID meeting) throws Refused {
        return desk.work()
                .read(
                        desk.session(),
                        records -> MinutesProjection.agencies(collect(records, meeting)));
    }

    /** Makes the minutes of a meeting as a tier may read them. */
    public Prepared prepare(UUID meeting, OutputTier tier, Progress progress) throws Refused {
        return prepare(meeting, tier, "", progress);
    }

    /**
     * Makes the minutes of a meeting as a tier, or one agency, may read them, opens the finished
     * file again and looks for what points to anybody.
     *
     * @param agency code of the agency, for an extract; otherwise empty
     */
    public Prepared prepare(UUID meeting, OutputTier tier, String agency, Progress progress)
            throws Refused {
        return prepare(meeting, tier, agency, false, progress);
    }

    Prepared prepare(
            UUID meeting, OutputTier tier, String agency, boolean asLocked, Progress progress)
            throws Refused {
        desk.session().require(intent(tier).right().orElseThrow());
        progress.report("collecting", 0, 3);
        Collected collected = desk.work().read(desk.session(), records -> all(records, meeting));
        MinutesRecord record = collected.record();
        if (tier == OutputTier.AGENCY && !MinutesProjection.agencies(record).contains(agency)) {
            throw new Refused(new Problem.NotFound(agency));
        }
        progress.checkCancelled();
        progress.report("writing", 1, 3);
        KnownIdentifiers known =
                MinutesIdentifiers.of(record, tier, agency, collected.everything());
        MadeMinutes made = MinutesProjection.make(record, tier, agency, known);
        List<Leak> leaks = new ArrayList<>();
        if (tier == OutputTier.PUBLIC) {
            leaks.addAll(leaks(MinutesProjection.of(record, tier), known));
        }
        String version = version(collected.number(), record.meeting(), asLocked);
        DocumentWriter.Written written =
                writer.minutes(made.view(), new MinutesEdition(version, Optional.empty()));
        progress.checkCancelled();
        progress.report("checking", 2, 3);
        if (tier != OutputTier.FULL) {
            known.exempting(MinutesIdentifiers.ownDays(made.view()));
            leaks.addAll(
                    new ReleaseCheck(known)
                            .of(writer.layers(written.pdf()), plainName(made.view(), tier)));
        }
        return new Prepared(
                meeting,
                record.meeting().version(),
                tier,
                agency,
                version,
                written.pdf(),
                written.pages(),
                written.lettersNotShown(),
                leaks,
                made.view(),
                made.log(),
                known);
    }

    private static String plainName(MinutesView view, OutputTier tier) {
        return "minutes-" + view.date() + "-" + tier.name() + ".pdf";
    }

    /** "2" of locked minutes; "2 agreed" and "2 draft" before. */
    private static String version(int number, Meeting meeting, boolean asLocked) {
        return switch (meeting.state()) {
            case LOCKED -> String.valueOf(number);
            case AGREED -> asLocked ? String.valueOf(number) : number + " agreed";
            case PLANNED, HELD -> number + " draft " + meeting.version();
        };
    }

    private record Collected(MinutesRecord record, List<ReviewCase> everything, int number) {}

    private Collected all(Records records, UUID id) throws Refused {
        MinutesRecord record = collect(records, id);
        ClosedCases.refuse(records, desk.session(), record.meeting().cases());
        // Also what no version shows is looked for, so that it is found where it slipped into text.
        List<ReviewCase> everything = new ArrayList<>();
        for (CaseId reviewCase : record.meeting().cases()) {
            records.cases().find(reviewCase, Sight.ALL).ifPresent(everything::add);
        }
        return new Collected(record, everything, MinutesVersions.number(records, record.meeting()));
    }

    public PageViewer view(Prepared prepared) throws Refused {
        return writer.view(prepared.pdf());
    }

    private static Intent intent(OutputTier tier) {
        return tier == OutputTier.FULL || tier == OutputTier.AGENCY
                ? Intent.RELEASE_FULL
                : Intent.RELEASE_REDACTED;
    }

    private MinutesRecord collect(Records records, UUID id) throws Refused {
        Meeting meeting =
                records.panel()
                        .meeting(id)
                        .orElseThrow(() -> new Refused(new Problem.NotFound(id.toString())));
        List<PanelStore.MeetingRow> meetings = records.panel().meetings();
        Optional<LocalDate> since =
                meetings.stream()
                        .map(PanelStore.MeetingRow::date)
                        .filter(date -> date.isBefore(meeting.date()))
                        .max(LocalDate::compareTo);
        Optional<Meeting> next =
                meetings.stream()
                        .filter(row -> row.date().isAfter(meeting.date()))
                        .min(java.util.Comparator.comparing(PanelStore.MeetingRow::date))
                        .flatMap(row -> records.panel().meeting(row.id()));
        Map<CaseId, ReviewCase> cases = new LinkedHashMap<>();
        // The police's answers never stand in minutes, whoever makes them.
        Sight sight = new Sight(true, true, false);
        for (CaseId reviewCase : meeting.cases()) {
            records.cases().find(reviewCase, sight).ifPresent(c -> cases.put(reviewCase, c));
        }
        return new MinutesRecord(
                records.panel().profile(),
                meeting,
                cases,
                records.panel().members(),
                records.panel().recommendations().stream()
                        .filter(r -> r.meeting().filter(id::equals).isPresent())
                        .sorted(java.util.Comparator.comparing(r -> r.reference()))
                        .toList(),
                actions(records, meeting, since),
                since,
                notified(records, meeting, since),
                next,
                records.settings().get(Setting.MARKING_FULL),
                records.settings().get(Setting.MARKING_PUBLIC),
                        threshold(records),
                        meeting.date(),
                        desk.vocabulary())
                .with(course(records, id), again(records, id));
    }

    private List<MinutesRecord.Movement> course(Records records, UUID meeting) {
        return records.plans().course(meeting).stream()
                .map(e ->
                        new MinutesRecord.Movement(
                                LocalDateTime.ofInstant(e.at(), desk.clock().getZone()),
                                e.kind(),
                                e.person(),
                                e.item()))
                .toList();
    }

    private static Map<CaseId, List<Recommendation>> again(Records records, UUID meeting) {
        Map<CaseId, List<Recommendation>> again = new LinkedHashMap<>();
        records.followUps().again().stream()
                .filter(a -> a.meeting().equals(meeting))
                .forEach(a ->
                        records.panel()
                                .recommendation(a.recommendation())
                                .ifPresent(r ->
                                        again.computeIfAbsent(
                                                        a.reviewCase(), c -> new ArrayList<>())
                                                .add(r)));
        return again;
    }

    /** Open at the time, raised at the meeting, or finished since the one before. */
    private static List<PanelAction> actions(
            Records records, Meeting meeting, Optional<LocalDate> since) {
        return records.panel().actions().stream()
                .filter(action -> !action.raisedOn().isAfter(meeting.date()))
                .filter(action ->
                        !action.finished()
                                || action.completedOn()
                                        .filter(done ->
                                                since.isEmpty() || done.isAfter(since.get()))
                                        .isPresent())
                .toList();
    }

    private static Map<MinutesRecord.AreaAndType, Integer> notified(
            Records records, Meeting meeting, Optional<LocalDate> since) {
        Map<MinutesRecord.AreaAndType, Integer> counts = new HashMap<>();
        for (CaseRow row : records.cases().rows(new Sight(false, false, false))) {
            boolean fresh =
                    row.notified()
                            .filter(date -> !date.isAfter(meeting.date()))
                            .filter(date -> since.isEmpty() || date.isAfter(since.get()))
                            .isPresent();
            if (fresh) {
                counts.merge(
                        new MinutesRecord.AreaAndType(row.area(), row.type()), 1, Integer::sum);
            }
        }
        return counts;
    }

    private static int threshold(Records records) {
        return threshold(records.settings().get(Setting.SUPPRESSION_THRESHOLD));
    }

    /** The number below which counts are not shown outside, as set; five if that is no number. */
    static int threshold(String setting) {
        return setting.matches("\\d{1,3}") ? Integer.parseInt(setting) : 5;
    }

    private static List<Leak> leaks(MinutesView view, KnownIdentifiers known) {
        List<String> passages = new ArrayList<>(view.learning());
        view.items().forEach(item -> passages.add(item.title() + " " + item.decision()));
        view.themes().forEach(theme -> passages.add(theme.name()));
        view.recommendations().forEach(line -> passages.add(line.wording()));
        view.actions().forEach(line -> passages.add(line.wording()));
        passages.add(view.title());
        List<Leak> leaks = new ArrayList<>();
        for (String passage : passages) {
            known.in(passage)
                    .forEach(hit ->
                            leaks.add(
                                    new Leak(
                                            passage.substring(hit.start(), hit.end()),
                                            passage,
                                            "",
                                            0)));
        }
        return leaks;
    }

    /**
     * Writes prepared minutes to a file, as a numbered copy whose mark stands on every page where
     * the version may bear one, looks through that file once more, and remembers to whom it went
     * and why something is not in it. The file is written beside its place first, so that no half
     * of it is ever seen.
     */
    public PanelStore.Release release(Prepared prepared, Path target, String recipient)
            throws Refused {
        if (!prepared.found().isEmpty()) {
            throw new Refused(new Problem.IdentifiersLeft(prepared.found().size()));
        }
        Intent intent = intent(prepared.tier());
        int number = nextCopy(prepared);
        byte[] pdf = copy(prepared, number, recipient);
        String fileName = Optional.ofNullable(target.getFileName()).map(Path::toString).orElse("");
        if (prepared.tier() != OutputTier.FULL) {
            List<Leak> left = new ReleaseCheck(prepared.known()).of(writer.layers(pdf), fileName);
            if (!left.isEmpty()) {
                throw new Refused(new Problem.IdentifiersLeft(left.size()));
            }
        }
        PanelStore.Release release =
                new PanelStore.Release(
                        desk.ids().next(),
                        prepared.meeting(),
                        prepared.tier().code(),
                        prepared.version(),
                        recipient,
                        desk.clock().instant(),
                        desk.session().member().id(),
                        sha256(pdf),
                        prepared.pages());
        desk.work()
                .write(
                        desk.session(),
                        intent,
                        tx -> {
                            tx.panel().record(release);
                            tx.minutes()
                                    .record(
                                            new MinutesStore.Copy(
                                                    release.id(),
                                                    number,
                                                    prepared.agency(),
                                                    prepared.tier() == OutputTier.FULL
                                                            ? "" // may be named after anything
                                                            : fileName),
                                            prepared.log());
                            tx.audit(
                                    "meeting " + prepared.meeting(),
                                    prepared.tier().name() + " " + release.sha256());
                            write(pdf, target);
                            return release;
                        });
        return release;
    }

    private int nextCopy(Prepared prepared) throws Refused {
        return desk.work()
                .read(
                        desk.session(),
                        records -> {
                            var copies = records.minutes().copies(prepared.meeting());
                            return 1
                                    + records.panel().releases(prepared.meeting()).stream()
                                            .filter(r -> r.tier().equals(prepared.tier().code()))
                                            .filter(r ->
                                                    r.minutesVersion().equals(prepared.version()))
                                            .map(r -> copies.get(r.id()))
                                            .filter(java.util.Objects::nonNull)
                                            .filter(c -> c.agency().equals(prepared.agency()))
                                            .mapToInt(MinutesStore.Copy::number)
                                            .max()
                                            .orElse(0);
                        });
    }

    /** Confidential versions name the reader on every page, redacted ones only number the copy. */
    private byte[] copy(Prepared prepared, int number, String recipient) {
        if (prepared.tier() == OutputTier.PUBLIC) {
            return prepared.pdf();
        }
        String named = prepared.tier() == OutputTier.REDACTED ? "" : recipient;
        return writer.minutes(
                        prepared.view(),
                        new MinutesEdition(
                                prepared.version(),
                                Optional.of(new MinutesEdition.Copy(number, named))))
                .pdf();
    }

    /** The redaction log of minutes that are ready, as a paper. */
    public byte[] log(Prepared prepared) {
        MinutesView view = prepared.view();
        return writer.redactionLog(
                        new RedactionPaper(
                                view.panel(),
                                view.marking(),
                                view.date(),
                                prepared.tier(),
                                view.audience(),
                                prepared.version(),
                                LocalDate.ofInstant(desk.clock().instant(), desk.clock().getZone()),
                                desk.session().member().name(),
                                "",
                                "",
                                prepared.log()))
                .pdf();
    }

    /** Writes the redaction log of minutes that are ready to a file. */
    public void writeLog(Prepared prepared, Path target) throws Refused {
        write(log(prepared), target);
    }

    /** Why something is not in minutes that left. */
    public List<Redaction> log(UUID release) throws Refused {
        return desk.work().read(desk.session(), records -> records.minutes().log(release));
    }

    /** To whom minutes of a meeting went, with the number of each copy; latest first. */
    public List<Gone> register(UUID meeting) throws Refused {
        return desk.work()
                .read(
                        desk.session(),
                        records -> {
                            var copies = records.minutes().copies(meeting);
                            return records.panel().releases(meeting).stream()
                                    .map(r -> new Gone(r, Optional.ofNullable(copies.get(r.id()))))
                                    .toList();
                        });
    }

    private String sha256(byte[] pdf) {
        try {
            return digest.sha256(new ByteArrayInputStream(pdf));
        } catch (IOException e) {
            throw new IllegalStateException("memory can be read", e);
        }
    }

    private static void write(byte[] pdf, Path target) throws Refused {
        Path beside = target.resolveSibling(target.getFileName() + ".part");
        try {
            Files.write(beside, pdf);
            Files.move(beside, target, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            try {
                Files.deleteIfExists(beside);
            } catch (IOException ignored) {
                // What could not be written will hardly be there to delete.
            }
            throw new Refused(new Problem.NotWritable(target.toString()), e);
        }
    }

    public List<PanelStore.Release> releases(UUID meeting) throws Refused {
        return desk.work().read(desk.session(), records -> records.panel().releases(meeting));
    }
}
