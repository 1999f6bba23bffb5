package vigil.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.crypto.KDF;
import javax.crypto.spec.HKDFParameterSpec;
import org.junit.jupiter.api.Test;
import vigil.casework.StoreKey;

final class MasterKeyTest {

    // Worked out by an independent HKDF and HMAC from the byte layout in Hkdf and MasterKey.
    private static final String FOLDER =
            "b93832883cb8b374669a3fdda381f0507bc919379d348395de4e19bc9f3156ba";
    private static final String DATABASE =
            "b3be94fdc35c1c8af0ac6c9589f19d427c41709001847b7c126969ce437760ef";

    @Test
    void everyPurposeAndStoreHasAKeyOfItsOwn() {
        StoreKey one = CheapKeys.loose(1);
        StoreKey other = CheapKeys.loose(2);
        byte[] message = {1, 2, 3};
        Set<String> all =
                List.of(one, other).stream()
                        .flatMap(key ->
                                List.of(
                                        new String(key.databasePassword()),
                                        new String(key.databaseUserPassword()),
                                        HexFormat.of().formatHex(key.auditMac(message)),
                                        HexFormat.of().formatHex(key.folderMac(message)),
                                        HexFormat.of()
                                                .formatHex(((MasterKey) key).slotsMac(message)))
                                        .stream())
                        .collect(Collectors.toSet());
        assertThat(all).hasSize(10);
        assertThat(all).allMatch(text -> text.matches("[0-9a-f]{64}"));
    }

    @Test
    void theSameMasterGivesTheSameKeysForEver() {
        // Written down once: a change here would lock every store that exists.
        StoreKey key =
                new MasterKey(
                        new java.util.UUID(1, 2),
                        1,
                        HexFormat.of().parseHex("00".repeat(31) + "01"),
                        new KeyRing(),
                        java.util.Optional.empty(),
                        new java.security.SecureRandom());
        assertThat(HexFormat.of().formatHex(key.folderMac(new byte[0]))).isEqualTo(FOLDER);
        assertThat(new String(key.databasePassword())).isEqualTo(DATABASE);
    }

    @Test
    void hkdfOfTheRuntimeIsThatOfTheStandard() throws Exception {
        // RFC 5869, A.3: SHA-256, no salt, no info.
        byte[] out =
                KDF.getInstance("HKDF-SHA256")
                        .deriveData(
                                HKDFParameterSpec.ofExtract()
                                        .addIKM(HexFormat.of().parseHex("0b".repeat(22)))
                                        .thenExpand(new byte[0], 42));
        assertThat(HexFormat.of().formatHex(out))
                .isEqualTo(
                        "8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d"
                                + "9d201395faa4b61a96c8");
    }
}
