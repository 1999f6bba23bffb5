package vigil.keys;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import vigil.casework.KeyVault.Holder;
import vigil.domain.access.KeyClass;

/**
 * One way to open the store: the master key wrapped with AES-256-GCM under a key that Argon2id
 * makes from a secret. Everything else in the slot, whose it is included, is authenticated with it.
 */
final class KeySlot {

    /** What the secret of a slot is. */
    enum Kind {
        MEMBER((byte) 1),
        RECOVERY((byte) 2);

        private final byte code;

        Kind(byte code) {
            this.code = code;
        }

        private static Kind of(byte code) {
            for (Kind kind : values()) {
                if (kind.code == code) {
                    return kind;
                }
            }
            throw new IllegalArgumentException("kind");
        }
    }

    static final int SALT = 16;
    static final int NONCE = 12;
    static final int WRAPPED = MasterKey.LENGTH + 16;

    private final Kind kind;
    private final Holder holder;
    private final KdfCost cost;
    private final byte[] salt;
    private final byte[] nonce;
    private final byte[] wrapped;

    private KeySlot(
            Kind kind, Holder holder, KdfCost cost, byte[] salt, byte[] nonce, byte[] wrapped) {
        this.kind = kind;
        this.holder = holder;
        this.cost = cost;
        this.salt = salt;
        this.nonce = nonce;
        this.wrapped = wrapped;
    }

    Kind kind() {
        return kind;
    }

    Holder holder() {
        return holder;
    }

    KdfCost cost() {
        return cost;
    }

    boolean isOf(String userName) {
        return kind == Kind.MEMBER && folded(holder.userName()).equals(folded(userName));
    }

    private static String folded(String userName) {
        return userName.strip().toLowerCase(Locale.ROOT);
    }

    /** Wraps the master key; with a fresh salt, so that the wrapping key is used this once. */
    static KeySlot seal(
            Kind kind,
            Holder holder,
            KdfCost cost,
            byte[] secret,
            MasterKey key,
            SecureRandom random) {
        byte[] salt = new byte[SALT];
        byte[] nonce = new byte[NONCE];
        random.nextBytes(salt);
        random.nextBytes(nonce);
        KeySlot blank = new KeySlot(kind, holder, cost, salt, nonce, new byte[WRAPPED]);
        byte[] master = key.copy();
        try {
            Cipher cipher = blank.cipher(Cipher.ENCRYPT_MODE, secret, key.storeId());
            return new KeySlot(kind, holder, cost, salt, nonce, cipher.doFinal(master));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a key slot could not be sealed", e);
        } finally {
            Arrays.fill(master, (byte) 0);
        }
    }

    /** The master key, or nothing if the secret is not this slot's or the slot was edited. */
    Optional<byte[]> open(byte[] secret, UUID storeId) {
        try {
            return Optional.of(cipher(Cipher.DECRYPT_MODE, secret, storeId).doFinal(wrapped));
        } catch (AEADBadTagException e) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a key slot could not be opened", e);
        }
    }

    private Cipher cipher(int mode, byte[] secret, UUID storeId) throws GeneralSecurityException {
        byte[] wrapping = Argon2id.derive(secret, salt, cost);
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(wrapping, "AES"), new GCMParameterSpec(128, nonce));
            cipher.updateAAD(SlotFile.MAGIC);
            cipher.updateAAD(SlotFile.bytes(storeId));
            cipher.updateAAD(head());
            return cipher;
        } finally {
            Arrays.fill(wrapping, (byte) 0);
        }
    }

    /** Everything but nonce and wrapped key, as it is written and authenticated. */
    private byte[] head() {
        byte[] user = holder.userName().getBytes(StandardCharsets.UTF_8);
        byte[] role = holder.role().getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(1 + 16 + 2 + user.length + 2 + role.length + 12 + SALT)
                .put(kind.code)
                .put(SlotFile.bytes(holder.memberId()))
                .putShort((short) user.length)
                .put(user)
                .putShort((short) role.length)
                .put(role)
                .putInt(cost.memoryKib())
                .putInt(cost.passes())
                .putInt(cost.lanes())
                .put(salt)
                .array();
    }

    byte[] encoded() {
        byte[] head = head();
        return ByteBuffer.allocate(head.length + NONCE + WRAPPED)
                .put(head)
                .put(nonce)
                .put(wrapped)
                .array();
    }

    /**
     * Reads what {@link #encoded} wrote.
     *
     * @throws java.nio.BufferUnderflowException or IllegalArgumentException if it is something else
     */
    static KeySlot decoded(ByteBuffer in) {
        Kind kind = Kind.of(in.get());
        UUID member = new UUID(in.getLong(), in.getLong());
        String user = text(in);
        String role = text(in);
        KdfCost cost = new KdfCost(in.getInt(), in.getInt(), in.getInt());
        return new KeySlot(
                kind,
                new Holder(member, user, role, EnumSet.allOf(KeyClass.class)),
                cost,
                bytes(in, SALT),
                bytes(in, NONCE),
                bytes(in, WRAPPED));
    }

    private static String text(ByteBuffer in) {
        int length = in.getShort();
        if (length < 0 || length > SlotFile.MOST_NAME_BYTES) {
            throw new IllegalArgumentException("length");
        }
        return new String(bytes(in, length), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(ByteBuffer in, int length) {
        byte[] bytes = new byte[length];
        in.get(bytes);
        return bytes;
    }
}
