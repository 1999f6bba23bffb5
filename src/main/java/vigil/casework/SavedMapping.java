package vigil.casework;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * What the columns of a kind of table mean, kept under a name for the next one.
 *
 * @param headings of the table it was made for, by which the next one is known again
 */
public record SavedMapping(
        UUID id,
        String name,
        List<String> headings,
        List<MappingLine> lines,
        Instant savedAt,
        UUID member) {

    public SavedMapping {
        headings = headings.stream().map(SavedMapping::plain).distinct().sorted().toList();
        lines = List.copyOf(lines);
    }

    private static String plain(String heading) {
        return heading.replaceAll("\\s+", " ").strip().toLowerCase(Locale.ROOT);
    }

    /** Whether a table has these headings, in any order and capitals. */
    public boolean fits(List<String> columns) {
        return headings.equals(
                columns.stream().map(SavedMapping::plain).distinct().sorted().toList());
    }
}
