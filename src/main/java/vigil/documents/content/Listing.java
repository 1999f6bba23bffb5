package vigil.documents.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A bulleted or numbered list.
 *
 * @param first the number of the first item; bullets pay it no heed
 */
public record Listing(Marker marker, int first, List<Item> items) implements Prose {

    /** What stands before each item. */
    public enum Marker {
        BULLET,
        NUMBER
    }

    /** One item, perhaps with a list below it. */
    public record Item(List<Run> runs, Optional<Listing> below) {

        public Item {
            runs = List.copyOf(runs);
        }

        public static Item of(Run... runs) {
            return new Item(List.of(runs), Optional.empty());
        }

        public Item with(Listing list) {
            return new Item(runs, Optional.of(list));
        }
    }

    public Listing {
        items = List.copyOf(items);
        Refuse.when(items.isEmpty(), "a list has items");
    }

    public static Listing bullets(String... texts) {
        return new Listing(Marker.BULLET, 1, items(texts));
    }

    public static Listing numbered(String... texts) {
        return new Listing(Marker.NUMBER, 1, items(texts));
    }

    private static List<Item> items(String... texts) {
        List<Item> items = new ArrayList<>();
        for (String text : texts) {
            items.add(Item.of(Run.of(text)));
        }
        return items;
    }
}
