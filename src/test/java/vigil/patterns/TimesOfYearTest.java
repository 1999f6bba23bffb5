package vigil.patterns;

import static org.assertj.core.api.Assertions.assertThat;
import static vigil.patterns.Reference.close;
import static vigil.patterns.Reference.number;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import vigil.patterns.statistics.YearlyShares;

class TimesOfYearTest {

    @Test
    void yearlySharesAgreeWithTheReference() {
        for (NamedCsvRecord row :
                Reference.rows("oracles/trend/connecticut_rich_yearly_trend.csv")) {
            String item = row.getField("item");
            YearlyShares shares =
                    YearlyShares.of(
                            numbers(row.getField("counts")), numbers(row.getField("denominators")));
            close(shares.chiSquare(), number(row, "ca_chi2"), 1e-8, item + " chi");
            close(shares.chance(), number(row, "ca_p"), 1e-8, item + " p");
            // R stops its iterations at a change of deviance of 1e-8.
            double slope = number(row, "logit_slope");
            assertThat(shares.slope())
                    .as(item)
                    .isCloseTo(slope, Offset.offset(1e-5 * (1 + Math.abs(slope))));
            close(shares.slopeError(), number(row, "logit_se"), 1e-3, item + " error");
            close(
                    shares.annualOddsRatio().estimate(),
                    number(row, "annual_or"),
                    1e-4,
                    item + " odds ratio");
        }
    }

    private static long[] numbers(String list) {
        return Arrays.stream(list.split(";")).mapToLong(Long::parseLong).toArray();
    }

    private static List<CaseFact> daily(LocalDate first, LocalDate last, LocalDate halvedFrom) {
        List<CaseFact> facts = new ArrayList<>();
        int number = 0;
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            boolean everyDay = day.isBefore(halvedFrom);
            if (everyDay || day.toEpochDay() % 2 == 0) {
                facts.add(
                        CaseFact.of("C" + String.format("%05d", number++), day, "A")
                                .notified(day.plusDays(3))
                                .toxicologyBack(true)
                                .build());
            }
        }
        return facts;
    }

    @Test
    void anActionThatHalvedDeathsHasARateRatioOfOneHalfAndIncompleteMonthsAreLeftOut() {
        LocalDate action = LocalDate.of(2024, 1, 1);
        LocalDate last = LocalDate.of(2024, 12, 20);
        List<BeforeAfter> table =
                BeforeAfter.of(
                        daily(LocalDate.of(2022, 1, 1), last, action),
                        Taxonomy.empty(),
                        Slice.everything(),
                        Options.asAt(last),
                        action);
        BeforeAfter all = table.getFirst();
        assertThat(all.item()).isEmpty();
        assertThat(all.before()).isEqualTo(730);
        assertThat(all.daysBefore()).isEqualTo(730);
        // November is the last whole month that is complete.
        assertThat(all.daysAfter()).isEqualTo(335);
        assertThat(all.ratio().estimate()).isCloseTo(0.5, Offset.offset(0.01));
        assertThat(all.ratio().high()).isLessThan(0.6);
        assertThat(all.chance()).isLessThan(1e-9);
        assertThat(EnglishText.wording().say(all.sentence()))
                .contains("divided by the rate before, is 0.5;");
    }

    @Test
    void weekendsAreFoundAndAnEvenSpreadIsSilent() {
        LocalDate last = LocalDate.of(2024, 12, 31);
        List<CaseFact> even = daily(LocalDate.of(2022, 1, 1), last, last);
        assertThat(Panel.search(even, Options.asAt(last).withPermutations(19)).findings())
                .noneMatch(f -> f.type() == FindingType.CALENDAR);
        List<CaseFact> more = new ArrayList<>(even);
        for (CaseFact fact : even) {
            if (fact.died().getDayOfWeek().getValue() > 5) {
                more.add(CaseFact.of(fact.reference() + "b", fact.died(), "A").build());
            }
        }
        PatternSummary summary = Panel.search(more, Options.asAt(last).withPermutations(19));
        Optional<Finding> found =
                summary.findings().stream()
                        .filter(f -> f.type() == FindingType.CALENDAR)
                        .findFirst();
        assertThat(found).isPresent();
        assertThat(EnglishText.wording().say(found.orElseThrow().sentence()))
                .contains("Friday, Saturday or Sunday");
        assertThat(summary.calendar().weekdays().stream().mapToLong(n -> n).sum())
                .isEqualTo(more.size());
    }
}
