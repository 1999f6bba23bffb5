package vigil.casework;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vigil.domain.access.Grant;
import vigil.domain.access.PanelMember;
import vigil.domain.access.Right;
import vigil.domain.casefile.CaseId;
import vigil.domain.panel.Meeting;

/** Briefing packs: the papers of a meeting, sealed to one member, and what comes back of them. */
public final class BriefingPacks {

    /**
     * Somebody a pack can be made for.
     *
     * @param closed how many cases of the agenda are closed to them
     * @param empty why no case at all would be in it, if so
     * @param card the card they gave
     */
    public record Reader(
            PanelMember member,
            boolean names,
            int closed,
            Optional<Empty> empty,
            Optional<Bundles.Card> card) {}

    /** Why a pack holds no case. */
    public enum Empty {
        /** None is on the agenda. */
        NO_CASE,
        /** Their role reads none. */
        ROLE,
        /** Their role reads those of meetings to which they are invited, and they are not. */
        NOT_INVITED,
        /** All are closed to them because of an interest. */
        INTEREST
    }

    /** Papers as they would leave, and what keeps them in. */
    public record Prepared(
            Meeting meeting,
            PanelMember reader,
            Briefing briefing,
            int cases,
            int closed,
            List<Publication.Leak> found) {}

    /**
     * A pack that was made.
     *
     * @param code what opens it, to be read out by telephone and kept nowhere; empty if it is
     *     sealed to a card
     */
    public record Made(BriefingStore.Sent sent, Path file, String code) {}

    /** A pack that left, with whose it is. */
    public record Line(BriefingStore.Sent sent, String reader) {}

    /** The name of whoever answers for a pack stands on the outside, so it is nobody's. */
    static final String ANSWERS = "";

    private final Desk desk;
    private final StoreBundles bundles;
    private final CaseTelling telling;
    private final MinutesCollection collection;

    BriefingPacks(Desk desk, StoreBundles bundles, CaseTelling telling) {
        this.desk = desk;
        this.bundles = bundles;
        this.telling = telling;
        this.collection = new MinutesCollection(desk.vocabulary(), desk.clock().getZone());
    }

    /** Whether who is signed in may make packs. */
    public boolean may() {
        return desk.session().may(Intent.MAKE_BRIEFING.right().orElseThrow());
    }

    /** Whom packs of a meeting can be made for: every active member who may read meetings. */
    public List<Reader> readers(UUID meeting) throws Refused {
        return desk.work()
                .read(
                        desk.session(),
                        records -> {
                            Meeting of = meeting(records, meeting);
                            Map<UUID, String> cards = records.briefings().cards();
                            List<Reader> readers = new ArrayList<>();
                            for (PanelMember member : records.panel().members()) {
                                if (!member.active()
                                        || !member.rights().contains(Right.READ_MEETINGS)) {
                                    continue;
                                }
                                Set<?> closed = records.panel().closedTo(member.id()).keySet();
                                readers.add(
                                        new Reader(
                                                member,
                                                member.rights().contains(Right.READ_IDENTITY),
                                                (int)
                                                        of.cases().stream()
                                                                .filter(closed::contains)
                                                                .count(),
                                                empty(records, of, member, closed),
                                                card(cards.get(member.id()))));
                            }
                            return readers;
                        });
    }

    private static Optional<Empty> empty(
            Records records, Meeting of, PanelMember member, Set<?> closed) {
        List<CaseId> open = of.cases().stream().filter(id -> !closed.contains(id)).toList();
        Sight sight = new Session(member).sight();
        if (of.cases().isEmpty()) {
            return Optional.of(Empty.NO_CASE);
        }
        if (!member.rights().contains(Right.READ_CASES)) {
            return Optional.of(Empty.ROLE);
        }
        if (open.isEmpty()) {
            return Optional.of(Empty.INTEREST);
        }
        if (!records.cases().rows(open, sight.unnamed()).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(sight.facts() == Grant.INVITED ? Empty.NOT_INVITED : Empty.ROLE);
    }

    private Optional<Bundles.Card> card(@org.jspecify.annotations.Nullable String text)
            throws Refused {
        return text == null ? Optional.empty() : Optional.of(bundles.format().card(text));
    }

    /** Keeps the card a member gave, once its fingerprint was compared by telephone. */
    public Bundles.Card keepCard(UUID member, String text) throws Refused {
        Bundles.Card card = bundles.format().card(text);
        desk.work()
                .write(
                        desk.session(),
                        Intent.KEEP_MEMBER_CARD,
                        tx -> {
                            tx.briefings().card(member, bundles.format().written(card));
                            tx.audit("member " + member, card.fingerprint());
                            return card;
                        });
        desk.news().tell(Changed.BRIEFINGS);
        return card;
    }

    private static Meeting meeting(Records records, UUID id) throws Refused {
        return records.panel()
                .meeting(id)
                .orElseThrow(() -> new Refused(new Problem.NotFound(id.toString())));
    }

    /** Writes the papers for a member and looks through them for whoever may not be in them. */
    public Prepared prepare(UUID meeting, UUID member) throws Refused {
        desk.session().require(Intent.MAKE_BRIEFING.right().orElseThrow());
        return desk.work()
                .read(
                        desk.session(),
                        records -> {
                            PanelMember reader =
                                    records.panel()
                                            .member(member)
                                            .filter(m -> m.rights().contains(Right.READ_MEETINGS))
                                            .orElseThrow(() ->
                                                    new Refused(
                                                            new Problem.NotFound(
                                                                    member.toString())));
                            var collected = collection.of(records, desk.session(), meeting);
                            BriefingWriting.Written written =
                                    BriefingWriting.of(desk, telling, records, collected, reader);
                            return new Prepared(
                                    collected.record().meeting(),
                                    reader,
                                    written.briefing(),
                                    written.cases(),
                                    written.closed(),
                                    new ReleaseCheck(written.known())
                                            .of(layers(written.briefing()), ""));
                        });
    }

    /** Every word of the papers but the references that the cases stand under. */
    private static List<FileLayer> layers(Briefing briefing) {
        List<FileLayer> layers = new ArrayList<>();
        StringBuilder head = new StringBuilder();
        head.append(briefing.title()).append('\n').append(briefing.place()).append('\n');
        head.append(briefing.marking()).append('\n').append(briefing.note());
        layers.add(new FileLayer(FileLayer.Kind.BODY, 0, head.toString()));
        List<String> references =
                briefing.pages().stream()
                        .map(Briefing.Page::label)
                        .filter(label -> !label.isEmpty())
                        .toList();
        int number = 0;
        for (Briefing.Page page : briefing.pages()) {
            number++;
            StringBuilder text = new StringBuilder(page.title());
            for (Briefing.Block block : page.blocks()) {
                text.append('\n').append(block.heading()).append('\n').append(block.text());
                block.facts()
                        .forEach(f ->
                                text.append('\n')
                                        .append(f.caption())
                                        .append(": ")
                                        .append(f.value()));
                block.lines().forEach(line -> text.append('\n').append(line));
            }
            String words = text.toString();
            for (String reference : references) {
                words = words.replace(reference, "");
            }
            layers.add(new FileLayer(FileLayer.Kind.PAGE, number, words));
        }
        return layers;
    }

    /**
     * Makes packs, each in a file of its own whose name names nobody, into a folder. Stopping
     * between two leaves those that are made, which are in the list of what was sent.
     *
     * @param toCard those whose pack is sealed to the card they gave; the others' to a code
     * @param until the last day on which the packs open
     * @throws Refused {@link Problem.IdentifiersLeft} if papers name somebody they may not; packs
     *     made before that stay
     */
    public List<Made> make(
            UUID meeting,
            List<UUID> members,
            Set<UUID> toCard,
            LocalDate until,
            Path folder,
            Progress progress)
            throws Refused {
        desk.session().require(Intent.MAKE_BRIEFING.right().orElseThrow());
        if (until.isBefore(desk.today())) {
            throw new Refused(new Problem.Invalid("briefings.until", "untilPast", List.of()));
        }
        if (!Files.isDirectory(folder)) {
            throw new Refused(new Problem.NotWritable(folder.toString()));
        }
        Map<UUID, String> cards =
                desk.work().read(desk.session(), records -> records.briefings().cards());
        List<Made> made = new ArrayList<>();
        try (Bundles.Self self = bundles.self()) {
            for (UUID member : members) {
                progress.checkCancelled();
                progress.report("writing", made.size(), members.size());
                Prepared prepared = prepare(meeting, member);
                if (!prepared.found().isEmpty()) {
                    throw new Refused(new Problem.IdentifiersLeft(prepared.found().size()));
                }
                Optional<Bundles.Card> card =
                        toCard.contains(member) ? card(cards.get(member)) : Optional.empty();
                made.add(make(prepared, card, until, folder, self));
            }
        }
        desk.news().tell(Changed.BRIEFINGS);
        return made;
    }

    private Made make(
            Prepared prepared,
            Optional<Bundles.Card> card,
            LocalDate until,
            Path folder,
            Bundles.Self self)
            throws Refused {
        char[] code = card.isPresent() ? new char[0] : bundles.format().newCode();
        try (Passphrase passphrase = Passphrase.of(code)) {
            Bundles.Recipient recipient =
                    card.<Bundles.Recipient>map(Bundles.Recipient.ByCard::new)
                            .orElseGet(() -> new Bundles.Recipient.ByPassphrase(passphrase));
            return make(prepared, recipient, until, folder, self, String.valueOf(code));
        } finally {
            Arrays.fill(code, '\0');
        }
    }

    private Made make(
            Prepared prepared,
            Bundles.Recipient recipient,
            LocalDate until,
            Path folder,
            Bundles.Self self,
            String code)
            throws Refused {
        UUID id = UUID.randomUUID();
        Instant expires = until.plusDays(1).atStartOfDay(desk.clock().getZone()).toInstant();
        byte[] secret = bundles.format().newSecret();
        Path file = folder.resolve(fileName(prepared.meeting(), id));
        try (Bundles.Self reply = bundles.format().self(secret, id, ANSWERS)) {
            byte[] content =
                    new BriefingContent.Pack(
                                    prepared.briefing(),
                                    secret,
                                    bundles.format().written(self.card()))
                            .bytes();
            Bundles.Draft draft =
                    new Bundles.Draft(
                            Bundles.Kind.BRIEFING,
                            id,
                            desk.clock().instant(),
                            Optional.of(expires),
                            false);
            BriefingStore.Sent sent =
                    SealedFiles.write(
                            file,
                            out -> {
                                Bundles.Header header =
                                        bundles.format()
                                                .seal(
                                                        out,
                                                        draft,
                                                        self,
                                                        recipient,
                                                        sealed -> sealed.write(content));
                                return record(sent(prepared, header, expires, reply.card()));
                            });
            Arrays.fill(content, (byte) 0);
            return new Made(sent, file, code);
        } finally {
            Arrays.fill(secret, (byte) 0);
        }
    }

    private BriefingStore.Sent sent(
            Prepared prepared, Bundles.Header header, Instant expires, Bundles.Card reply) {
        return new BriefingStore.Sent(
                header.id(),
                prepared.meeting().id(),
                prepared.reader().id(),
                header.madeAt(),
                desk.session().member().id(),
                expires,
                header.recipient().orElse(""),
                header.digest(),
                reply.fingerprint(),
                prepared.cases(),
                Optional.empty(),
                Optional.empty());
    }

    private BriefingStore.Sent record(BriefingStore.Sent sent) throws Refused {
        return desk.work()
                .write(
                        desk.session(),
                        Intent.MAKE_BRIEFING,
                        tx -> {
                            tx.briefings().record(sent);
                            tx.audit(
                                    "meeting " + sent.meeting(),
                                    "member "
                                            + sent.reader()
                                            + " "
                                            + sent.cases()
                                            + " cases "
                                            + sent.digest());
                            return sent;
                        });
    }

    /** Names neither place nor person. */
    private static String fileName(Meeting meeting, UUID id) {
        return "briefing-" + meeting.date() + "-" + id.toString().substring(0, 8) + ".vigil";
    }

    /** The packs of a meeting, latest first. */
    public List<Line> sent(UUID meeting) throws Refused {
        return desk.work()
                .read(
                        desk.session(),
                        records ->
                                records.briefings().of(meeting).stream()
                                        .map(s -> new Line(s, name(records, s.reader())))
                                        .toList());
    }

    static String name(Records records, UUID member) {
        return records.panel().member(member).map(PanelMember::name).orElse("");
    }
}
