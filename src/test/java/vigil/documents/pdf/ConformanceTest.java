package vigil.documents.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every file satisfies both standards, as veraPDF understands them. */
class ConformanceTest {

    @Test
    void theSampleConforms() throws Exception {
        assertConforms(Written.of(SampleMinutes.minutes()));
    }

    @Test
    void theLeastDocumentConforms() throws Exception {
        assertConforms(Written.of(SampleMinutes.tiny()));
    }

    @Test
    @Tag("slow")
    void twoHundredPagesConform() throws Exception {
        Written written = Written.of(SampleMinutes.withCases(100));
        assertThat(written.outcome().pages()).isGreaterThan(200);
        assertConforms(written);
    }

    @ParameterizedTest
    @Tag("slow")
    @ValueSource(
            longs = {
                101, 102, 103, 104, 105, 106, 107, 108, 109, 110, 111, 112, 113, 114, 115, 116, 117,
                118, 119, 120, 121, 122, 123, 124, 125
            })
    void randomDocumentsConform(long seed) throws Exception {
        assertConforms(Written.of(RandomDocument.of(seed)));
    }

    private static void assertConforms(Written written) throws Exception {
        assertThat(Conformance.broken(written.bytes(), Conformance.UA_1)).isEmpty();
        assertThat(Conformance.broken(written.bytes(), Conformance.A_2A)).isEmpty();
    }
}
