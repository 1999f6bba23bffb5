package vigil.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vigil.domain.casefile.CaseId;

class PremisesKeyTest {

    private static CaseId id(int number) {
        return new CaseId(new UUID(number, 1));
    }

    /** The running numbers change when an earlier address is read; the keys do not. */
    @Test
    void anAddressKeepsItsKeyWhenCasesAreAdded() {
        Map<CaseId, String> before = CaseFactReader.premises(Map.of(id(2), 1, id(3), 2, id(5), 1));
        Map<CaseId, String> after =
                CaseFactReader.premises(
                        Map.of(id(1), 1, id(2), 2, id(3), 3, id(5), 2, id(7), 2, id(9), 3));
        assertThat(before.get(id(2))).isEqualTo(before.get(id(5)));
        assertThat(before.get(id(2))).isNotEqualTo(before.get(id(3)));
        before.forEach((id, key) -> assertThat(after).containsEntry(id, key));
        assertThat(after.get(id(7))).isEqualTo(before.get(id(2)));
    }
}
