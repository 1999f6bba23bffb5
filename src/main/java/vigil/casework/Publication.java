package vigil.casework;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vigil.disclosure.MinutesProjection;
import vigil.disclosure.MinutesView;
import vigil.disclosure.identity.KnownIdentifiers;
import vigil.disclosure.identity.Redaction;
import vigil.domain.access.Right;
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
    private final DocumentWriter writer;
    private final MinutesMaking making;
    private final MinutesRelease releasing;

    Publication(
            Desk desk,
            DocumentWriter writer,
            ContentDigest digest,
            CopyProtection protection,
            SecondPerson second) {
        this.desk = desk;
        this.writer = writer;
        this.making = new MinutesMaking(desk, writer, digest, second);
        this.releasing = new MinutesRelease(desk, writer, digest, protection, second);
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
        return making.agencies(meeting, number);
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
        return making.prepare(meeting, number, tier, agency, progress);
    }

    MinutesMaking.Locking locking(UUID meeting, Progress progress) throws Refused {
        return making.locking(meeting, progress);
    }

    public PageViewer view(Prepared prepared) throws Refused {
        return writer.view(prepared.pdf());
    }

    static Intent intent(OutputTier tier) {
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
        return releasing.release(prepared, form, target, recipient);
    }

    /**
     * A copy to be printed, which the register has from now on, whatever becomes of the paper. The
     * caller closes the pages.
     */
    public PageViewer print(Prepared prepared, String recipient) throws Refused {
        return releasing.print(prepared, recipient);
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

    /**
     * What would keep this copy in: what points to somebody anywhere in the file as this recipient
     * would get it, its marks and its name included. Nothing is written.
     */
    public List<Leak> lastLook(Prepared prepared, Path target, String recipient) throws Refused {
        return releasing.lastLook(prepared, target, recipient);
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
                                                        ClosedTraces.of(records, desk.session()),
                                                        leak.identifier(),
                                                        leak.passage())));
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
        LettersOut.write(log(prepared), target);
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

    public List<PanelStore.Release> releases(UUID meeting) throws Refused {
        return desk.look(Reading.MINUTES, records -> records.panel().releases(meeting));
    }
}
