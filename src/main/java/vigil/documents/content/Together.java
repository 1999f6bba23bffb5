package vigil.documents.content;

import java.util.List;

/**
 * Blocks that one page should hold, such as a finding with its figure and table. What no page can
 * hold is parted nevertheless.
 */
public record Together(List<Block> blocks) implements Block {

    public Together {
        blocks = List.copyOf(blocks);
        Refuse.when(blocks.isEmpty(), "there are blocks");
        Refuse.when(
                blocks.stream().anyMatch(b -> b instanceof PageBreak || b instanceof Together),
                "what stands together is one level deep, without page breaks");
    }
}
