package vigil.keys;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vigil.casework.Bundles.Card;
import vigil.casework.Bundles.Draft;
import vigil.casework.Bundles.Header;
import vigil.casework.Bundles.Kind;
import vigil.casework.Problem;
import vigil.casework.Refused;

/**
 * The part of a bundle that is not secret: {@code magic 8 | version 2 | length 4 | header}. The
 * header is {@code kind 1 | bundle id 16 | sender id 16 | name length 2 | name | signing key 32 |
 * sealing key 32 | made at 8 | expires at 8 (0: never) | flags 1 (1: single use, 2: sealed to a
 * card) | fingerprint of the card 40}, numbers big-endian, times in seconds since 1970.
 */
record BundleHead(Draft draft, Card sender, Optional<String> recipient) {

    static final byte[] MAGIC = "VIGILBDL".getBytes(StandardCharsets.US_ASCII);
    static final int VERSION = 1;

    /** Bytes before the header. */
    static final int PREFIX = MAGIC.length + 2 + 4;

    static final int MOST_NAME_BYTES = 400;
    private static final int DIGITS = 40;
    private static final int FIXED = 1 + 16 + 16 + 2 + 32 + 32 + 8 + 8 + 1;
    private static final int SINGLE_USE = 1;
    private static final int TO_CARD = 2;

    byte[] encoded() {
        byte[] name = sender.name().getBytes(StandardCharsets.UTF_8);
        int length = FIXED + name.length + (recipient.isPresent() ? DIGITS : 0);
        int flags = (draft.singleUse() ? SINGLE_USE : 0) | (recipient.isPresent() ? TO_CARD : 0);
        ByteBuffer out =
                ByteBuffer.allocate(PREFIX + length)
                        .put(MAGIC)
                        .putShort((short) VERSION)
                        .putInt(length)
                        .put((byte) draft.kind().code())
                        .put(SlotFile.bytes(draft.id()))
                        .put(SlotFile.bytes(sender.id()))
                        .putShort((short) name.length)
                        .put(name)
                        .put(HexFormat.of().parseHex(sender.signing()))
                        .put(HexFormat.of().parseHex(sender.sealing()))
                        .putLong(draft.madeAt().getEpochSecond())
                        .putLong(draft.expiresAt().map(Instant::getEpochSecond).orElse(0L))
                        .put((byte) flags);
        recipient.ifPresent(
                digits -> out.put(digits.replace(" ", "").getBytes(StandardCharsets.US_ASCII)));
        return out.array();
    }

    /** How long the header is that follows these {@link #PREFIX} bytes. */
    static int length(byte[] prefix) throws Refused {
        if (!Arrays.equals(prefix, 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
            throw unusable("foreign");
        }
        ByteBuffer in = ByteBuffer.wrap(prefix).position(MAGIC.length);
        if (Short.toUnsignedInt(in.getShort()) > VERSION) {
            throw unusable("newer");
        }
        int length = in.getInt();
        if (length < FIXED || length > FIXED + MOST_NAME_BYTES + DIGITS) {
            throw unusable("damaged");
        }
        return length;
    }

    /** Reads prefix and header together; only what {@link #encoded} would write is taken. */
    static BundleHead decoded(byte[] head) throws Refused {
        try {
            ByteBuffer in = ByteBuffer.wrap(head).position(PREFIX);
            Kind kind = Kind.of(in.get()).orElseThrow(() -> unusable("newer"));
            UUID id = new UUID(in.getLong(), in.getLong());
            UUID store = new UUID(in.getLong(), in.getLong());
            int length = Short.toUnsignedInt(in.getShort());
            if (length > MOST_NAME_BYTES) {
                throw unusable("damaged");
            }
            String name = new String(taken(in, length), StandardCharsets.UTF_8);
            Card sender = BundleCard.of(store, name, taken(in, 32), taken(in, 32));
            Instant made = Instant.ofEpochSecond(in.getLong());
            long expires = in.getLong();
            int flags = in.get();
            Optional<String> recipient =
                    (flags & TO_CARD) == 0
                            ? Optional.empty()
                            : Optional.of(
                                    BundleCard.grouped(
                                            new String(
                                                    taken(in, DIGITS), StandardCharsets.US_ASCII)));
            BundleHead read =
                    new BundleHead(
                            new Draft(
                                    kind,
                                    id,
                                    made,
                                    expires == 0
                                            ? Optional.empty()
                                            : Optional.of(Instant.ofEpochSecond(expires)),
                                    (flags & SINGLE_USE) != 0),
                            sender,
                            recipient);
            if (!Arrays.equals(read.encoded(), head)) {
                throw unusable("damaged");
            }
            return read;
        } catch (BufferUnderflowException | DateTimeException | IllegalArgumentException e) {
            throw unusable("damaged");
        }
    }

    private static byte[] taken(ByteBuffer in, int length) {
        byte[] bytes = new byte[length];
        in.get(bytes);
        return bytes;
    }

    Header header(byte[] digest) {
        return new Header(
                draft.kind(),
                draft.id(),
                sender,
                draft.madeAt(),
                draft.expiresAt(),
                draft.singleUse(),
                recipient,
                HexFormat.of().formatHex(digest));
    }

    static Refused unusable(String reason, Object... details) {
        return new Refused(new Problem.BundleUnusable(reason, List.of(details)));
    }
}
