package vigil.documents.docx;

import java.util.ArrayList;
import java.util.List;
import vigil.documents.content.Listing;

/** How lists are marked: all bulleted ones alike, each numbered one from its own first number. */
final class Numbering {

    private static final int BULLETS = 1;
    private static final int LEVELS = 9;
    private static final int STEP = 360;

    private final List<Integer> firsts = new ArrayList<>();

    /** The number by which the paragraphs of a list name it. */
    int of(Listing listing) {
        if (listing.marker() == Listing.Marker.BULLET) {
            return BULLETS;
        }
        firsts.add(listing.first());
        return BULLETS + firsts.size();
    }

    String part() {
        StringBuilder out = new StringBuilder(Xml.HEAD);
        out.append("<w:numbering xmlns:w=\"").append(BodyParts.WORDS).append("\">");
        for (int kind = 0; kind < 2; kind++) {
            out.append("<w:abstractNum w:abstractNumId=\"").append(kind);
            out.append("\"><w:multiLevelType w:val=\"hybridMultilevel\"/>");
            for (int level = 0; level < LEVELS; level++) {
                out.append("<w:lvl w:ilvl=\"").append(level).append("\"><w:start w:val=\"1\"/>");
                out.append(
                        kind == 0
                                ? "<w:numFmt w:val=\"bullet\"/><w:lvlText w:val=\"•\"/>"
                                : "<w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%"
                                        + (level + 1)
                                        + ".\"/>");
                out.append("<w:lvlJc w:val=\"left\"/><w:pPr><w:ind w:left=\"");
                out.append(STEP * (level + 1)).append("\" w:hanging=\"").append(STEP);
                out.append("\"/></w:pPr></w:lvl>");
            }
            out.append("</w:abstractNum>");
        }
        out.append("<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>");
        for (int i = 0; i < firsts.size(); i++) {
            out.append("<w:num w:numId=\"").append(BULLETS + 1 + i);
            out.append("\"><w:abstractNumId w:val=\"1\"/><w:lvlOverride w:ilvl=\"0\">");
            out.append("<w:startOverride w:val=\"").append(firsts.get(i));
            out.append("\"/></w:lvlOverride></w:num>");
        }
        return out.append("</w:numbering>").toString();
    }
}
