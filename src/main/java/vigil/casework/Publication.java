package vigil.casework;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vigil.disclosure.MinutesProjection;
import vigil.disclosure.MinutesRecord;
import vigil.disclosure.MinutesView;
import vigil.disclosure.ResidualIdentifiers;
import vigil.domain.casefile.CaseId;
import vigil.domain.casefile.ReviewCase;
import vigil.domain.panel.Meeting;
import vigil.domain.panel.OutputTier;
import vigil.domain.panel.PanelAction;

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
            OutputTier tier,
            String version,
            byte[] pdf,
            int pages,
            int lettersNotShown,
            List<Leak> found) {}

    /** An identifier in a passage that is to leave the panel. */
    public record Leak(String identifier, String passage) {}

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

    /** Makes the minutes of a meeting as a tier may read them. */
    public Prepared prepare(UUID meeting, OutputTier tier, Progress progress) throws Refused {
        desk.session().require(intent(tier).right().orElseThrow());
        progress.report("collecting", 0, 3);
        MinutesRecord record =
                desk.work().read(desk.session(), records -> collect(records, meeting));
        progress.checkCancelled();
        progress.report("writing", 1, 3);
        MinutesView view = MinutesProjection.of(record, tier);
        List<Leak> leaks = tier == OutputTier.FULL ? List.of() : leaks(view, record);
        DocumentWriter.Written written = writer.minutes(view);
        return new Prepared(
                meeting,
                tier,
                String.valueOf(record.meeting().version()),
                written.pdf(),
                written.pages(),
                written.lettersNotShown(),
                leaks);
    }

    public PageViewer view(Prepared prepared) throws Refused {
        return writer.view(prepared.pdf());
    }

    private static Intent intent(OutputTier tier) {
        return tier == OutputTier.FULL ? Intent.RELEASE_FULL : Intent.RELEASE_REDACTED;
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
                desk.vocabulary());
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

    private static List<Leak> leaks(MinutesView view, MinutesRecord record) {
        ResidualIdentifiers identifiers = ResidualIdentifiers.of(record.cases().values());
        List<String> passages = new ArrayList<>(view.learning());
        view.items().forEach(item -> passages.add(item.title() + " " + item.decision()));
        view.themes().forEach(theme -> passages.add(theme.name()));
        view.recommendations().forEach(line -> passages.add(line.wording()));
        view.actions().forEach(line -> passages.add(line.wording()));
        passages.add(view.title());
        List<Leak> leaks = new ArrayList<>();
        for (String passage : passages) {
            identifiers.in(passage).forEach(found -> leaks.add(new Leak(found, passage)));
        }
        return leaks;
    }

    /**
     * Writes prepared minutes to a file, through another beside it so that no half of it is ever
     * seen, and remembers to whom they went.
     */
    public PanelStore.Release release(Prepared prepared, Path target, String recipient)
            throws Refused {
        if (!prepared.found().isEmpty()) {
            throw new Refused(new Problem.IdentifiersLeft(prepared.found().size()));
        }
        Intent intent = intent(prepared.tier());
        PanelStore.Release release =
                new PanelStore.Release(
                        desk.ids().next(),
                        prepared.meeting(),
                        prepared.tier().code(),
                        prepared.version(),
                        recipient,
                        desk.clock().instant(),
                        desk.session().member().id(),
                        sha256(prepared.pdf()),
                        prepared.pages());
        desk.work()
                .write(
                        desk.session(),
                        intent,
                        tx -> {
                            tx.panel().record(release);
                            tx.audit(
                                    "meeting " + prepared.meeting(),
                                    prepared.tier().name() + " " + release.sha256());
                            write(prepared.pdf(), target);
                            return release;
                        });
        return release;
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
