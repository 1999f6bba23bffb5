package vigil.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Base64;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.casework.KeyVault;
import vigil.casework.KeyVault.Notice;
import vigil.casework.KeyVault.Opened;
import vigil.casework.Passphrase;
import vigil.casework.Problem;
import vigil.casework.Refused;
import vigil.domain.access.KeyClass;

/** A key file as the program wrote it that knew version 1 only, with three members. */
final class OldKeyFileTest {

    private static final String FILE =
            "VklHSUxLRVkAAQAAAAAAAAAHAAAAAAAAAAgAAAAAAAAAAwAEAQAAAAAAAAABAAAAAAAAAAEABWNh"
                    + "cnlzAAtDT09SRElOQVRPUgAAAAgAAAABAAAAAcCI5NtC51VebOPtj4UaENQp/fA50KegvyICpCx+"
                    + "Yl3Y47IF6+WON4XEWHmAW0DyediJ9IroYIcohhniOU0wnM36MDZ5fS5C9hMxH0YC/UbA2NOTcrPo"
                    + "82+zdaKX9QAAAAAAAAAIAAAAAQAAAAF8YCZGTtTb8EGYH/5k0q0Vfy6i4yEchFxjPPXxlXYuFTEo"
                    + "tbbSsGH0RTBGaGaKjy90EfcxdMg9TAtx19gG2dqsZOUHc8mnqygRWkmKAQAAAAAAAAACAAAAAAAA"
                    + "AAIABGRld2kABUNIQUlSAAAACAAAAAEAAAABNRC0kqXUa5zLy8To0wWmbLSKwQFNQy8mJ8B40EOq"
                    + "QCCfNUKsjolnO3mE1JZu3bAPbpnjkBMIe8Jrz1I8yRS9o7aK388AP3S5Jtq/xQEAAAAAAAAAAwAA"
                    + "AAAAAAADAAVlbGVyaQAMUEFORUxfTUVNQkVSAAAACAAAAAEAAAABJq6Mgmg6t461xo12QN1wQ0fI"
                    + "86T8RbOqS0aDHm9c1ETaAe3fm6Vr/l35jHEUUfHjk9zkl658NLr0YFcGaIaIuLHcwY9VxdGyrfhp"
                    + "Sxy0xmMGTa5gwZPU4y5CU3HEIdASa7d8a54cir9+folaBmntWvVdtJNY7Mf1YZ5Xy2rAf+TONbDq"
                    + "6c6D1VfIYBk=";
    private static final String RECOVERY = "03Q3-SXZX-RGYG-EAYH-DY20-XE5E-W7J1-P76E-CE";
    private static final String DATABASE =
            "c40d60a9a6f67392478634d14e04599b2cf73852a3b9a25bc6fa019ed1006222";
    private static final String CARYS = "kettle urban lantern violet";
    private static final String DEWI = "meadow ticket gravel oyster";
    private static final String ELERI = "parcel hollow ribbon saddle";
    private static final String FRESH = "anchor biscuit copper daisy";
    private static final Set<KeyClass> ALL = Set.of(KeyClass.values());

    @TempDir Path folder;

    private final SlotKeyVault vault = new SlotKeyVault(() -> CheapKeys.COST, Clock.systemUTC());

    @BeforeEach
    void anOldFile() throws Exception {
        Files.write(folder.resolve(KeyVault.FILE), Base64.getDecoder().decode(FILE));
    }

    private static Passphrase pass(String text) {
        return Passphrase.of(text.toCharArray());
    }

    private Opened open(String user, String passphrase) throws Refused {
        return vault.unlock(folder, user, pass(passphrase));
    }

    private static Problem problem(ThrowingCallable call) {
        Refused refused = catchThrowableOfType(Refused.class, call);
        assertThat(refused).as("a refusal").isNotNull();
        return refused.problem();
    }

    @Test
    void aMemberWhoHoldsLessThanEverythingOpensItAsItIs() throws Exception {
        Opened opened = open("dewi", DEWI);
        assertThat(new String(opened.key().databasePassword())).isEqualTo(DATABASE);
        assertThat(opened.key().held()).isEmpty();
        assertThat(opened.notices()).containsExactly(Notice.OLD_SLOT);
        assertThat(Files.readAllBytes(folder.resolve(KeyVault.FILE)))
                .isEqualTo(Base64.getDecoder().decode(FILE));
        assertThat(problem(() -> vault.remove(folder, opened.key(), "eleri")))
                .isEqualTo(new Problem.KeyNotHeld());
        vault.changePassphrase(folder, "dewi", pass(DEWI), pass(FRESH));
        assertThat(open("dewi", FRESH).notices()).containsExactly(Notice.OLD_SLOT);
    }

    @Test
    void aCoordinatorsOpeningConvertsItAndKeepsTheOldOneBeside() throws Exception {
        Opened opened = open("carys", CARYS);
        assertThat(opened.notices()).containsExactly(Notice.CONVERTED);
        assertThat(opened.key().held()).isEqualTo(ALL);
        assertThat(new String(opened.key().databasePassword())).isEqualTo(DATABASE);
        assertThat(opened.key().generation()).isEqualTo(4);
        assertThat(folder.resolve("store.keys.bak"))
                .hasBinaryContent(Base64.getDecoder().decode(FILE));
        byte[] cell =
                opened.key()
                        .sealCell(
                                KeyClass.IDENTITY,
                                new byte[1],
                                "name".getBytes(StandardCharsets.UTF_8));

        Opened again = open("carys", CARYS);
        assertThat(again.notices()).isEmpty();
        assertThat(again.key().openCell(KeyClass.IDENTITY, new byte[1], cell)).isPresent();
        Opened member = open("eleri", ELERI);
        assertThat(member.notices()).containsExactly(Notice.OLD_SLOT);
        assertThat(member.key().held()).isEmpty();
        assertThat(new String(member.key().databasePassword())).isEqualTo(DATABASE);
        KeyVault.Roster roster = vault.roster(folder);
        assertThat(roster.slots())
                .extracting(KeyVault.Slot::old)
                .containsExactly(false, true, true);
        assertThat(roster.recovery()).as("a recovery sheet that opens names").isEmpty();
    }

    @Test
    void anOldSlotBecomesANewOneWithANewPassphrase() throws Exception {
        Opened opened = open("carys", CARYS);
        KeyVault.Holder dewi = vault.holders(folder).get(1);
        assertThat(problem(() -> vault.change(folder, opened.key(), dewi)))
                .isEqualTo(new Problem.OldSlot("dewi"));
        vault.add(folder, opened.key(), dewi, pass(FRESH));
        Opened now = open("dewi", FRESH);
        assertThat(now.key().held()).isEqualTo(dewi.keys()).isNotEmpty();
        assertThat(now.notices()).isEmpty();
        assertThat(vault.holders(folder)).hasSize(3);
    }

    @Test
    void theOldRecoverySheetOpensAnOldStoreAndNoNewKeys() throws Exception {
        Opened recovered = vault.recover(folder, RECOVERY.toCharArray(), "carys", pass(FRESH));
        assertThat(recovered.notices()).containsExactly(Notice.CONVERTED);
        assertThat(recovered.key().held()).isEqualTo(ALL);
        assertThat(
                        problem(() ->
                                vault.recover(
                                        folder, RECOVERY.toCharArray(), "carys", pass(CARYS))))
                .isEqualTo(new Problem.OldRecoveryKey());
        assertThat(vault.recover(folder, RECOVERY.toCharArray(), "dewi", pass(CARYS)).notices())
                .containsExactly(Notice.OLD_SLOT);
        char[] fresh = vault.newRecoveryKey(folder, recovered.key());
        assertThat(vault.recover(folder, fresh, "carys", pass(DEWI)).key().held()).isEqualTo(ALL);
        assertThat(vault.roster(folder).recovery()).isPresent();
    }
}
