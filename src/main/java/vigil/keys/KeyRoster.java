package vigil.keys;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vigil.domain.access.KeyClass;

/**
 * Who may open the store, as somebody who manages members signed it: {@code edition 8 | vouchers 2
 * | (number 4 | public key 32 | signature 64) ... | (oldest 4 | newest 4) for each class |
 * signature 64}. Each voucher is signed by the one before it, so that whoever trusts an old one can
 * follow to the newest, which signs the roster and all entries.
 */
final class KeyRoster {

    /** The numbers of the keys of a class that are in use; more than one while keys are changed. */
    record Range(int oldest, int newest) {
        boolean has(int number) {
            return number >= oldest && number <= newest;
        }
    }

    private record Succession(Voucher voucher, byte[] signature) {}

    private static final int MOST_VOUCHERS = 500;
    private static final int MOST_AT_ONCE = 8;

    private final long edition;
    private final List<Succession> vouchers;
    private final Map<KeyClass, Range> ranges;
    private final byte[] signature;

    private KeyRoster(
            long edition,
            List<Succession> vouchers,
            Map<KeyClass, Range> ranges,
            byte[] signature) {
        this.edition = edition;
        this.vouchers = vouchers;
        this.ranges = ranges;
        this.signature = signature;
    }

    /** The first of a store, with the first key of every class. */
    static KeyRoster first(KeyRing keys, UUID storeId) {
        Voucher voucher = Voucher.of(keys, 1);
        Succession itself =
                new Succession(voucher, Voucher.sign(keys, 1, succession(voucher, storeId)));
        Map<KeyClass, Range> ranges = new EnumMap<>(KeyClass.class);
        for (KeyClass each : KeyClass.values()) {
            ranges.put(each, new Range(1, 1));
        }
        return new KeyRoster(0, List.of(itself), ranges, new byte[Voucher.SIGNATURE]);
    }

    Range range(KeyClass keyClass) {
        return range(ranges, keyClass);
    }

    private static Range range(Map<KeyClass, Range> ranges, KeyClass keyClass) {
        return Optional.ofNullable(ranges.get(keyClass)).orElseThrow();
    }

    /** The classes whose keys are being changed. */
    Set<KeyClass> changing() {
        Set<KeyClass> changing = new HashSet<>();
        ranges.forEach((keyClass, range) -> {
            if (range.oldest < range.newest) {
                changing.add(keyClass);
            }
        });
        return changing;
    }

    /** Every key that is in use. */
    Set<KeyName> inUse() {
        Set<KeyName> names = new HashSet<>();
        ranges.forEach((keyClass, range) -> {
            for (int number = range.oldest; number <= range.newest; number++) {
                names.add(new KeyName(keyClass, number));
            }
        });
        return names;
    }

    Voucher newest() {
        return vouchers.getLast().voucher;
    }

    /** With other ranges; a new MEMBERS key in them is vouched for by the one before it. */
    KeyRoster with(Map<KeyClass, Range> now, KeyRing keys, UUID storeId) {
        List<Succession> line = new ArrayList<>(vouchers);
        while (newestOf(line) < range(now, KeyClass.MEMBERS).newest) {
            int last = newestOf(line);
            Voucher next = Voucher.of(keys, last + 1);
            line.add(new Succession(next, Voucher.sign(keys, last, succession(next, storeId))));
        }
        return new KeyRoster(edition, List.copyOf(line), new EnumMap<>(now), signature);
    }

    private static int newestOf(List<Succession> line) {
        return line.getLast().voucher.number();
    }

    /** The next edition, signed together with these slots. */
    KeyRoster signed(List<? extends KeySlot> slots, KeyRing keys, UUID storeId) {
        KeyRoster next = new KeyRoster(edition + 1, vouchers, ranges, signature);
        byte[] signed = Voucher.sign(keys, newest().number(), next.message(slots, storeId));
        return new KeyRoster(next.edition, vouchers, ranges, signed);
    }

    /** Whether somebody whom the owner of this voucher must trust signed it with these slots. */
    boolean isVouchedFor(Voucher trusted, List<? extends KeySlot> slots, UUID storeId) {
        Optional<Voucher> known = Optional.empty();
        for (Succession each : vouchers) {
            Optional<Voucher> before = known;
            if (before.isPresent()
                    ? before.get().vouches(succession(each.voucher, storeId), each.signature)
                    : each.voucher.is(trusted)) {
                known = Optional.of(each.voucher);
            } else if (before.isPresent()) {
                return false;
            }
        }
        return known.isPresent() && known.get().vouches(message(slots, storeId), signature);
    }

    private static byte[] succession(Voucher voucher, UUID storeId) {
        byte[] number = ByteBuffer.allocate(4).putInt(voucher.number()).array();
        return Bytes.joined("vigil/2/voucher/", Bytes.of(storeId), number, voucher.publicKey());
    }

    private byte[] message(List<? extends KeySlot> slots, UUID storeId) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(Bytes.joined("vigil/2/roster/", Bytes.of(storeId), unsigned()));
        for (KeySlot slot : slots) {
            byte[] part = slot.vouched();
            out.writeBytes(ByteBuffer.allocate(4).putInt(part.length).array());
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    private byte[] unsigned() {
        ByteBuffer out =
                ByteBuffer.allocate(
                        10
                                + vouchers.size() * (4 + Voucher.KEY + Voucher.SIGNATURE)
                                + KeyClass.values().length * 8);
        out.putLong(edition).putShort((short) vouchers.size());
        for (Succession each : vouchers) {
            out.putInt(each.voucher.number()).put(each.voucher.publicKey()).put(each.signature);
        }
        ranges.values().forEach(range -> out.putInt(range.oldest).putInt(range.newest));
        return out.array();
    }

    byte[] encoded() {
        return Bytes.joined("", unsigned(), signature);
    }

    /**
     * Reads what {@link #encoded} wrote.
     *
     * @throws java.nio.BufferUnderflowException or IllegalArgumentException if it is something else
     */
    static KeyRoster decoded(ByteBuffer in) {
        long edition = in.getLong();
        int count = in.getShort();
        if (count < 1 || count > MOST_VOUCHERS) {
            throw new IllegalArgumentException("vouchers");
        }
        List<Succession> vouchers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Voucher voucher = new Voucher(in.getInt(), Bytes.take(in, Voucher.KEY));
            vouchers.add(new Succession(voucher, Bytes.take(in, Voucher.SIGNATURE)));
        }
        Map<KeyClass, Range> ranges = new EnumMap<>(KeyClass.class);
        for (KeyClass each : KeyClass.values()) {
            Range range = new Range(in.getInt(), in.getInt());
            if (range.oldest < 1
                    || range.newest < range.oldest
                    || range.newest - range.oldest >= MOST_AT_ONCE) {
                throw new IllegalArgumentException("keys");
            }
            ranges.put(each, range);
        }
        if (newestOf(vouchers) != range(ranges, KeyClass.MEMBERS).newest) {
            throw new IllegalArgumentException("voucher");
        }
        return new KeyRoster(
                edition, List.copyOf(vouchers), ranges, Bytes.take(in, Voucher.SIGNATURE));
    }
}
