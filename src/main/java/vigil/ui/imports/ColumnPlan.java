package vigil.ui.imports;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import vigil.casework.ColumnGuess;
import vigil.casework.MappingLine;

/** What one column is to be used for, as it stands now. */
final class ColumnPlan {

    /** Which of two numbers of a date is the day. */
    enum DayOrder {
        DAY_FIRST,
        MONTH_FIRST,
        /** Its values do not say, and nobody has. */
        UNSAID
    }

    private final ColumnGuess guess;
    private final ObjectProperty<ColumnUse> use;
    private final BooleanProperty needed = new SimpleBooleanProperty();
    private final BooleanProperty searched = new SimpleBooleanProperty();
    private final ObjectProperty<DayOrder> order = new SimpleObjectProperty<>();
    private List<MappingLine> given = List.of();

    ColumnPlan(ColumnGuess guess, ColumnUse use) {
        this.guess = guess;
        this.use = new SimpleObjectProperty<>(use);
        boolean american = guess.dates().formats().stream().anyMatch(f -> f.startsWith("M/d"));
        order.set(
                guess.dates().ambiguous()
                        ? DayOrder.UNSAID
                        : american ? DayOrder.MONTH_FIRST : DayOrder.DAY_FIRST);
        needed.set(use.target().equals("incident.dateOfDeath"));
        searched.set(guess.uses().stream().anyMatch(u -> u.use().equals("text-substances")));
        // What a kept mapping says holds until a person says otherwise.
        this.use.addListener((p, was, is) -> given = List.of());
        needed.addListener((p, was, is) -> given = List.of());
        searched.addListener((p, was, is) -> given = List.of());
        order.addListener((p, was, is) -> given = List.of());
    }

    /** Takes over what a mapping says of the column. */
    void give(ColumnUse first, List<MappingLine> lines) {
        use.set(first);
        needed.set(lines.stream().anyMatch(line -> line.use().equals("required")));
        searched.set(lines.stream().anyMatch(line -> line.use().equals("text-substances")));
        if (order.get() == DayOrder.UNSAID) {
            order.set(DayOrder.DAY_FIRST);
        }
        given = List.copyOf(lines);
    }

    boolean isGiven() {
        return !given.isEmpty();
    }

    ColumnGuess guess() {
        return guess;
    }

    String column() {
        return guess.column();
    }

    ObjectProperty<ColumnUse> use() {
        return use;
    }

    BooleanProperty needed() {
        return needed;
    }

    BooleanProperty searched() {
        return searched;
    }

    ObjectProperty<DayOrder> order() {
        return order;
    }

    /** Whether its dates have two numbers that could be day or month. */
    boolean hasOrder() {
        return guess.dates().ambiguous()
                || guess.dates().formats().stream()
                        .anyMatch(f -> f.startsWith("d/M") || f.startsWith("M/d"));
    }

    /** Whether a person must say which number is the day before the column can be read. */
    boolean asksOrder() {
        return !use.get().leavesOut() && hasOrder() && order.get() == DayOrder.UNSAID;
    }

    /** Whether it is text that may be searched for substances besides. */
    boolean searchable() {
        return use.get().isField() && use.get().target().startsWith("coroner.cause.");
    }

    /** As lines of a mapping. */
    List<MappingLine> lines() {
        if (!given.isEmpty()) {
            return given;
        }
        ColumnUse chosen = use.get();
        List<MappingLine> lines = new ArrayList<>();
        if (chosen.use().equals("substance")) {
            for (String yes : List.of("Y", "Yes", "True", "1", "✓", "✔")) {
                lines.add(line("substance", chosen.target()).with(yes, chosen.substance()));
            }
            for (String no : List.of("N", "No", "False", "0")) {
                lines.add(line("substance", chosen.target()).with(no, ""));
            }
            return lines;
        }
        boolean required = chosen.isField() && needed.get();
        lines.add(line(required ? "required" : chosen.use(), chosen.target()));
        if (searchable() && searched.get()) {
            String line = chosen.target().substring("coroner.cause.".length());
            lines.add(line("text-substances", "SUB_STAGE06/" + line));
        }
        if (chosen.isField()) {
            for (String format : guess.dates().formats()) {
                lines.add(line("date-format", "").with("", ordered(format)));
            }
        }
        return lines;
    }

    private String ordered(String format) {
        return switch (order.get()) {
            case MONTH_FIRST -> format.startsWith("d/M") ? "M/d" + format.substring(3) : format;
            case DAY_FIRST, UNSAID ->
                    format.startsWith("M/d") ? "d/M" + format.substring(3) : format;
        };
    }

    private MappingLine line(String how, String target) {
        return MappingLine.of(column(), how, target);
    }
}
