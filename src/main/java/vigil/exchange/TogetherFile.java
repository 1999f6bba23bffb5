package vigil.exchange;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vigil.casework.PanelHistories;
import vigil.casework.Problem;
import vigil.casework.Refused;
import vigil.casework.TogetherFormat;
import vigil.domain.access.PanelMember;
import vigil.domain.access.PanelRole;
import vigil.domain.casefile.CaseId;
import vigil.domain.casefile.CaseReference;
import vigil.domain.together.Edit;
import vigil.domain.together.PanelKind;

/**
 * What a bundle of work holds: a head, then records one after another, each a letter and its
 * fields, then an end. Numbers are big-endian; a text is its length in bytes and UTF-8. Whoever
 * reads believes no length: a text is read piece by piece up to a limit, and what a case may hold
 * altogether is limited too.
 */
public final class TogetherFile implements TogetherFormat {

    private static final int MAGIC = 0x5647_4C54; // VGLT
    private static final int VERSION = 2;
    private static final int MEMBER = 'M';
    private static final int CASE = 'C';
    private static final int RECORD = 'R';
    private static final int END = 'E';

    private static final int NAME = 2_000;
    private static final int TEXT = 2_000_000;
    private static final int STORES = 10_000;
    private static final int MEMBERS = 100_000;
    private static final int CASES = 1_000_000;
    private static final int EDITS = 100_000;
    private static final int BASES = 1_000;

    /** What the identity of a change takes of the memory. */
    private static final int BASE_ROOM = 64;

    /** Bytes of text that one case may hold, of which only one is held at a time. */
    private static final long CASE_TEXT = 256L << 20;

    @Override
    public Outgoing begin(OutputStream stream, Head head) throws IOException {
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(stream, 1 << 16));
        out.writeInt(MAGIC);
        out.writeShort(VERSION);
        write(out, head.store());
        write(out, head.name());
        out.writeLong(head.since());
        out.writeLong(head.newest());
        write(out, head.classes());
        out.writeInt(head.have().size());
        for (Map.Entry<UUID, Long> have : head.have().entrySet()) {
            write(out, have.getKey());
            out.writeLong(have.getValue());
        }
        return new Writing(out);
    }

    private record Writing(DataOutputStream out) implements Outgoing {

        @Override
        public void member(PanelMember member) throws IOException {
            out.writeByte(MEMBER);
            write(out, member.id());
            write(out, member.name());
            write(out, member.agency());
            write(out, member.role().name());
        }

        @Override
        public void reviewCase(Travelling travelling) throws IOException {
            out.writeByte(CASE);
            write(out, travelling.id().value());
            write(out, travelling.reference().text());
            write(out, travelling.created());
            write(out, travelling.origin());
            edits(travelling.edits());
        }

        @Override
        public void record(TravellingRecord travelling) throws IOException {
            out.writeByte(RECORD);
            write(out, travelling.key().kind().name());
            write(out, travelling.key().id());
            write(out, travelling.reference());
            write(out, travelling.created());
            write(out, travelling.origin());
            edits(travelling.edits());
        }

        private void edits(List<Edit> edits) throws IOException {
            out.writeInt(edits.size());
            for (Edit edit : edits) {
                edit(edit);
            }
        }

        private void edit(Edit edit) throws IOException {
            write(out, edit.id());
            write(out, edit.store());
            write(out, edit.item());
            write(out, edit.before());
            write(out, edit.after());
            write(out, edit.who());
            write(out, edit.author());
            write(out, edit.at());
            out.writeInt(edit.basedOn().size());
            for (UUID base : edit.basedOn().stream().sorted().toList()) {
                write(out, base);
            }
        }

        @Override
        public void end() throws IOException {
            out.writeByte(END);
            out.flush();
        }
    }

    private static void write(DataOutputStream out, UUID id) throws IOException {
        out.writeLong(id.getMostSignificantBits());
        out.writeLong(id.getLeastSignificantBits());
    }

    private static void write(DataOutputStream out, Instant at) throws IOException {
        out.writeLong(at.getEpochSecond());
        out.writeInt(at.getNano());
    }

    private static void write(DataOutputStream out, Optional<String> text) throws IOException {
        out.writeBoolean(text.isPresent());
        if (text.isPresent()) {
            write(out, text.get());
        }
    }

    private static void write(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    @Override
    public void read(InputStream stream, Incoming incoming) throws IOException, Refused {
        Reading in = new Reading(new DataInputStream(new BufferedInputStream(stream, 1 << 16)));
        try {
            incoming.head(in.head());
            int members = 0;
            int cases = 0;
            int records = 0;
            while (true) {
                switch (in.letter()) {
                    case MEMBER -> {
                        in.limit(++members, MEMBERS);
                        incoming.member(in.member());
                    }
                    case CASE -> {
                        in.limit(++cases, CASES);
                        incoming.reviewCase(in.travelling());
                    }
                    case RECORD -> {
                        in.limit(++records, CASES);
                        incoming.record(in.record());
                    }
                    case END -> {
                        if (!in.atEnd()) {
                            throw damaged(new IOException("more after the end"));
                        }
                        return;
                    }
                    default -> throw damaged(new IOException("no such record"));
                }
            }
        } catch (EOFException
                | CharacterCodingException
                | IllegalArgumentException
                | DateTimeException
                | ArithmeticException e) {
            throw damaged(e);
        }
    }

    private static Refused damaged(Exception cause) {
        return new Refused(new Problem.BundleUnusable("damaged", List.of()), cause);
    }

    /** Reads field by field, each within its limit. */
    private static final class Reading {

        private final DataInputStream in;
        private long room;

        Reading(DataInputStream in) {
            this.in = in;
            this.room = CASE_TEXT;
        }

        Head head() throws IOException, Refused {
            if (in.readInt() != MAGIC) {
                throw new Refused(new Problem.BundleUnusable("foreign", List.of()));
            }
            if (in.readUnsignedShort() > VERSION) {
                throw new Refused(new Problem.BundleUnusable("newer", List.of()));
            }
            UUID store = id();
            String name = text(NAME);
            long since = number();
            long newest = number();
            String classes = text(NAME);
            int stores = limit(in.readInt(), STORES);
            Map<UUID, Long> have = new HashMap<>();
            for (int i = 0; i < stores; i++) {
                have.put(id(), number());
            }
            return new Head(store, name, since, newest, classes, have);
        }

        int letter() throws IOException {
            room = CASE_TEXT;
            return in.readUnsignedByte();
        }

        boolean atEnd() throws IOException {
            return in.read() < 0;
        }

        PanelMember member() throws IOException {
            return new PanelMember(
                    id(),
                    Optional.empty(),
                    text(NAME),
                    text(NAME),
                    PanelRole.valueOf(text(NAME)),
                    false,
                    false);
        }

        Travelling travelling() throws IOException {
            CaseId id = new CaseId(id());
            CaseReference reference = new CaseReference(text(NAME));
            Instant created = moment();
            UUID origin = id();
            return new Travelling(id, reference, created, origin, edits());
        }

        TravellingRecord record() throws IOException {
            PanelHistories.Key key = new PanelHistories.Key(PanelKind.valueOf(text(NAME)), id());
            String reference = text(NAME);
            Instant created = moment();
            UUID origin = id();
            return new TravellingRecord(key, reference, created, origin, edits());
        }

        private List<Edit> edits() throws IOException {
            int edits = limit(in.readInt(), EDITS);
            List<Edit> read = new ArrayList<>();
            for (int i = 0; i < edits; i++) {
                read.add(edit());
            }
            return read;
        }

        private Edit edit() throws IOException {
            UUID id = id();
            UUID store = id();
            String item = text(NAME);
            Optional<String> before = optional();
            Optional<String> after = optional();
            UUID who = id();
            String author = text(NAME);
            Instant at = moment();
            int bases = limit(in.readInt(), BASES);
            Set<UUID> basedOn = new HashSet<>();
            take((long) bases * BASE_ROOM);
            for (int i = 0; i < bases; i++) {
                basedOn.add(id());
            }
            return new Edit(id, store, item, before, after, who, author, at, basedOn);
        }

        int limit(int number, int most) {
            if (number < 0 || number > most) {
                throw new IllegalArgumentException("more than there can be");
            }
            return number;
        }

        private long number() throws IOException {
            long number = in.readLong();
            if (number < 0) {
                throw new IllegalArgumentException("a number below nought");
            }
            return number;
        }

        private UUID id() throws IOException {
            return new UUID(in.readLong(), in.readLong());
        }

        private Instant moment() throws IOException {
            return Instant.ofEpochSecond(in.readLong(), limit(in.readInt(), 999_999_999));
        }

        private Optional<String> optional() throws IOException {
            return in.readBoolean() ? Optional.of(text(TEXT)) : Optional.empty();
        }

        private void take(long bytes) {
            room -= bytes;
            if (room < 0) {
                throw new IllegalArgumentException("more than a case can hold");
            }
        }

        private String text(int most) throws IOException {
            int length = limit(in.readInt(), most);
            take(length);
            byte[] bytes =
                    in.readNBytes(length); // grows with what comes, not with what is promised
            if (bytes.length < length) {
                throw new EOFException();
            }
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        }
    }
}
