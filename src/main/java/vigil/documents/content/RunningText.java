package vigil.documents.content;

/**
 * What stands at the head and foot of every page, one line each. In any of the four, {@code {page}}
 * and {@code {pages}} become the number of the page and of all pages, {@code {version}} that of the
 * document.
 */
public record RunningText(String headLeft, String headRight, String footLeft, String footRight) {

    public static final RunningText NONE = new RunningText("", "", "", "");
}
