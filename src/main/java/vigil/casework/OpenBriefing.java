package vigil.casework;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/**
 * A briefing pack, opened on a member's computer, where there may be no store. It is in memory
 * only; what the member writes stands beside the pack, sealed so that only this pack opens it.
 */
public final class OpenBriefing implements AutoCloseable {

    /** Letters of a comment. */
    public static final int MOST_LETTERS = 20_000;

    private static final int CODE_DIGITS = 24;

    private final Bundles bundles;
    private final Clock clock;
    private final Path file;
    private final Bundles.Header header;
    private final Briefing briefing;
    private final Bundles.Card panel;
    private final Bundles.Self self;
    private final Map<String, BriefingContent.Note> notes = new TreeMap<>();

    private OpenBriefing(
            Bundles bundles,
            Clock clock,
            Path file,
            Bundles.Header header,
            Briefing briefing,
            Bundles.Card panel,
            Bundles.Self self) {
        this.bundles = bundles;
        this.clock = clock;
        this.file = file;
        this.header = header;
        this.briefing = briefing;
        this.panel = panel;
        this.self = self;
    }

    /** What stands on the outside of a pack: who made it, until when it opens, how. */
    public static Bundles.Header look(Bundles bundles, Path file) throws Refused {
        Bundles.Header header = bundles.header(Bundles.Sealed.of(file));
        if (header.kind() != Bundles.Kind.BRIEFING) {
            throw BriefingContent.unusable("kind");
        }
        return header;
    }

    /**
     * A code as it was made, however its digits were grouped in typing; any other passphrase as it
     * is. The caller closes both.
     */
    public static Passphrase typed(Passphrase passphrase) {
        char[] typed = passphrase.copy();
        char[] digits = new char[typed.length];
        int count = 0;
        boolean code = true;
        for (char c : typed) {
            if (c >= '0' && c <= '9') {
                digits[count++] = c;
            } else if (c != ' ' && c != '-') {
                code = false;
            }
        }
        char[] grouped = typed.clone();
        if (code && count == CODE_DIGITS) {
            grouped = new char[CODE_DIGITS + CODE_DIGITS / 4 - 1];
            for (int i = 0; i < grouped.length; i++) {
                grouped[i] = i % 5 == 4 ? ' ' : digits[i - i / 5];
            }
        }
        Passphrase read = Passphrase.of(grouped);
        java.util.Arrays.fill(typed, '\0');
        java.util.Arrays.fill(digits, '\0');
        java.util.Arrays.fill(grouped, '\0');
        return read;
    }

    /** Opens a pack, with what was written to it before. */
    public static OpenBriefing open(Bundles bundles, Clock clock, Path file, Bundles.Opener opener)
            throws Refused {
        look(bundles, file);
        return bundles.open(
                Bundles.Sealed.of(file),
                opener,
                clock.instant(),
                (header, in) -> {
                    BriefingContent.Pack pack = BriefingContent.Pack.read(in);
                    Bundles.Card panel = bundles.card(pack.card());
                    if (!panel.fingerprint().equals(header.sender().fingerprint())) {
                        throw BriefingContent.unusable("sender");
                    }
                    Bundles.Self self =
                            bundles.self(pack.secret(), header.id(), BriefingPacks.ANSWERS);
                    java.util.Arrays.fill(pack.secret(), (byte) 0);
                    OpenBriefing open =
                            new OpenBriefing(
                                    bundles, clock, file, header, pack.briefing(), panel, self);
                    open.readNotes();
                    return open;
                });
    }

    private void readNotes() throws Refused {
        Path beside = notesFile();
        if (!Files.exists(beside)) {
            return;
        }
        notes.putAll(
                bundles.open(
                        Bundles.Sealed.of(beside),
                        new Bundles.Opener.BySelf(self),
                        clock.instant(),
                        (made, in) -> {
                            if (made.kind() != Bundles.Kind.NOTES
                                    || !made.sender().equals(self.card())) {
                                throw BriefingContent.unusable("sender");
                            }
                            return BriefingContent.notes(in);
                        }));
    }

    /** Where what the member writes is kept. */
    public Path notesFile() {
        return file.resolveSibling(file.getFileName() + ".notes");
    }

    /** A file in the pack's folder, called as the pack is with another ending. */
    public Path beside(String ending) {
        String name = String.valueOf(file.getFileName());
        String stem = name.endsWith(".vigil") ? name.substring(0, name.length() - 6) : name;
        return file.resolveSibling(stem + ending);
    }

    /** Where the pack is. */
    public Path file() {
        return file;
    }

    public Briefing briefing() {
        return briefing;
    }

    public Bundles.Header header() {
        return header;
    }

    /** What was written about something; empty if nothing was. */
    public synchronized String comment(String subject) {
        return Optional.ofNullable(notes.get(subject)).map(BriefingContent.Note::text).orElse("");
    }

    /** How many comments there are. */
    public synchronized int comments() {
        return notes.size();
    }

    /** Takes what was written about something; {@link #keep} stores it. */
    public synchronized void comment(String subject, String text) {
        if (text.isBlank()) {
            notes.remove(subject);
        } else if (!comment(subject).equals(text)) {
            notes.put(subject, new BriefingContent.Note(subject, text, clock.instant()));
        }
    }

    /** Stores what was written beside the pack, sealed. */
    public synchronized void keep() throws Refused {
        seal(notesFile(), Bundles.Kind.NOTES, self.card(), false);
    }

    /** Seals the comments to the panel, in a file to be sent back. */
    public synchronized void send(Path target) throws Refused {
        seal(target, Bundles.Kind.COMMENTS, panel, true);
    }

    private void seal(Path target, Bundles.Kind kind, Bundles.Card to, boolean once)
            throws Refused {
        byte[] content = BriefingContent.bytes(notes);
        SealedFiles.write(
                target,
                out ->
                        bundles.seal(
                                out,
                                new Bundles.Draft(
                                        kind,
                                        UUID.randomUUID(),
                                        clock.instant(),
                                        Optional.empty(),
                                        once),
                                self,
                                new Bundles.Recipient.ByCard(to),
                                sealed -> sealed.write(content)));
        java.util.Arrays.fill(content, (byte) 0);
    }

    /** Writes the receipt, which says that the pack was opened and nothing else. */
    public void receipt(Path target) throws Refused {
        String text = bundles.receipt(header, clock.instant(), self);
        SealedFiles.write(
                target,
                out -> {
                    out.write(text.getBytes(StandardCharsets.UTF_8));
                    return text;
                });
    }

    /** Whether it may still be read; an open pack closes when its time is over. */
    public boolean expired() {
        return header.expiresAt().filter(at -> !clock.instant().isBefore(at)).isPresent();
    }

    @Override
    public void close() {
        self.close();
        notes.clear();
    }
}
