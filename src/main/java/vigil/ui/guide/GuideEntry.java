package vigil.ui.guide;

/**
 * A page of the guide.
 *
 * @param name its file name without the ending, or {@code field/} and the key of a field
 * @param title its first heading
 * @param part the heading of the contents under which it stands
 * @param text the whole page, in Markdown
 */
record GuideEntry(String name, String title, String part, String text) {}
