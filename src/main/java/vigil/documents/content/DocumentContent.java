package vigil.documents.content;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A whole document: what may be read in it, and nothing else. What a reader is not to see is not in
 * here, so no writer can let it slip.
 */
public record DocumentContent(Particulars about, List<Block> blocks) {

    public DocumentContent {
        blocks = List.copyOf(blocks);
        Refuse.when(blocks.isEmpty(), "a document has blocks");
        Refuse.when(
                blocks.stream().allMatch(b -> b instanceof PageBreak || b instanceof Spacer),
                "a document has words");
        checkHeadings(blocks);
        checkLinks(blocks);
    }

    /** All headings, in order. */
    public List<Heading> headings() {
        return headings(blocks);
    }

    private static List<Heading> headings(List<Block> blocks) {
        List<Heading> headings = new ArrayList<>();
        for (Block block : blocks) {
            if (block instanceof Heading heading) {
                headings.add(heading);
            } else if (block instanceof Together together) {
                headings.addAll(headings(together.blocks()));
            }
        }
        return headings;
    }

    private static void checkHeadings(List<Block> blocks) {
        int level = 0;
        for (Heading heading : headings(blocks)) {
            Refuse.when(heading.level() > level + 1, "no heading level is left out");
            level = heading.level();
        }
    }

    private static void checkLinks(List<Block> blocks) {
        Set<String> anchors = new HashSet<>();
        for (Heading heading : headings(blocks)) {
            heading.anchor()
                    .ifPresent(a -> Refuse.when(!anchors.add(a), "an anchor is given once"));
        }
        for (Block block : blocks) {
            for (Run run : RunsOf.block(block)) {
                run.target()
                        .ifPresent(t ->
                                Refuse.when(!anchors.contains(t), "a link leads to a heading"));
            }
        }
    }
}
