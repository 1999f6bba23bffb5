package vigil.keys;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import vigil.casework.KeyVault.Holder;
import vigil.domain.access.KeyClass;
import vigil.domain.access.PanelRole;

/**
 * A slot as version 1 of the key file had it: the master key, and no data keys, wrapped with
 * AES-256-GCM under a key that Argon2id makes from a secret. Everything else in the slot, whose it
 * is included, is authenticated with it.
 */
final class OldSlot implements KeySlot {

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

    private OldSlot(
            Kind kind, Holder holder, KdfCost cost, byte[] salt, byte[] nonce, byte[] wrapped) {
        this.kind = kind;
        this.holder = holder;
        this.cost = cost;
        this.salt = salt;
        this.nonce = nonce;
        this.wrapped = wrapped;
    }

    @Override
    public boolean isRecovery() {
        return kind == Kind.RECOVERY;
    }

    @Override
    public Holder holder() {
        return holder;
    }

    @Override
    public KdfCost cost() {
        return cost;
    }

    /**
     * The cost, salt and wrapping are its owner's own, so that they can change their passphrase.
     */
    @Override
    public byte[] vouched() {
        return Bytes.joined(
                "",
                new byte[] {kind.code},
                Bytes.of(holder.memberId()),
                Bytes.of(holder.userName()),
                Bytes.of(holder.role()));
    }

    /** Wraps the master key; with a fresh salt, so that the wrapping key is used this once. */
    static OldSlot seal(
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
        OldSlot blank = new OldSlot(kind, holder, cost, salt, nonce, new byte[WRAPPED]);
        byte[] master = key.copy();
        try {
            Cipher cipher = blank.cipher(Cipher.ENCRYPT_MODE, secret, key.storeId());
            return new OldSlot(kind, holder, cost, salt, nonce, cipher.doFinal(master));
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
            cipher.updateAAD(Bytes.of(storeId));
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
                .put(Bytes.of(holder.memberId()))
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

    @Override
    public byte[] encoded() {
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
    static OldSlot decoded(ByteBuffer in) {
        Kind kind = Kind.of(in.get());
        UUID member = new UUID(in.getLong(), in.getLong());
        String user = Bytes.text(in);
        String role = Bytes.text(in);
        KdfCost cost = new KdfCost(in.getInt(), in.getInt(), in.getInt());
        return new OldSlot(
                kind,
                new Holder(member, user, role, keysOf(role)),
                cost,
                Bytes.take(in, SALT),
                Bytes.take(in, NONCE),
                Bytes.take(in, WRAPPED));
    }

    /** Such a file did not say what a slot opens, so the role does; one unknown opens nothing. */
    private static Set<KeyClass> keysOf(String role) {
        return Arrays.stream(PanelRole.values())
                .filter(each -> each.name().equals(role))
                .findFirst()
                .map(each -> KeyClass.of(each.rights()))
                .orElse(Set.of());
    }
}
