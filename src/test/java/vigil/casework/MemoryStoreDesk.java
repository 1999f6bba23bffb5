package vigil.casework;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vigil.domain.access.KeyClass;
import vigil.domain.access.PanelMember;
import vigil.domain.vocabulary.Vocabulary;

/** Opens desks on a {@link MemoryStore} the way the program does: through {@link StoreCare}. */
public final class MemoryStoreDesk {

    private MemoryStoreDesk() {}

    /** The desk as this member sees it, who is added to the store if need be. */
    public static PanelDesk open(
            MemoryStore store,
            PanelMember member,
            Vocabulary vocabulary,
            DocumentWriter documents,
            Clock clock) {
        store.records().panel().saveMember(member);
        StoreCare care =
                new StoreCare(
                        new OneSlot(member),
                        new OneDoor(store),
                        vocabulary,
                        Fixture.adapters(documents, MemoryStoreDesk::sha256),
                        clock);
        try (Passphrase any = Passphrase.of("any".toCharArray())) {
            return care.open(
                    Path.of("memory"), member.userName().orElseThrow(), any, Progress.none());
        } catch (Refused refused) {
            throw new IllegalStateException(refused.problem().toString(), refused);
        }
    }

    private static String sha256(InputStream content) throws IOException {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(content.readAllBytes()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A store that is always there and always open. */
    private record OneDoor(MemoryStore store) implements StoreDoor {
        @Override
        public boolean isStore(Path folder) {
            return true;
        }

        @Override
        public void checkNew(Path folder) throws Refused {
            throw new Refused(new Problem.AlreadyThere(folder.toString()));
        }

        @Override
        public OpenedStore create(Path folder, StoreKey key, Founding founding, Progress progress)
                throws Refused {
            throw new Refused(new Problem.AlreadyThere(folder.toString()));
        }

        @Override
        public void discard(Path folder) {}

        @Override
        public OpenedStore open(Path folder, StoreKey key, Progress progress) {
            return new OpenedStore() {
                @Override
                public UnitOfWork work() {
                    return store;
                }

                @Override
                public Opening opening() {
                    return new Opening(false, false, "");
                }

                @Override
                public Verified verify(Progress watching) {
                    return new Verified(0, 0, 0, 0);
                }

                @Override
                public long reseal(Progress watching) {
                    return 0;
                }

                @Override
                public void close(Progress watching) {}
            };
        }
    }

    /** A vault with one slot, which any passphrase opens. */
    private record OneSlot(PanelMember member) implements KeyVault {
        private Holder holder() {
            return Holder.of(member, member.userName().orElseThrow());
        }

        @Override
        public void discard(Path folder) {}

        @Override
        public Opened unlockRecovering(Path folder, char[] recoveryKey, String userName) {
            throw new UnsupportedOperationException("no recovery key");
        }

        @Override
        public Strength strength(Passphrase passphrase, Collection<String> known) {
            return new Strength(4, "");
        }

        @Override
        public Created create(Path folder, UUID storeId, Holder first, Passphrase passphrase) {
            return new Created(new NoKey(), "0000".toCharArray());
        }

        @Override
        public List<Holder> holders(Path folder) {
            return List.of(holder());
        }

        @Override
        public Opened unlock(Path folder, String userName, Passphrase passphrase) {
            return new Opened(new NoKey(), holder());
        }

        @Override
        public Opened recover(
                Path folder, char[] recoveryKey, String userName, Passphrase newPassphrase) {
            return new Opened(new NoKey(), holder());
        }

        @Override
        public void changePassphrase(
                Path folder, String userName, Passphrase old, Passphrase replacement) {}

        @Override
        public void add(Path folder, StoreKey key, Holder holder, Passphrase passphrase) {}

        @Override
        public void remove(Path folder, StoreKey key, String userName) {}

        @Override
        public Roster roster(Path folder) {
            return new Roster(
                    List.of(new Slot(holder(), Set.of(), false, false)),
                    java.util.Optional.empty(),
                    Set.of());
        }

        @Override
        public java.time.Duration wait(Path folder) {
            return java.time.Duration.ZERO;
        }

        @Override
        public void change(Path folder, StoreKey key, Holder holder) {}

        @Override
        public void startRotation(Path folder, StoreKey key, Set<KeyClass> classes) {}

        @Override
        public void finishRotation(Path folder, StoreKey key) {}

        @Override
        public char[] newRecoveryKey(Path folder, StoreKey key) {
            return "0000".toCharArray();
        }

        @Override
        public List<char[]> split(char[] recoveryKey, int needed, int sheets) {
            return List.of();
        }

        @Override
        public char[] joined(List<char[]> sheets) {
            return "0000".toCharArray();
        }

        @Override
        public char[] recoveryKey(char[] typed) {
            return typed.clone();
        }

        @Override
        public void makeKeyFile(Path file) {}

        @Override
        public byte[] keyFile(Path file) {
            return new byte[32];
        }

        @Override
        public boolean sameRecoveryKey(char[] shown, char[] typed) {
            return true;
        }
    }

    /** Memory needs no key. */
    private static final class NoKey implements StoreKey {
        private final UUID id = new UUID(1, 1);

        @Override
        public UUID storeId() {
            return id;
        }

        @Override
        public long generation() {
            return 1;
        }

        @Override
        public char[] databasePassword() {
            return new char[0];
        }

        @Override
        public char[] databaseUserPassword() {
            return new char[0];
        }

        @Override
        public byte[] newSalt() {
            return new byte[32];
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
            return Set.of();
        }

        @Override
        public int cellKey(KeyClass keyClass) {
            return 1;
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
            return number;
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
}
