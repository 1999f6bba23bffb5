package vigil.store;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import vigil.casework.PageSeal;
import vigil.casework.StoreKey;
import vigil.domain.access.KeyClass;

/** A key that leaves in clear what {@link BareStores} is told to leave in clear. */
final class BareKey implements StoreKey {

    private final StoreKey real;
    private final BareStores.Layers layers;

    BareKey(StoreKey real, BareStores.Layers layers) {
        this.real = real;
        this.layers = layers;
    }

    @Override
    public UUID storeId() {
        return real.storeId();
    }

    @Override
    public long generation() {
        return real.generation();
    }

    @Override
    public char[] databasePassword() {
        return real.databasePassword();
    }

    @Override
    public char[] databaseUserPassword() {
        return real.databaseUserPassword();
    }

    @Override
    public byte[] newSalt() {
        return real.newSalt();
    }

    @Override
    public PageSeal pageSeal(byte[] salt) {
        return layers.pages() ? real.pageSeal(salt) : new NoSeal();
    }

    /** Pages as they are, each with the number of its writing where the tag would be. */
    private static final class NoSeal implements PageSeal {
        private final AtomicLong count = new AtomicLong();

        @Override
        public int overhead() {
            return TAG;
        }

        @Override
        public void seal(
                long page,
                long label,
                byte[] plain,
                int plainOffset,
                int length,
                byte[] sealed,
                int sealedOffset) {
            System.arraycopy(plain, plainOffset, sealed, sealedOffset, length);
            ByteBuffer.wrap(sealed, sealedOffset + length, TAG)
                    .putLong(count.incrementAndGet())
                    .putLong(page);
        }

        @Override
        public boolean open(
                long page,
                long label,
                byte[] sealed,
                int sealedOffset,
                int length,
                byte[] plain,
                int plainOffset) {
            System.arraycopy(sealed, sealedOffset, plain, plainOffset, length - TAG);
            return true;
        }
    }

    @Override
    public byte[] auditMac(byte[] message) {
        return real.auditMac(message);
    }

    @Override
    public byte[] folderMac(byte[] message) {
        return real.folderMac(message);
    }

    @Override
    public Set<KeyClass> held() {
        return real.held();
    }

    @Override
    public int cellKey(KeyClass keyClass) {
        return real.cellKey(keyClass);
    }

    @Override
    public byte[] sealCell(KeyClass keyClass, byte[] context, byte[] plain) {
        return layers.cells() ? real.sealCell(keyClass, context, plain) : plain;
    }

    @Override
    public Optional<byte[]> openCell(KeyClass keyClass, byte[] context, byte[] sealed) {
        return layers.cells()
                ? real.openCell(keyClass, context, sealed)
                : Optional.of(Arrays.copyOf(sealed, sealed.length));
    }

    @Override
    public long blinded(KeyClass keyClass, long number) {
        return layers.cells() ? real.blinded(keyClass, number) : number & Long.MAX_VALUE;
    }

    @Override
    public byte[] signingKey() {
        return real.signingKey();
    }

    @Override
    public byte[] firstSigningKey() {
        return real.firstSigningKey();
    }

    @Override
    public byte[] sign(byte[] message) {
        return real.sign(message);
    }

    @Override
    public void close() {
        real.close();
    }
}
