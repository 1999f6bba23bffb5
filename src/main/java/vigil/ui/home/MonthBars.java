package vigil.ui.home;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import vigil.casework.Today;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Kit;
import vigil.ui.kit.Tip;

/**
 * Deaths of each month as bars. The latest months are paler, because some of what happened in them
 * is not yet known.
 */
final class MonthBars extends Region {

    private static final int PROVISIONAL = 3;

    private final List<Today.MonthCount> months;
    private final List<Region> bars;
    private final List<Label> captions;
    private final List<Label> numbers;

    MonthBars(List<Today.MonthCount> months, Kit kit) {
        this.months = List.copyOf(months);
        this.bars = months.stream().map(m -> bar(m, kit)).toList();
        this.captions = months.stream().map(m -> caption(m, kit)).toList();
        this.numbers = months.stream().map(MonthBars::number).toList();
        getStyleClass().add("month-bars");
        setMinHeight(130);
        setPrefHeight(150);
        setAccessibleText(description(kit));
        getChildren().addAll(bars);
        getChildren().addAll(captions);
        getChildren().addAll(numbers);
    }

    private String description(Kit kit) {
        StringBuilder text = new StringBuilder(kit.say("home.months.alt"));
        months.forEach(m ->
                text.append(' ')
                        .append(kit.words().month(m.month()))
                        .append(": ")
                        .append(m.deaths())
                        .append('.'));
        return text.toString();
    }

    private Region bar(Today.MonthCount month, Kit kit) {
        Region bar = Controls.styled(new Region(), "month-bar");
        if (months.indexOf(month) >= months.size() - PROVISIONAL) {
            bar.getStyleClass().add("month-bar-provisional");
        }
        Tip.explain(bar, kit.say("home.month", kit.words().month(month.month()), month.deaths()));
        return bar;
    }

    /** January carries the year; the others only every third month its name. */
    private static Label caption(Today.MonthCount month, Kit kit) {
        int number = month.month().getMonthValue();
        String full = kit.words().month(month.month());
        String text =
                number == 1
                        ? full.substring(full.length() - 4)
                        : number % 3 == 1 ? full.substring(0, 3) : "";
        return Controls.plain(text, "muted", "small");
    }

    private static Label number(Today.MonthCount month) {
        return Controls.plain(
                month.deaths() == 0 ? "" : String.valueOf(month.deaths()), "muted", "small");
    }

    @Override
    protected void layoutChildren() {
        int most = Math.max(1, months.stream().mapToInt(Today.MonthCount::deaths).max().orElse(1));
        double foot = 20;
        double head = 18;
        double slot = getWidth() / months.size();
        double room = getHeight() - foot - head;
        for (int i = 0; i < months.size(); i++) {
            double height = Math.max(1, room * months.get(i).deaths() / most);
            double x = i * slot + slot * 0.14;
            bars.get(i).resizeRelocate(x, head + room - height, slot * 0.72, height);
            place(captions.get(i), i * slot, slot, getHeight() - foot + 2);
            place(numbers.get(i), i * slot, slot, head + room - height - 18);
        }
    }

    private static void place(Label label, double x, double slot, double y) {
        label.autosize();
        label.relocate(x + (slot - label.getWidth()) / 2, y);
    }
}
