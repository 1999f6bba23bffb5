package vigil.documents.content;

import java.util.ArrayList;
import java.util.List;

/** Finds the runs of a block, in reading order. */
final class RunsOf {

    private RunsOf() {}

    static List<Run> block(Block block) {
        List<Run> runs = new ArrayList<>();
        collect(block, runs);
        return runs;
    }

    private static void collect(Block block, List<Run> runs) {
        switch (block) {
            case Heading heading -> runs.addAll(heading.runs());
            case Paragraph paragraph -> runs.addAll(paragraph.runs());
            case Listing listing -> collect(listing, runs);
            case Table table ->
                    table.rows().forEach(r -> r.cells().forEach(c -> runs.addAll(c.runs())));
            case Facts facts -> facts.facts().forEach(f -> runs.addAll(f.value()));
            case Inset inset -> inset.blocks().forEach(b -> collect(b, runs));
            case Together together -> together.blocks().forEach(b -> collect(b, runs));
            case Figure _, PageBreak _, Contents _, Spacer _, SignOff _, Letterhead _ -> {}
        }
    }

    private static void collect(Listing listing, List<Run> runs) {
        for (Listing.Item item : listing.items()) {
            runs.addAll(item.runs());
            item.below().ifPresent(list -> collect(list, runs));
        }
    }
}
