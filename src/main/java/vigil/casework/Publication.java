package vigil.casework;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vigil.disclosure.MadeMinutes;
import vigil.disclosure.MinutesIdentifiers;
import vigil.disclosure.MinutesProjection;
import vigil.disclosure.MinutesRecord;
import vigil.disclosure.MinutesView;
import vigil.disclosure.identity.KnownIdentifiers;
import vigil.disclosure.identity.Redaction;
import vigil.domain.access.Right;
import vigil.domain.casefile.ReviewCase;
import vigil.domain.panel.Meeting;
import vigil.domain.panel.MeetingState;
import vigil.domain.panel.OutputTier;

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
    public record Gone(
            PanelStore.Release release,
            Optional<MinutesStore.Copy> copy,
            Optional<ReleaseRequest> approved) {

        /** Whether one person alone let out what takes two where there are two. */
        public boolean byOne() {
            return approved.isEmpty()
                    && OutputTier.ofCode(release.tier()).filter(SecondPerson::concerns).isPresent();
        }
    }

    private final Desk desk;
    private final MinutesCollection collection;
    private final DocumentWriter writer;
    private final ContentDigest digest;
    private final CopyProtection protection;
    private final SecondPerson second;

    Publication(
            Desk desk,
            DocumentWriter writer,
            ContentDigest digest,
            CopyProtection protection,
            SecondPerson second) {
        this.second = second;
        this.protection = protection;
        this.desk = desk;
        this.collection = new MinutesCollection(desk.vocabulary(), desk.clock().getZone());
        this.writer = writer;
        this.digest = digest;
    }

    /** The tiers that minutes can be made in. */
    public List<OutputTier> tiers() {
        return MinutesProjection.tiers();
    }

    /** Codes of the agencies that an extract of these minutes can be made for. */
    public List<String> agencies(UUID meeting) throws Refused {
        return agencies(meeting, 0);
    }

    /**
     * The same of one version.
     *
     * @param number of a locked version; 0 for the minutes as they stand
     */
    public List<String> agencies(UUID meeting, int number) throws Refused {
        return desk.work()
                .read(
                        desk.session(),
                        records -> {
                            int locked = locked(records, meeting, number);
                            return locked == 0
                                    ? MinutesProjection.agencies(
                                            collection
                                                    .of(records, desk.session(), meeting)
                                                    .record())
                                    : records.minutes().tiers(meeting, locked).stream()
                                            .filter(t -> !t.agency().isEmpty())
                                            .map(MinutesStore.LockedTier::agency)
                                            .toList();
                        });
    }

    /** Makes the minutes of a meeting as a tier may read them. */
    public Prepared prepare(UUID meeting, OutputTier tier, Progress progress) throws Refused {
        return prepare(meeting, tier, "", progress);
    }

    /**
     * Makes the minutes of a meeting as a tier, or one agency, may read them, opens the finished
     * file again and looks for what points to anybody. Of locked minutes it is the words that were
     * locked, whatever was changed in a case since.
     *
     * @param agency code of the agency, for an extract; otherwise empty
     */
    public Prepared prepare(UUID meeting, OutputTier tier, String agency, Progress progress)
            throws Refused {
        return prepare(meeting, 0, tier, agency, progress);
    }

    /**
     * The same of one version.
     *
     * @param number of a locked version; 0 for the minutes as they stand
     */
    public Prepared prepare(
            UUID meeting, int number, OutputTier tier, String agency, Progress progress)
            throws Refused {
        if (!(SecondPerson.concerns(tier) && second.mayApprove())) {
            desk.session().require(intent(tier).right().orElseThrow());
        }
        progress.report("collecting", 0, 3);
        Source source =
                desk.work()
                        .read(
                                desk.session(),
                                records -> source(records, meeting, number, tier, agency));
        progress.checkCancelled();
        progress.report("writing", 1, 3);
        MinutesRecord record = source.collected().record();
        if (source.kept().isPresent()) {
            KeptMinutes kept = source.kept().get();
            KnownIdentifiers known =
                    MinutesIdentifiers.of(
                            record, kept.view(), agency, source.collected().everything());
            return looked(
                    source.collected(),
                    agency,
                    String.valueOf(source.number()),
                    kept,
                    known,
                    progress);
        }
        if (tier == OutputTier.AGENCY && !MinutesProjection.agencies(record).contains(agency)) {
            throw new Refused(new Problem.NotFound(agency));
        }
        KnownIdentifiers known =
                MinutesIdentifiers.of(record, tier, agency, source.collected().everything());
        return looked(
                source.collected(),
                agency,
                version(source.collected().number(), record.meeting()),
                make(record, tier, agency, known),
                known,
                progress);
    }

    /** What minutes are made from: the record, or the words that were locked. */
    private record Source(
            MinutesCollection.Collected collected, int number, Optional<KeptMinutes> kept) {}

    private Source source(Records records, UUID meeting, int number, OutputTier tier, String agency)
            throws Refused {
        MinutesCollection.Collected collected = collection.of(records, desk.session(), meeting);
        int locked = locked(records, meeting, number);
        if (locked == 0) {
            return new Source(collected, 0, Optional.empty());
        }
        return new Source(
                collected,
                locked,
                Optional.of(
                        records.minutes()
                                .tier(meeting, locked, tier.code(), agency)
                                .map(kept -> KeptMinutes.read(kept.content()))
                                .orElseThrow(() ->
                                        new Refused(
                                                new Problem.NotFound(
                                                        agency.isEmpty()
                                                                ? tier.name()
                                                                : agency)))));
    }

    /** The number of the locked version that is meant; 0 if the minutes are still written. */
    private static int locked(Records records, UUID meeting, int number) {
        if (number > 0) {
            return number;
        }
        boolean stands =
                records.panel()
                        .meeting(meeting)
                        .filter(m -> m.state() == MeetingState.LOCKED)
                        .isPresent();
        List<MinutesStore.Version> versions = records.minutes().versions(meeting);
        return stands && !versions.isEmpty() ? versions.getLast().number() : 0;
    }

    private static KeptMinutes make(
            MinutesRecord record, OutputTier tier, String agency, KnownIdentifiers known) {
        MadeMinutes made = MinutesProjection.make(record, tier, agency, known);
        return new KeptMinutes(
                made.view(),
                made.log(),
                tier == OutputTier.PUBLIC
                        ? leaks(MinutesProjection.of(record, tier), known)
                        : List.of());
    }

    /** Writes the file, opens it again and looks through it. */
    private Prepared looked(
            MinutesCollection.Collected collected,
            String agency,
            String version,
            KeptMinutes kept,
            KnownIdentifiers known,
            Progress progress)
            throws Refused {
        MinutesView view = kept.view();
        DocumentWriter.Written written =
                writer.minutes(view, new MinutesEdition(version, Optional.empty()));
        progress.checkCancelled();
        progress.report("checking", 2, 3);
        List<Leak> leaks = new ArrayList<>(kept.found());
        if (view.tier() != OutputTier.FULL) {
            known.exempting(MinutesIdentifiers.ownDays(view));
            leaks.addAll(
                    new ReleaseCheck(known)
                            .of(writer.layers(written.pdf()), plainName(view, view.tier())));
        }
        Meeting meeting = collected.record().meeting();
        return new Prepared(
                meeting.id(),
                meeting.version(),
                view.tier(),
                agency,
                version,
                written.pdf(),
                written.pages(),
                written.lettersNotShown(),
                leaks,
                view,
                kept.log(),
                known);
    }

    private static String plainName(MinutesView view, OutputTier tier) {
        return "minutes-" + view.date() + "-" + tier.name() + ".pdf";
    }

    /** "2" of locked minutes; "2 agreed" and "2 draft" before. */
    private static String version(int number, Meeting meeting) {
        return switch (meeting.state()) {
            case LOCKED -> String.valueOf(number);
            case AGREED -> number + " agreed";
            case PLANNED, HELD -> number + " draft " + meeting.version();
        };
    }

    /** Everything that is kept when minutes are locked, made from one reading of the record. */
    record Locking(
            long meetingVersion,
            int number,
            byte[] pdf,
            int pages,
            String sha256,
            List<MinutesStore.LockedTier> tiers) {}

    Locking locking(UUID meeting, Progress progress) throws Refused {
        progress.report("collecting", 0, 3);
        MinutesCollection.Collected collected =
                desk.work()
                        .read(
                                desk.session(),
                                records -> collection.of(records, desk.session(), meeting));
        MinutesRecord record = collected.record();
        progress.report("writing", 1, 3);
        List<MinutesStore.LockedTier> tiers = new ArrayList<>();
        KeptMinutes full = keep(record, OutputTier.FULL, "", collected.everything(), tiers);
        keep(record, OutputTier.REDACTED, "", collected.everything(), tiers);
        keep(record, OutputTier.PUBLIC, "", collected.everything(), tiers);
        for (String agency : MinutesProjection.agencies(record)) {
            progress.checkCancelled();
            keep(record, OutputTier.AGENCY, agency, collected.everything(), tiers);
        }
        DocumentWriter.Written written =
                writer.minutes(
                        full.view(),
                        new MinutesEdition(String.valueOf(collected.number()), Optional.empty()));
        return new Locking(
                record.meeting().version(),
                collected.number(),
                written.pdf(),
                written.pages(),
                sha256(full.bytes()),
                tiers);
    }

    private KeptMinutes keep(
            MinutesRecord record,
            OutputTier tier,
            String agency,
            List<ReviewCase> cases,
            List<MinutesStore.LockedTier> tiers) {
        KeptMinutes kept =
                make(record, tier, agency, MinutesIdentifiers.of(record, tier, agency, cases));
        byte[] words = kept.bytes();
        tiers.add(new MinutesStore.LockedTier(tier.code(), agency, sha256(words), words));
        return kept;
    }

    public PageViewer view(Prepared prepared) throws Refused {
        return writer.view(prepared.pdf());
    }

    private static Intent intent(OutputTier tier) {
        return switch (tier) {
            case FULL, AGENCY -> Intent.RELEASE_FULL;
            case PUBLIC -> Intent.RELEASE_PUBLIC;
            case REDACTED, ALERT -> Intent.RELEASE_REDACTED;
        };
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
        view.approved().forEach(a -> passages.add(a.corrections()));
        view.amended().forEach(a -> passages.add(a.reason()));
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

    /** Releases minutes as {@link #release(Prepared, CopyForm, Path, String)} for the archive. */
    public PanelStore.Release release(Prepared prepared, Path target, String recipient)
            throws Refused {
        return release(prepared, new CopyForm.Archive(), target, recipient);
    }

    /**
     * Writes prepared minutes to a file, as a numbered copy whose mark stands on every page where
     * the version may bear one, looks through that file once more, and remembers to whom it went,
     * as what, and why something is not in it. The file is written beside its place first, so that
     * no half of it is ever seen.
     */
    public PanelStore.Release release(
            Prepared prepared, CopyForm form, Path target, String recipient) throws Refused {
        int number = nextCopy(prepared);
        byte[] file = checked(prepared, form, number, recipient, fileName(target));
        return leave(
                prepared,
                form.kind(),
                number,
                file,
                recipient,
                prepared.tier() == OutputTier.FULL
                        ? "" // may be named after anything
                        : fileName(target),
                () -> write(file, target));
    }

    /**
     * A copy to be printed, which the register has from now on, whatever becomes of the paper. The
     * caller closes the pages.
     */
    public PageViewer print(Prepared prepared, String recipient) throws Refused {
        int number = nextCopy(prepared);
        byte[] pdf = checked(prepared, new CopyForm.Printed(), number, recipient, "");
        PageViewer pages = writer.view(pdf);
        leave(prepared, CopyForm.Kind.PRINTED, number, pdf, recipient, "", () -> {});
        return pages;
    }

    /** What is done last of all, once everything else held. */
    private interface Last {
        void go() throws Refused;
    }

    private PanelStore.Release leave(
            Prepared prepared,
            CopyForm.Kind kind,
            int number,
            byte[] file,
            String recipient,
            String fileName,
            Last last)
            throws Refused {
        PanelStore.Release release =
                new PanelStore.Release(
                        desk.ids().next(),
                        prepared.meeting(),
                        prepared.tier().code(),
                        prepared.version(),
                        recipient,
                        desk.clock().instant(),
                        desk.session().member().id(),
                        sha256(file),
                        prepared.pages());
        boolean two = SecondPerson.concerns(prepared.tier());
        Set<UUID> keys = two ? second.keyHolders() : Set.of();
        desk.work()
                .write(
                        desk.session(),
                        leaving(prepared.tier(), kind),
                        tx -> {
                            Optional<SecondPerson.Passed> passed =
                                    two
                                            ? Optional.of(
                                                    second.pass(tx, prepared, recipient, keys))
                                            : Optional.empty();
                            tx.panel().record(release);
                            passed.flatMap(SecondPerson.Passed::request)
                                    .ifPresent(r -> tx.minutes().use(r.id(), release.id()));
                            tx.minutes()
                                    .record(
                                            new MinutesStore.Copy(
                                                    release.id(),
                                                    number,
                                                    prepared.agency(),
                                                    fileName,
                                                    kind),
                                            prepared.log());
                            String as = kind == CopyForm.Kind.ARCHIVE ? "" : " " + kind.name();
                            tx.audit(
                                    "meeting " + prepared.meeting(),
                                    prepared.tier().name()
                                            + as
                                            + " "
                                            + release.sha256()
                                            + passed.map(SecondPerson.Passed::said).orElse(""),
                                    shown(tx, prepared));
                            last.go();
                            return release;
                        });
        return release;
    }

    /** What leaves with minutes of a tier, as a kind of copy. */
    public static Leaving leaving(OutputTier tier, CopyForm.Kind kind) {
        Leaving leaving = Leaving.of(intent(tier)).as(tier);
        return switch (kind) {
            case PRINTED -> leaving.to(Leaving.Where.PAPER);
            case PROTECTED -> leaving.to(Leaving.Where.SEALED);
            default -> leaving;
        };
    }

    /** Full minutes name everybody they speak of; no other version names anybody. */
    private Shown shown(Records records, Prepared prepared) throws Refused {
        return prepared.tier() == OutputTier.FULL
                ? MinutesVersions.shown(records, prepared.meeting(), desk.session())
                : Shown.NOTHING;
    }

    /** The file as it is to leave, if nothing in it points to anybody it may not. */
    private byte[] checked(
            Prepared prepared, CopyForm form, int number, String recipient, String fileName)
            throws Refused {
        if (!prepared.found().isEmpty()) {
            throw new Refused(new Problem.IdentifiersLeft(prepared.found().size()));
        }
        byte[] copy = copy(prepared, form, number, recipient);
        List<Leak> left = lastLook(prepared, writer.layers(copy), fileName);
        if (left.isEmpty() && form instanceof CopyForm.Protected(Passphrase passphrase)) {
            copy = protection.protect(copy, passphrase);
            left = lastLook(prepared, writer.layers(copy, passphrase), fileName);
        }
        if (!left.isEmpty()) {
            throw new Refused(new Problem.IdentifiersLeft(left.size()));
        }
        return copy;
    }

    /**
     * What would keep this copy in: what points to somebody anywhere in the file as this recipient
     * would get it, its marks and its name included. Nothing is written.
     */
    public List<Leak> lastLook(Prepared prepared, Path target, String recipient) throws Refused {
        desk.session().require(intent(prepared.tier()).right().orElseThrow());
        byte[] copy = copy(prepared, new CopyForm.Archive(), nextCopy(prepared), recipient);
        return lastLook(prepared, writer.layers(copy), fileName(target));
    }

    private static List<Leak> lastLook(Prepared prepared, List<FileLayer> layers, String fileName) {
        return prepared.tier() == OutputTier.FULL
                ? List.of()
                : new ReleaseCheck(prepared.known()).of(layers, fileName);
    }

    private static String fileName(Path target) {
        return Optional.ofNullable(target.getFileName()).map(Path::toString).orElse("");
    }

    /** Where something that was found is written, so that it can be put right there. */
    public Optional<WrittenAt> whereWritten(UUID meeting, Leak leak) throws Refused {
        if (!desk.session().may(Right.RELEASE_FULL)) {
            desk.session().require(Right.RELEASE_REDACTED);
        }
        return desk.work()
                .read(
                        desk.session(),
                        records ->
                                records.panel()
                                        .meeting(meeting)
                                        .flatMap(m ->
                                                WrittenAt.of(
                                                        records,
                                                        m,
                                                        leak.identifier(),
                                                        leak.passage())));
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
    private byte[] copy(Prepared prepared, CopyForm form, int number, String recipient) {
        String named = prepared.tier() == OutputTier.REDACTED ? "" : recipient;
        MinutesEdition edition =
                new MinutesEdition(
                        prepared.version(),
                        prepared.tier() == OutputTier.PUBLIC
                                ? Optional.empty()
                                : Optional.of(new MinutesEdition.Copy(number, named)));
        if (form.kind() == CopyForm.Kind.EDITABLE) {
            return writer.editable(prepared.view(), edition);
        }
        return prepared.tier() == OutputTier.PUBLIC
                ? prepared.pdf()
                : writer.minutes(prepared.view(), edition).pdf();
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
        return desk.look(Reading.MINUTES, records -> records.minutes().log(release));
    }

    /** To whom minutes of a meeting went, with the number of each copy; latest first. */
    public List<Gone> register(UUID meeting) throws Refused {
        return desk.look(
                Reading.MINUTES,
                records -> {
                    var copies = records.minutes().copies(meeting);
                    List<ReleaseRequest> asked = records.minutes().requests(meeting);
                    return records.panel().releases(meeting).stream()
                            .map(r ->
                                    new Gone(
                                            r,
                                            Optional.ofNullable(copies.get(r.id())),
                                            asked.stream()
                                                    .filter(a ->
                                                            a.release()
                                                                    .filter(r.id()::equals)
                                                                    .isPresent())
                                                    .findFirst()))
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
        return desk.look(Reading.MINUTES, records -> records.panel().releases(meeting));
    }
}
