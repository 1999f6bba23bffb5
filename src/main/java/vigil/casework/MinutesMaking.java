package vigil.casework;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vigil.disclosure.MadeMinutes;
import vigil.disclosure.MinutesIdentifiers;
import vigil.disclosure.MinutesProjection;
import vigil.disclosure.MinutesRecord;
import vigil.disclosure.MinutesView;
import vigil.disclosure.identity.KnownIdentifiers;
import vigil.domain.casefile.ReviewCase;
import vigil.domain.panel.Meeting;
import vigil.domain.panel.MeetingState;
import vigil.domain.panel.OutputTier;

/**
 * Minutes as one tier, or one agency, may read them: made from the record while they are written,
 * from the words that were locked afterwards.
 */
final class MinutesMaking {

    private final Desk desk;
    private final MinutesCollection collection;
    private final DocumentWriter writer;
    private final ContentDigest digest;
    private final SecondPerson second;

    MinutesMaking(Desk desk, DocumentWriter writer, ContentDigest digest, SecondPerson second) {
        this.desk = desk;
        this.collection = new MinutesCollection(desk.vocabulary(), desk.clock().getZone());
        this.writer = writer;
        this.digest = digest;
        this.second = second;
    }

    /**
     * Codes of the agencies that an extract can be made for.
     *
     * @param number of a locked version; 0 for the minutes as they stand
     */
    List<String> agencies(UUID meeting, int number) throws Refused {
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

    /** Makes them, opens the finished file again and looks for what points to anybody. */
    Publication.Prepared prepare(
            UUID meeting, int number, OutputTier tier, String agency, Progress progress)
            throws Refused {
        if (!(SecondPerson.concerns(tier) && second.mayApprove())) {
            desk.session().require(Publication.intent(tier).right().orElseThrow());
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
                                .map(kept ->
                                        kept.without(
                                                ClosedTraces.of(records, desk.session())
                                                        .references(records)))
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
    private Publication.Prepared looked(
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
        List<Publication.Leak> leaks = new ArrayList<>(kept.found());
        if (view.tier() != OutputTier.FULL) {
            known.exempting(MinutesIdentifiers.ownDays(view));
            leaks.addAll(
                    new ReleaseCheck(known)
                            .of(writer.layers(written.pdf()), plainName(view, view.tier())));
        }
        Meeting meeting = collected.record().meeting();
        return new Publication.Prepared(
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
                                records -> collection.whole(records, desk.session(), meeting));
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
                digest.sha256(full.bytes()),
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
        tiers.add(new MinutesStore.LockedTier(tier.code(), agency, digest.sha256(words), words));
        return kept;
    }

    private static List<Publication.Leak> leaks(MinutesView view, KnownIdentifiers known) {
        List<String> passages = new ArrayList<>(view.learning());
        view.items().forEach(item -> passages.add(item.title() + " " + item.decision()));
        view.themes().forEach(theme -> passages.add(theme.name()));
        view.recommendations().forEach(line -> passages.add(line.wording()));
        view.actions().forEach(line -> passages.add(line.wording()));
        passages.add(view.title());
        view.approved().forEach(a -> passages.add(a.corrections()));
        view.amended().forEach(a -> passages.add(a.reason()));
        List<Publication.Leak> leaks = new ArrayList<>();
        for (String passage : passages) {
            known.in(passage)
                    .forEach(hit ->
                            leaks.add(
                                    new Publication.Leak(
                                            passage.substring(hit.start(), hit.end()),
                                            passage,
                                            "",
                                            0)));
        }
        return leaks;
    }
}
