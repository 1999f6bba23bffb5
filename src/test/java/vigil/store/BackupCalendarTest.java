package vigil.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class BackupCalendarTest {

    private static final LocalDateTime LAST = LocalDateTime.of(2026, 11, 22, 17, 0);

    private static List<LocalDateTime> daily(int days) {
        List<LocalDateTime> made = new ArrayList<>();
        for (int i = 0; i < days; i++) {
            made.add(LAST.minusDays(i));
        }
        return made;
    }

    private static List<LocalDateTime> kept(List<LocalDateTime> made) {
        List<LocalDateTime> kept = new ArrayList<>(made);
        kept.removeAll(BackupCalendar.expired(made));
        Collections.sort(kept);
        return kept;
    }

    @Test
    void aWeekOfDaysIsKeptWhole() {
        assertThat(BackupCalendar.expired(daily(7))).isEmpty();
        assertThat(BackupCalendar.expired(List.of())).isEmpty();
    }

    @Test
    void afterTwoYearsSevenDaysFiveWeeksAndTwelveMonthsAreLeft() {
        // 16 to 22 November; Sundays 15, 8, 1 November and 25 October; ends of months before.
        assertThat(kept(daily(730)))
                .containsExactly(
                        LocalDateTime.of(2025, 12, 31, 17, 0),
                        LocalDateTime.of(2026, 1, 31, 17, 0),
                        LocalDateTime.of(2026, 2, 28, 17, 0),
                        LocalDateTime.of(2026, 3, 31, 17, 0),
                        LocalDateTime.of(2026, 4, 30, 17, 0),
                        LocalDateTime.of(2026, 5, 31, 17, 0),
                        LocalDateTime.of(2026, 6, 30, 17, 0),
                        LocalDateTime.of(2026, 7, 31, 17, 0),
                        LocalDateTime.of(2026, 8, 31, 17, 0),
                        LocalDateTime.of(2026, 9, 30, 17, 0),
                        LocalDateTime.of(2026, 10, 25, 17, 0),
                        LocalDateTime.of(2026, 10, 31, 17, 0),
                        LocalDateTime.of(2026, 11, 1, 17, 0),
                        LocalDateTime.of(2026, 11, 8, 17, 0),
                        LocalDateTime.of(2026, 11, 15, 17, 0),
                        LocalDateTime.of(2026, 11, 16, 17, 0),
                        LocalDateTime.of(2026, 11, 17, 17, 0),
                        LocalDateTime.of(2026, 11, 18, 17, 0),
                        LocalDateTime.of(2026, 11, 19, 17, 0),
                        LocalDateTime.of(2026, 11, 20, 17, 0),
                        LocalDateTime.of(2026, 11, 21, 17, 0),
                        LocalDateTime.of(2026, 11, 22, 17, 0));
    }

    @Test
    void ofManyInADayTheLatestStays() {
        List<LocalDateTime> made = new ArrayList<>();
        for (int hour = 8; hour < 18; hour++) {
            made.add(LAST.withHour(hour));
        }
        assertThat(kept(made)).containsExactly(LAST);
    }

    @Test
    void daysWithoutBackupsThinNothingOut() {
        List<LocalDateTime> made = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            made.add(LAST.minusMonths(i));
        }
        assertThat(BackupCalendar.expired(made)).isEmpty();
    }

    @Test
    void theLatestIsNeverExpiredAndPruningTwiceIsPruningOnce() {
        Random random = new Random(3);
        for (int round = 0; round < 200; round++) {
            List<LocalDateTime> made = new ArrayList<>();
            for (int i = 0; i < 1 + random.nextInt(300); i++) {
                made.add(LAST.minusMinutes(random.nextInt(1_500_000)));
            }
            List<LocalDateTime> kept = kept(made);
            assertThat(kept).contains(Collections.max(made)).hasSizeLessThanOrEqualTo(24);
            assertThat(BackupCalendar.expired(kept)).isEmpty();
        }
    }
}
