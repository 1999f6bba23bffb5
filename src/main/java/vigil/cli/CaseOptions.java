package vigil.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What {@code vigil analyse --cases} is told. */
final class CaseOptions {

    @Option(
            names = "--items",
            paramLabel = "FILE",
            description =
                    "With --cases: items of the cases: case_id,item[,value]; yes, no or unknown.")
    @Nullable Path items;

    @Option(
            names = "--taxonomy",
            paramLabel = "FILE",
            description = "Classes of items for the early warning: item,class,family.")
    @Nullable Path taxonomy;

    @Option(
            names = "--links",
            paramLabel = "FILE",
            description = "Pairs that are never tested: item_a,item_b,why.")
    @Nullable Path links;

    @Option(
            names = "--as-at",
            paramLabel = "DATE",
            converter = DayOrMonth.class,
            description =
                    "The last day that counts, as 2024-03-31 or 2024-03; the end of the last death’s month if not given.")
    @Nullable LocalDate asAt;

    @Option(
            names = "--only",
            paramLabel = "PART",
            split = ",",
            description = {
                "Only these parts: patterns, scan, first, similar, clusters, trend, itemsets,",
                "contrast. Without: all that there is enough for."
            })
    List<String> only = List.of();

    @Option(
            names = "--least",
            paramLabel = "NUMBER",
            description = "Fewest cases of an item that is tested; ${DEFAULT-VALUE}.")
    int least = 3;

    @Option(
            names = "--largest",
            paramLabel = "NUMBER",
            description = "2 for pairs only, 3 for pairs and triples; ${DEFAULT-VALUE}.")
    int largest = 3;

    @Option(
            names = "--top",
            paramLabel = "NUMBER",
            description = "How many first findings; ${DEFAULT-VALUE}.")
    int top = 10;

    @Option(
            names = "--count-empty",
            description = "Cases without any row in the items count as having none; else left out.")
    boolean countEmpty;

    @Option(
            names = "--case",
            paramLabel = "ID",
            description =
                    "Nearest cases of this one; once for each. Else of all, if not over 1,000.")
    List<String> like = List.of();

    @Option(
            names = "--most",
            paramLabel = "NUMBER",
            description = "How many nearest cases; ${DEFAULT-VALUE}.")
    int most = 10;

    @Option(
            names = "--minsup",
            paramLabel = "NUMBER",
            description = "Also all sets of items that so many cases have.")
    int support;

    @Option(
            names = "--group",
            paramLabel = "ITEM",
            description = "Also what the cases with this item have more often than the others.")
    @Nullable String group;

    @Option(
            names = "--labels",
            paramLabel = "FILE",
            description = "The same for a group that is named by case: case_id,label; 1 or 0.")
    @Nullable Path labels;

    @Option(
            names = "--drop",
            paramLabel = "ITEM",
            description =
                    "With --labels: an item that says the group again, or PREFIX: for several.")
    List<String> drop = List.of();

    @Option(
            names = "--deals",
            paramLabel = "FILE",
            description = "With --labels: deals of the labels to use, a line of 0 and 1 for each.")
    @Nullable Path deals;

    @Option(
            names = "--places",
            paramLabel = "FILE",
            description = "Where areas are, for circles: loc or name, lat, lon.")
    @Nullable Path places;

    @Option(
            names = "--radius",
            paramLabel = "KM",
            description = "The largest circle; ${DEFAULT-VALUE}.")
    double radius = 15;

    @Option(
            names = "--longest",
            paramLabel = "WEEKS",
            description = "The longest cluster; ${DEFAULT-VALUE}.")
    int longest = 8;

    @Option(names = "--ended", description = "Also clusters that are over.")
    boolean ended;
}
