package vigil.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A meeting of another store is called by its day, and has a name without one. */
class MeetingNameTest {

    @Test
    void aMeetingWithoutADayHasANameToo() {
        Words words = Words.english();
        assertThat(MeetingName.of(words, "2026-11-22")).isEqualTo("Meeting of 22 Nov 2026");
        assertThat(MeetingName.of(words, "")).isEqualTo("Meeting without a day");
        assertThat(MeetingName.of(words, "some day")).isEqualTo("Meeting without a day");
    }
}
