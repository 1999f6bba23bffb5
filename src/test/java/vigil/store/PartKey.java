package vigil.store;

import java.nio.ByteBuffer;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vigil.casework.PageSeal;
import vigil.casework.StoreKey;
import vigil.domain.access.KeyClass;

/** The key of a store that opens only some classes of cells, and may have newer keys for them. */
public final class PartKey implements StoreKey {

    private final StoreKey whole;
    private final Set<KeyClass> held;
    private final Optional<StoreKey> newer;
    private final boolean older;

    private PartKey(StoreKey whole, Set<KeyClass> held, Optional<StoreKey> newer, boolean older) {
        this.whole = whole;
        this.held = held.isEmpty() ? Set.of() : EnumSet.copyOf(held);
        this.newer = newer;
        this.older = older;
    }

    public static PartKey of(StoreKey whole, Set<KeyClass> held) {
        return new PartKey(whole, held, Optional.empty(), true);
    }

    /** While keys are changed: cells are sealed under the new ones, the old ones still open. */
    public static PartKey rotating(StoreKey whole, StoreKey newer) {
        return new PartKey(whole, EnumSet.allOf(KeyClass.class), Optional.of(newer), true);
    }

    /** Afterwards: nothing opens any more that is sealed under the old ones. */
    public static PartKey rotated(StoreKey whole, StoreKey newer) {
        return new PartKey(whole, EnumSet.allOf(KeyClass.class), Optional.of(newer), false);
    }

    @Override
    public UUID storeId() {
        return whole.storeId();
    }

    @Override
    public long generation() {
        return whole.generation();
    }

    @Override
    public char[] databasePassword() {
        return whole.databasePassword();
    }

    @Override
    public char[] databaseUserPassword() {
        return whole.databaseUserPassword();
    }

    @Override
    public byte[] newSalt() {
        return whole.newSalt();
    }

    @Override
    public PageSeal pageSeal(byte[] salt) {
        return whole.pageSeal(salt);
    }

    @Override
    public byte[] auditMac(byte[] message) {
        return whole.auditMac(message);
    }

    @Override
    public byte[] folderMac(byte[] message) {
        return whole.folderMac(message);
    }

    @Override
    public Set<KeyClass> held() {
        return held;
    }

    private void mustHold(KeyClass keyClass) {
        if (!held.contains(keyClass)) {
            throw new IllegalStateException("not held");
        }
    }

    @Override
    public int cellKey(KeyClass keyClass) {
        mustHold(keyClass);
        return newer.isPresent() ? 2 : whole.cellKey(keyClass);
    }

    @Override
    public byte[] sealCell(KeyClass keyClass, byte[] context, byte[] plain) {
        mustHold(keyClass);
        byte[] cell = newer.orElse(whole).sealCell(keyClass, context, plain);
        return newer.isPresent() ? numbered(cell, 2) : cell;
    }

    @Override
    public Optional<byte[]> openCell(KeyClass keyClass, byte[] context, byte[] sealed) {
        if (!held.contains(keyClass)) {
            return Optional.empty();
        }
        if (newer.isPresent() && ByteBuffer.wrap(sealed).getInt() == 2) {
            return newer.get().openCell(keyClass, context, numbered(sealed, 1));
        }
        return older ? whole.openCell(keyClass, context, sealed) : Optional.empty();
    }

    private static byte[] numbered(byte[] cell, int number) {
        byte[] copy = cell.clone();
        ByteBuffer.wrap(copy).putInt(number);
        return copy;
    }

    @Override
    public long blinded(KeyClass keyClass, long number) {
        mustHold(keyClass);
        return newer.orElse(whole).blinded(keyClass, number);
    }

    @Override
    public byte[] signingKey() {
        return whole.signingKey();
    }

    @Override
    public byte[] firstSigningKey() {
        return signingKey();
    }

    @Override
    public byte[] sign(byte[] message) {
        return whole.sign(message);
    }

    @Override
    public void close() {
        whole.close();
    }
}
