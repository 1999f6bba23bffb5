package vigil.casework;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How many people live in each area, year by year, with who counted them; latest first. Written a
 * year to a line, as {@code 2024: Sheffield 556500; Barnsley 244600 (ONS mid-year estimates)}; the
 * year and the source may be left out.
 *
 * @param years latest first; one without a year comes last
 */
public record Populations(List<Year> years) {

    private static final Pattern LINE =
            Pattern.compile("(?:(\\d{4})\\s*:)?\\s*([^()]*?)\\s*(?:\\(([^()]*)\\))?\\s*");
    private static final Pattern AREA = Pattern.compile("(.*?\\D)[\\s:=]\\s*(\\d[\\d,\\s]*)");
    private static final int MOST_DIGITS = 9;

    /**
     * One count.
     *
     * @param year such as 2024; 0 if that is not said
     * @param people by the name of the area
     * @param source who counted; empty if that is not said
     */
    public record Year(int year, Map<String, Long> people, String source) {}

    public Populations {
        years = years.stream().sorted(Comparator.comparingInt(Year::year).reversed()).toList();
    }

    /** Reads what can be read. */
    public static Populations of(String written) {
        List<Year> years = new ArrayList<>();
        written.lines()
                .filter(line -> !line.isBlank())
                .forEach(line -> read(line).ifPresent(years::add));
        return new Populations(years);
    }

    /** The first line that makes no sense, from 1; it is also one if it says a year twice. */
    static Optional<Integer> badLine(String written) {
        List<Integer> seen = new ArrayList<>();
        List<String> lines = written.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).isBlank()) {
                continue;
            }
            Optional<Year> year = read(lines.get(i));
            if (year.isEmpty() || seen.contains(year.get().year())) {
                return Optional.of(i + 1);
            }
            seen.add(year.get().year());
        }
        return Optional.empty();
    }

    private static Optional<Year> read(String line) {
        Matcher whole = LINE.matcher(line);
        if (!whole.matches()) {
            return Optional.empty();
        }
        Map<String, Long> people = new LinkedHashMap<>();
        for (String part : whole.group(2).split(";")) {
            if (part.isBlank()) {
                continue;
            }
            Matcher area = AREA.matcher(part.strip());
            String digits = area.matches() ? area.group(2).replaceAll("\\D", "") : "";
            if (digits.isEmpty() || digits.length() > MOST_DIGITS) {
                return Optional.empty();
            }
            people.put(area.group(1).strip(), Long.parseLong(digits));
        }
        int year = Optional.ofNullable(whole.group(1)).map(Integer::parseInt).orElse(0);
        String source = Optional.ofNullable(whole.group(3)).orElse("").strip();
        return people.isEmpty() ? Optional.empty() : Optional.of(new Year(year, people, source));
    }

    /** As it is kept. */
    public String written() {
        List<String> lines = new ArrayList<>();
        for (Year year : years) {
            List<String> areas = new ArrayList<>();
            year.people().forEach((name, people) -> areas.add(name + " " + people));
            lines.add(
                    (year.year() == 0 ? "" : year.year() + ": ")
                            + String.join("; ", areas)
                            + (year.source().isEmpty() ? "" : " (" + year.source() + ")"));
        }
        return String.join("\n", lines);
    }
}
