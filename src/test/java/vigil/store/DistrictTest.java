package vigil.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import org.junit.jupiter.api.Test;
import vigil.domain.casefile.Value;
import vigil.domain.casefile.ValueText;

class DistrictTest {

    @Test
    void theDistrictOfAnAddressAsItIsStoredIsTheFirstHalfOfItsPostcode() {
        LinkedHashMap<String, Value> parts = new LinkedHashMap<>();
        parts.put("lines", new Value.Text("1 Fallowmere Road, Doncaster"));
        parts.put("postcode", new Value.Text("DN6 1ZA"));
        String stored = ValueText.format(Value.Parts.of(parts));
        assertThat(JooqCaseStore.district(stored)).contains("DN6");
        parts.remove("postcode");
        assertThat(JooqCaseStore.district(ValueText.format(Value.Parts.of(parts)))).isEmpty();
    }
}
