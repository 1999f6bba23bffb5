package vigil.casework;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vigil.domain.access.Right;

/** What members sent back of their briefing packs: that they opened them, and their comments. */
public final class BriefingReplies {

    /**
     * A comment that came back, with whose it is.
     *
     * @param about the case or item, in words
     */
    public record Comment(String from, String subject, String about, String text, Instant at) {}

    /** What was taken in of a member's comments. */
    public record Taken(String from, UUID meeting, int comments) {}

    private final Desk desk;
    private final StoreBundles bundles;

    BriefingReplies(Desk desk, StoreBundles bundles) {
        this.desk = desk;
        this.bundles = bundles;
    }

    /** Whether a file looks like a receipt rather than a sealed bundle. */
    public static boolean isReceipt(Path file) throws Refused {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(200), StandardCharsets.UTF_8).contains("Vigil receipt");
        } catch (IOException e) {
            throw new Refused(new Problem.NotReadable(file.toString()), e);
        }
    }

    /** Takes the receipt that a member sent back as a file. */
    public BriefingPacks.Line takeReceipt(Path file) throws Refused {
        try (InputStream in = Files.newInputStream(file)) {
            return takeReceipt(new String(in.readNBytes(20_000), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new Refused(new Problem.NotReadable(file.toString()), e);
        }
    }

    /** Takes the receipt that a member sent back. */
    public BriefingPacks.Line takeReceipt(String text) throws Refused {
        Bundles.Receipt receipt = bundles.format().receipt(text);
        BriefingPacks.Line line =
                desk.work()
                        .write(
                                desk.session(),
                                Intent.TAKE_BRIEFING_RECEIPT,
                                tx -> {
                                    BriefingStore.Sent sent =
                                            ours(tx, receipt.bundle(), receipt.by());
                                    if (!sent.digest().equals(receipt.digest())) {
                                        throw BriefingContent.unusable("sender");
                                    }
                                    tx.briefings().received(sent.bundle(), receipt.takenAt());
                                    tx.audit(
                                            "meeting " + sent.meeting(),
                                            "member " + sent.reader() + " opened");
                                    return new BriefingPacks.Line(
                                            sent, BriefingPacks.name(tx, sent.reader()));
                                });
        desk.news().tell(Changed.BRIEFINGS);
        return line;
    }

    /** The pack that this is about, if who answers is who was given it. */
    private static BriefingStore.Sent ours(Records records, UUID bundle, Bundles.Card by)
            throws Refused {
        return records.briefings()
                .sent(bundle)
                .filter(sent -> sent.reply().equals(by.fingerprint()))
                .orElseThrow(() -> BriefingContent.unusable("sender"));
    }

    /**
     * Takes in what a member wrote, in the place of what came with the same pack before. A subject
     * that the meeting does not have, or whose case is closed to the writer, is left out.
     */
    public Taken takeComments(Path file) throws Refused {
        desk.session().require(Intent.TAKE_BRIEFING_COMMENTS.right().orElseThrow());
        try (Bundles.Self self = bundles.self()) {
            return bundles.format()
                    .open(
                            Bundles.Sealed.of(file),
                            new Bundles.Opener.BySelf(self),
                            desk.clock().instant(),
                            (header, in) -> new Came(header, BriefingContent.notes(in)))
                    .kept(this);
        }
    }

    /** What came; kept only once the whole bundle is known to be good. */
    private record Came(Bundles.Header header, Map<String, BriefingContent.Note> notes) {
        Taken kept(BriefingReplies replies) throws Refused {
            return replies.keep(header, notes);
        }
    }

    private Taken keep(Bundles.Header header, Map<String, BriefingContent.Note> notes)
            throws Refused {
        if (header.kind() != Bundles.Kind.COMMENTS) {
            throw BriefingContent.unusable("kind");
        }
        Taken taken =
                desk.work()
                        .write(
                                desk.session(),
                                Intent.TAKE_BRIEFING_COMMENTS,
                                tx -> {
                                    BriefingStore.Sent sent =
                                            ours(tx, header.sender().id(), header.sender());
                                    bundles.takeOnce(tx, header);
                                    List<BriefingStore.Comment> kept = comments(tx, sent, notes);
                                    Instant now = desk.clock().instant();
                                    tx.briefings().received(sent.bundle(), header.madeAt());
                                    tx.briefings().comments(sent.bundle(), kept, now);
                                    tx.audit(
                                            "meeting " + sent.meeting(),
                                            "member "
                                                    + sent.reader()
                                                    + " "
                                                    + kept.size()
                                                    + " comments");
                                    return new Taken(
                                            BriefingPacks.name(tx, sent.reader()),
                                            sent.meeting(),
                                            kept.size());
                                });
        desk.news().tell(Changed.BRIEFINGS);
        return taken;
    }

    private List<BriefingStore.Comment> comments(
            Records records, BriefingStore.Sent sent, Map<String, BriefingContent.Note> notes)
            throws Refused {
        Set<String> subjects = BriefingSubjects.of(records, sent.meeting(), sent.reader()).keySet();
        List<BriefingStore.Comment> kept = new ArrayList<>();
        for (BriefingContent.Note note : notes.values()) {
            if (subjects.contains(note.subject()) && !note.text().isBlank()) {
                String text =
                        note.text()
                                .substring(
                                        0,
                                        Math.min(note.text().length(), OpenBriefing.MOST_LETTERS));
                kept.add(
                        new BriefingStore.Comment(
                                desk.ids().next(),
                                sent.bundle(),
                                sent.meeting(),
                                sent.reader(),
                                note.subject(),
                                text,
                                note.at()));
            }
        }
        return kept;
    }

    /** The comments on a meeting that who is signed in may read. */
    public List<Comment> comments(UUID meeting) throws Refused {
        desk.session().require(Right.READ_MEETINGS);
        return desk.work()
                .read(
                        desk.session(),
                        records -> {
                            Map<String, String> subjects =
                                    BriefingSubjects.of(
                                            records, meeting, desk.session().member().id());
                            return records.briefings().comments(meeting).stream()
                                    .filter(comment -> subjects.containsKey(comment.subject()))
                                    .map(c ->
                                            new Comment(
                                                    BriefingPacks.name(records, c.reader()),
                                                    c.subject(),
                                                    subjects.getOrDefault(c.subject(), ""),
                                                    c.text(),
                                                    c.at()))
                                    .toList();
                        });
    }
}
