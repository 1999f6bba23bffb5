package vigil.disclosure.report;

import java.util.List;
import java.util.Optional;

/** What stands beneath a heading of a report. */
public sealed interface Part {

    /** Words. */
    record Words(Voice voice, Phrase text) implements Part {}

    /** How words are said. */
    enum Voice {
        /** First in a report, larger. */
        LEAD,
        BODY,
        /** Small, beneath something. */
        NOTE
    }

    /** Points one below another. */
    record Points(List<Phrase> points) implements Part {
        public Points {
            points = List.copyOf(points);
        }
    }

    /**
     * A table that counts no deaths: recommendations, alerts, figures of another source. Words and
     * numbers by row.
     *
     * @param shares how wide the columns are beside one another
     * @param none what is said instead if it has no rows
     */
    record Lines(
            Phrase caption,
            List<Phrase> heads,
            List<Integer> shares,
            List<List<Phrase>> rows,
            Phrase none)
            implements Part {

        public Lines {
            heads = List.copyOf(heads);
            shares = List.copyOf(shares);
            rows = rows.stream().map(List::copyOf).toList();
            int columns = heads.size();
            if (columns != shares.size() || rows.stream().anyMatch(row -> row.size() != columns)) {
                throw new IllegalArgumentException("A head, a width and a cell for each column");
            }
        }
    }

    /**
     * A table of deaths, each number picked from a table that passes the gate.
     *
     * @param corner what the rows are
     * @param chart what is drawn above it, if anything
     */
    record Figures(
            Phrase caption,
            Phrase corner,
            List<Phrase> columns,
            List<Line> lines,
            Optional<Bars> chart)
            implements Part {

        public Figures {
            columns = List.copyOf(columns);
            lines = List.copyOf(lines);
            for (Line line : lines) {
                if (line.cells().size() != columns.size()) {
                    throw new IllegalArgumentException("A cell for each column");
                }
            }
        }
    }

    /**
     * A table of a share in each row: how many say yes, how many no, of how many it is not known.
     * The share and its interval are worked out from what may be seen of them.
     *
     * @param defined what it means, said above the table and never parted from it
     * @param figures with these three columns
     */
    record Shares(Phrase defined, Figures figures) implements Part {
        public Shares {
            if (figures.columns().size() != 3) {
                throw new IllegalArgumentException("Yes, no and not known");
            }
        }
    }

    /** A row of figures. */
    record Line(Phrase label, List<Pick> cells) {
        public Line {
            cells = List.copyOf(cells);
        }
    }

    /**
     * A number of a table; one past its last row or column is a total.
     *
     * @param table which of the report's tables
     */
    record Pick(int table, int row, int column) {

        /** No number at all, such as the total of a year that is not over. */
        public static final Pick NONE = new Pick(-1, 0, 0);

        public boolean none() {
            return table < 0;
        }
    }

    /**
     * A chart of bars, drawn from what may be seen.
     *
     * @param lying whether they lie one below another, for long names
     */
    record Bars(Phrase title, boolean lying, List<Bar> bars) {
        public Bars {
            bars = List.copyOf(bars);
        }
    }

    /** A bar with its name. */
    record Bar(Phrase label, Pick count) {}

    /** The findings of the pattern board that may be told. */
    record Rising() implements Part {}

    /** Substances that are new or came back, of those that may be told. */
    record Appeared() implements Part {}

    static Part lead(Phrase text) {
        return new Words(Voice.LEAD, text);
    }

    static Part body(Phrase text) {
        return new Words(Voice.BODY, text);
    }

    static Part note(Phrase text) {
        return new Words(Voice.NOTE, text);
    }
}
