package vigil.store;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vigil.casework.PageSeal;
import vigil.casework.StoreKey;
import vigil.domain.access.KeyClass;

/**
 * Stands for a key while the program rehearses with people who never lived: it hides nothing, and
 * opens no store.
 */
final class RehearsalKey implements StoreKey {

    @Override
    public UUID storeId() {
        return new UUID(0, 0);
    }

    @Override
    public long generation() {
        return 0;
    }

    @Override
    public char[] databasePassword() {
        throw new UnsupportedOperationException();
    }

    @Override
    public char[] databaseUserPassword() {
        throw new UnsupportedOperationException();
    }

    @Override
    public byte[] newSalt() {
        throw new UnsupportedOperationException();
    }

    @Override
    public PageSeal pageSeal(byte[] salt) {
        throw new UnsupportedOperationException();
    }

    @Override
    public byte[] auditMac(byte[] message) {
        return new byte[32];
    }

    @Override
    public byte[] folderMac(byte[] message) {
        return new byte[32];
    }

    @Override
    public Set<KeyClass> held() {
        return EnumSet.allOf(KeyClass.class);
    }

    @Override
    public int cellKey(KeyClass keyClass) {
        return 0;
    }

    @Override
    public byte[] sealCell(KeyClass keyClass, byte[] context, byte[] plain) {
        return plain.clone();
    }

    @Override
    public Optional<byte[]> openCell(KeyClass keyClass, byte[] context, byte[] sealed) {
        return Optional.of(sealed.clone());
    }

    @Override
    public long blinded(KeyClass keyClass, long number) {
        return number & Long.MAX_VALUE;
    }

    @Override
    public byte[] signingKey() {
        return new byte[32];
    }

    @Override
    public byte[] firstSigningKey() {
        return signingKey();
    }

    @Override
    public byte[] sign(byte[] message) {
        return new byte[64];
    }

    @Override
    public void close() {}
}
