package vigil.domain.panel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vigil.domain.panel.RepeatedAdvice.Earlier;
import vigil.domain.panel.RepeatedAdvice.Reason;
import vigil.domain.panel.RepeatedAdvice.Statement;

class RepeatedAdviceTest {

    private static final String[] OTHERS = {
        "Mental health teams should tell the referrer before a referral is closed.",
        "Prison healthcare should book a first appointment before the day of release.",
        "Landlords should check rooms twice a night in supported housing.",
        "Coroners should send toxicology results to the panel when they arrive.",
        "Pharmacists should ring the prescriber after three missed doses of methadone.",
        "Ambulance crews should be reminded that nitazenes may need repeated naloxone.",
        "General practices should review repeat prescriptions of pregabalin.",
    };

    private static Statement statement(int n, String made, String wording, String... factors) {
        return new Statement(
                new UUID(3, n),
                "R-" + made.substring(0, 4) + "-" + n,
                LocalDate.parse(made),
                wording,
                factors.length == 0 ? Optional.empty() : Optional.of(factors[0]),
                Set.of());
    }

    private static List<Statement> others() {
        List<Statement> all = new ArrayList<>();
        for (int i = 0; i < OTHERS.length; i++) {
            all.add(statement(i, "2022-0" + (i + 1) + "-10", OTHERS[i]));
        }
        return all;
    }

    private static List<Earlier> before(Statement later, Statement... more) {
        List<Statement> all = others();
        all.addAll(List.of(more));
        all.add(later);
        return new RepeatedAdvice(all).before(later);
    }

    @Test
    void theSameAdviceInOtherWordsIsFoundAndSaysWhy() {
        Statement first =
                statement(
                        20,
                        "2023-03-01",
                        "Every hostel should hold naloxone on each floor and train night staff.");
        Statement second =
                statement(
                        21,
                        "2024-05-01",
                        "Hostels should keep naloxone on every floor, with night staff trained.");
        Statement third =
                statement(
                        22,
                        "2026-02-01",
                        "Naloxone on each floor of hostels, and training of night staff in it.");
        assertThat(before(third, second, first))
                .extracting(Earlier::reference)
                .containsExactly("R-2023-20", "R-2024-21");
        assertThat(before(third, first))
                .singleElement()
                .satisfies(e -> {
                    assertThat(e.reason()).isEqualTo(Reason.WORDS);
                    assertThat(e.shared()).contains("hostels", "floor", "night", "staff");
                    assertThat(e.likeness()).isBetween(RepeatedAdvice.ALIKE, 1.0);
                });
    }

    @Test
    void differentAdviceIsNotARepeat() {
        List<Statement> all = others();
        RepeatedAdvice advice = new RepeatedAdvice(all);
        assertThat(all).allSatisfy(s -> assertThat(advice.before(s)).isEmpty());
    }

    @Test
    void oneRareWordIsNotEnough() {
        assertThat(
                        before(
                                statement(30, "2026-01-01", "Buy pregabalin test strips.", "IND02"),
                                statement(31, "2024-01-01", "Audit pregabalin.", "IND02")))
                .isEmpty();
    }

    @Test
    void lessLikenessIsEnoughWhenBothAreAboutOneFactor() {
        String before =
                "Hospitals should give a naloxone kit to patients who leave after an overdose.";
        String now =
                "Hospitals should send patients home with a naloxone kit if they discharge themselves.";
        assertThat(before(statement(40, "2026-01-01", now), statement(41, "2024-01-01", before)))
                .isEmpty();
        assertThat(
                        before(
                                statement(40, "2026-01-01", now, "SVC07"),
                                statement(41, "2024-01-01", before, "SVC07")))
                .singleElement()
                .satisfies(e -> {
                    assertThat(e.reason()).isEqualTo(Reason.SAME_FACTOR);
                    assertThat(e.factors()).containsExactly("SVC07");
                });
    }

    @Test
    void whatIsLaterOrOfTheSameDayIsNotEarlier() {
        String words = "Every hostel should hold naloxone on each floor.";
        assertThat(
                        before(
                                statement(50, "2025-01-01", words),
                                statement(51, "2025-01-01", words),
                                statement(52, "2025-02-01", words)))
                .isEmpty();
    }

    @Test
    void theOrderOfTheRowsChangesNothing() {
        List<Statement> all = others();
        Statement later = statement(60, "2026-01-01", OTHERS[0] + " At once.");
        all.add(later);
        List<Earlier> expected = new RepeatedAdvice(all).before(later);
        assertThat(expected).isNotEmpty();
        Random random = new Random(5);
        for (int i = 0; i < 20; i++) {
            Collections.shuffle(all, random);
            assertThat(new RepeatedAdvice(all).before(later)).isEqualTo(expected);
        }
    }
}
