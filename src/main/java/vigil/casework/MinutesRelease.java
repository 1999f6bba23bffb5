package vigil.casework;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vigil.domain.panel.OutputTier;

/** Minutes that leave: as which numbered copy, to whom, after a last look through the file. */
final class MinutesRelease {

    private final Desk desk;
    private final DocumentWriter writer;
    private final ContentDigest digest;
    private final CopyProtection protection;
    private final SecondPerson second;

    MinutesRelease(
            Desk desk,
            DocumentWriter writer,
            ContentDigest digest,
            CopyProtection protection,
            SecondPerson second) {
        this.desk = desk;
        this.writer = writer;
        this.digest = digest;
        this.protection = protection;
        this.second = second;
    }

    /**
     * Writes prepared minutes to a file, as a numbered copy whose mark stands on every page where
     * the version may bear one, looks through that file once more, and remembers to whom it went,
     * as what, and why something is not in it. The file is written beside its place first, so that
     * no half of it is ever seen.
     */
    PanelStore.Release release(
            Publication.Prepared prepared, CopyForm form, Path target, String recipient)
            throws Refused {
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
                () -> LettersOut.write(file, target));
    }

    /**
     * A copy to be printed, which the register has from now on, whatever becomes of the paper. The
     * caller closes the pages.
     */
    PageViewer print(Publication.Prepared prepared, String recipient) throws Refused {
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
            Publication.Prepared prepared,
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
                        digest.sha256(file),
                        prepared.pages());
        boolean two = SecondPerson.concerns(prepared.tier());
        Set<UUID> keys = two ? second.keyHolders() : Set.of();
        desk.work()
                .write(
                        desk.session(),
                        Publication.leaving(prepared.tier(), kind),
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

    /** Full minutes name everybody they speak of; no other version names anybody. */
    private Shown shown(Records records, Publication.Prepared prepared) throws Refused {
        return prepared.tier() == OutputTier.FULL
                ? MinutesVersions.shown(records, prepared.meeting(), desk.session())
                : Shown.NOTHING;
    }

    /** The file as it is to leave, if nothing in it points to anybody it may not. */
    private byte[] checked(
            Publication.Prepared prepared,
            CopyForm form,
            int number,
            String recipient,
            String fileName)
            throws Refused {
        if (!prepared.found().isEmpty()) {
            throw new Refused(new Problem.IdentifiersLeft(prepared.found().size()));
        }
        byte[] copy = copy(prepared, form, number, recipient);
        List<Publication.Leak> left = lastLook(prepared, writer.layers(copy), fileName);
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
    List<Publication.Leak> lastLook(Publication.Prepared prepared, Path target, String recipient)
            throws Refused {
        desk.session().require(Publication.intent(prepared.tier()).right().orElseThrow());
        byte[] copy = copy(prepared, new CopyForm.Archive(), nextCopy(prepared), recipient);
        return lastLook(prepared, writer.layers(copy), fileName(target));
    }

    private static List<Publication.Leak> lastLook(
            Publication.Prepared prepared, List<FileLayer> layers, String fileName) {
        return prepared.tier() == OutputTier.FULL
                ? List.of()
                : new ReleaseCheck(prepared.known()).of(layers, fileName);
    }

    private static String fileName(Path target) {
        return Optional.ofNullable(target.getFileName()).map(Path::toString).orElse("");
    }

    private int nextCopy(Publication.Prepared prepared) throws Refused {
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
                                            .filter(Objects::nonNull)
                                            .filter(c -> c.agency().equals(prepared.agency()))
                                            .mapToInt(MinutesStore.Copy::number)
                                            .max()
                                            .orElse(0);
                        });
    }

    /** Confidential versions name the reader on every page, redacted ones only number the copy. */
    private byte[] copy(
            Publication.Prepared prepared, CopyForm form, int number, String recipient) {
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
}
