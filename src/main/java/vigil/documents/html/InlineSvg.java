package vigil.documents.html;

import java.util.List;

/** A drawing made for a file of its own, as part of a page: its names must be there once only. */
final class InlineSvg {

    private static final List<String> NAMES = List.of("title", "desc", "hidden");

    private InlineSvg() {}

    /**
     * @param number of the drawing on the page
     */
    static String of(String svg, int number) {
        String part = svg.substring(svg.indexOf("<svg"));
        String prefix = "f" + number + "-";
        part =
                part.replace(
                        "aria-labelledby=\"title desc\"",
                        "aria-labelledby=\"" + prefix + "title " + prefix + "desc\"");
        for (String name : NAMES) {
            part =
                    part.replace("id=\"" + name + "\"", "id=\"" + prefix + name + "\"")
                            .replace("url(#" + name + ")", "url(#" + prefix + name + ")");
        }
        return part;
    }
}
