package vigil.ui.patterns;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import vigil.patterns.AgeBand;
import vigil.patterns.EvidenceBasis;
import vigil.patterns.Item;
import vigil.patterns.Period;
import vigil.patterns.Slice;

/**
 * Which deaths the board looks at, as a person chose them.
 *
 * @param area code, or all if empty
 * @param span of dates of death
 * @param basis what makes a substance count
 * @param age or all ages
 * @param sex code, or all if empty
 */
public record BoardQuestion(
        String area, Span span, EvidenceBasis basis, Optional<AgeBand> age, String sex) {

    /** Every death the panel knows, confirmed substances. */
    public static final BoardQuestion ALL =
            new BoardQuestion("", new Years(0), EvidenceBasis.CONFIRMED, Optional.empty(), "");

    /** A span of time. */
    public sealed interface Span {}

    /**
     * The years up to today.
     *
     * @param count how many; 0 for all there are
     */
    public record Years(int count) implements Span {}

    /** From one day to another, both included; an absent end is open. */
    public record Dates(Optional<LocalDate> first, Optional<LocalDate> last) implements Span {}

    BoardQuestion inArea(String code) {
        return new BoardQuestion(code, span, basis, age, sex);
    }

    BoardQuestion over(Span other) {
        return new BoardQuestion(area, other, basis, age, sex);
    }

    BoardQuestion on(EvidenceBasis other) {
        return new BoardQuestion(area, span, other, age, sex);
    }

    BoardQuestion aged(Optional<AgeBand> band) {
        return new BoardQuestion(area, span, basis, band, sex);
    }

    BoardQuestion ofSex(String code) {
        return new BoardQuestion(area, span, basis, age, code);
    }

    /** The same for the engine, on a day. */
    Slice slice(LocalDate today) {
        Slice slice = Slice.everything().on(basis).within(period(today));
        if (!area.isEmpty()) {
            slice = slice.inAreas(Set.of(area));
        }
        Set<Item> having = new TreeSet<>();
        age.map(Item::ageBand).ifPresent(having::add);
        if (!sex.isEmpty()) {
            having.add(Item.sex(sex));
        }
        return slice.having(having);
    }

    private Period period(LocalDate today) {
        return switch (span) {
            case Years years -> Period.lastYears(years.count(), today);
            case Dates dates -> new Period(dates.first(), dates.last());
        };
    }
}
