package vigil.store;

import java.util.Arrays;
import java.util.HexFormat;

/** The last row of the audit chain: its number and its MAC. The chain starts at number 0. */
final class AuditHead {

    static final AuditHead START = new AuditHead(0, new byte[32]);

    private final long sequence;
    private final byte[] mac;

    /** A head; the MAC has 32 bytes. */
    AuditHead(long sequence, byte[] mac) {
        this.sequence = sequence;
        this.mac = mac.clone();
        if (mac.length != 32) {
            throw new IllegalArgumentException("a MAC of " + mac.length + " bytes");
        }
    }

    long sequence() {
        return sequence;
    }

    byte[] mac() {
        return mac.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AuditHead head
                && head.sequence == sequence
                && Arrays.equals(head.mac, mac);
    }

    @Override
    public int hashCode() {
        return Long.hashCode(sequence) ^ Arrays.hashCode(mac);
    }

    @Override
    public String toString() {
        return sequence + ":" + HexFormat.of().formatHex(mac, 0, 4);
    }
}
