package vigil.disclosure.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import vigil.disclosure.pack.Quarter;
import vigil.patterns.CountedDeaths.Death;

/**
 * A time that a column is of.
 *
 * @param head how tables that leave name it
 * @param label how readers see it
 * @param quarters that it is made of, by their codes
 */
record Span(String head, Phrase label, SortedSet<String> quarters) {

    static Span year(int year) {
        TreeSet<String> quarters = new TreeSet<>();
        for (int number = 1; number <= 4; number++) {
            quarters.add(new Quarter(year, number).code());
        }
        return new Span(String.valueOf(year), Phrase.text(String.valueOf(year)), quarters);
    }

    static Span quarter(Quarter quarter) {
        return new Span(
                quarter.code(),
                Phrase.of("report.quarter." + quarter.number()),
                new TreeSet<>(Set.of(quarter.code())));
    }

    /** From the beginning of one year to the end of another, as one. */
    static Span years(int first, int last) {
        if (first == last) {
            return year(first);
        }
        TreeSet<String> quarters = new TreeSet<>();
        for (int year = first; year <= last; year++) {
            quarters.addAll(year(year).quarters());
        }
        String head = first + "-" + last;
        return new Span(
                head,
                Phrase.of(
                        "report.years",
                        Phrase.text(String.valueOf(first)),
                        Phrase.text(String.valueOf(last))),
                quarters);
    }

    static List<Span> eachYear(int first, int last) {
        List<Span> spans = new ArrayList<>();
        for (int year = first; year <= last; year++) {
            spans.add(year(year));
        }
        return spans;
    }

    boolean has(Death death) {
        return quarters.contains(Quarter.of(death.died()).code());
    }
}
