package vigil.charts;

import java.util.List;
import vigil.disclosure.gate.Depiction;

/**
 * A chart, ready to be painted, with everything that stands in for it where it cannot be seen.
 *
 * @param title what it is about
 * @param description what it shows, in one or two sentences with its figures
 * @param width in points
 * @param height in points
 * @param marks to be painted in order
 * @param spots places one can stop at with the keyboard, in reading order
 * @param table the figures it is made from
 */
public record Chart(
        String title,
        String description,
        double width,
        double height,
        List<Mark> marks,
        List<Spot> spots,
        Table table)
        implements Depiction {

    public Chart {
        marks = List.copyOf(marks);
        spots = List.copyOf(spots);
    }

    /**
     * One place.
     *
     * @param text what is said of it
     * @param cases references of the cases behind it, if it may be opened; never painted
     */
    public record Spot(
            double x, double y, double width, double height, String text, List<String> cases) {

        public Spot {
            cases = List.copyOf(cases);
        }
    }

    /**
     * Figures.
     *
     * @param columns heads; the first is that of the row heads
     * @param rows as many words as there are columns
     */
    public record Table(List<String> columns, List<List<String>> rows) {

        public Table {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }
}
