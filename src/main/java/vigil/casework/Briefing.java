package vigil.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * The papers of a meeting as one member may read them, in plain words: whatever that member may not
 * read is not in here.
 *
 * @param reader the member's name
 * @param note what was left out, in a sentence
 */
public record Briefing(
        UUID meeting,
        String panel,
        String title,
        LocalDate date,
        String place,
        String marking,
        String reader,
        String note,
        List<Page> pages) {

    public Briefing {
        pages = List.copyOf(pages);
    }

    /** What a page is about. */
    public enum Kind {
        AGENDA,
        CASE,
        PAPERS,
        PATTERNS,
        ACTIONS
    }

    /**
     * A page.
     *
     * @param label reference of the case; empty on other pages
     */
    public record Page(Kind kind, String label, String title, List<Block> blocks) {
        public Page {
            blocks = List.copyOf(blocks);
        }
    }

    /**
     * A part of a page.
     *
     * @param subject what a comment on it is kept under, such as {@code case:…} or {@code item:…};
     *     empty if nobody comments on it
     */
    public record Block(
            String subject, String heading, String text, List<Fact> facts, List<String> lines) {
        public Block {
            facts = List.copyOf(facts);
            lines = List.copyOf(lines);
        }

        static Block said(String heading, String text) {
            return new Block("", heading, text, List.of(), List.of());
        }

        static Block listed(String heading, List<String> lines) {
            return new Block("", heading, "", List.of(), lines);
        }
    }

    /** A caption and what stands behind it. */
    public record Fact(String caption, String value) {}

    /** What a comment on a case is kept under. */
    public static String ofCase(UUID reviewCase) {
        return "case:" + reviewCase;
    }

    /** What a comment on another item of the agenda is kept under. */
    public static String ofItem(UUID item) {
        return "item:" + item;
    }
}
