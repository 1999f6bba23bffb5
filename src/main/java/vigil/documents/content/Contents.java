package vigil.documents.content;

/**
 * The table of contents: every heading of level 2 down to {@code depth} that comes after it, with
 * its page.
 *
 * @param title above it; not a heading, so that it does not list itself
 */
public record Contents(String title, int depth) implements Block {

    public Contents {
        Refuse.when(title.isBlank(), "the contents have a title");
        Refuse.when(depth < 2 || depth > Heading.LOWEST, "the contents go down to level 2, 3 or 4");
    }
}
