package vigil.domain.vocabulary;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The class of a substance under the Misuse of Drugs Act 1971 from one day on.
 *
 * @param from the day it came into force; empty for what held before the first change on record
 * @param controlledClass {@code A}, {@code B}, {@code C}, {@code none} or another word of the
 *     vocabulary
 * @param law the instrument, such as {@code SI 2024/190}
 * @param verified whether it was read there rather than remembered
 */
public record DatedClass(
        Optional<LocalDate> from, String controlledClass, String law, boolean verified) {

    private static final Set<String> CONTROLLED = Set.of("A", "B", "C");

    /** The words a class may be. */
    public static final List<String> CLASSES =
            List.of("A", "B", "C", "none", "PSA 2016", "unknown");

    /** Whether a class is one of the Act's. */
    public static boolean controlled(String controlledClass) {
        return CONTROLLED.contains(controlledClass);
    }

    public boolean controlled() {
        return controlled(controlledClass);
    }

    /** A history as stored: a line a class, {@code from=class=yes=law}. */
    static String text(List<DatedClass> history) {
        return history.stream()
                .map(c ->
                        c.from.map(LocalDate::toString).orElse("")
                                + "="
                                + c.controlledClass
                                + "="
                                + (c.verified ? "yes" : "no")
                                + "="
                                + c.law.replaceAll("\\s+", " "))
                .collect(Collectors.joining("\n"));
    }

    /** Lines that are none are left out; the others come in the order of their days. */
    static List<DatedClass> parse(String text) {
        List<DatedClass> history = new ArrayList<>();
        for (String line : text.lines().toList()) {
            String[] parts = line.split("=", 4);
            if (parts.length == 4) {
                try {
                    Optional<LocalDate> from =
                            parts[0].isBlank()
                                    ? Optional.empty()
                                    : Optional.of(LocalDate.parse(parts[0].strip()));
                    history.add(
                            new DatedClass(
                                    from, parts[1], parts[3].strip(), parts[2].equals("yes")));
                } catch (DateTimeException e) {
                    // What is no day says nothing.
                }
            }
        }
        return ordered(history);
    }

    /** By day, what held before first. */
    public static List<DatedClass> ordered(List<DatedClass> history) {
        return history.stream()
                .sorted(Comparator.comparing(c -> c.from().orElse(LocalDate.MIN)))
                .toList();
    }
}
