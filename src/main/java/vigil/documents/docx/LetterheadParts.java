package vigil.documents.docx;

import vigil.documents.content.Letterhead;

/** Whose paper it is: the logo as a picture with its words, the lines beneath it. */
final class LetterheadParts {

    /** English Metric Units of a point. */
    private static final int POINT = 12_700;

    private LetterheadParts() {}

    static String of(Letterhead head) {
        StringBuilder out = new StringBuilder();
        head.logo()
                .ifPresent(logo ->
                        out.append(
                                Wml.paragraph(
                                        Wml.style("Letterhead")
                                                + "<w:keepNext/><w:spacing w:after=\"80\"/>",
                                        picture(logo))));
        for (int i = 0; i < head.lines().size(); i++) {
            boolean last = i == head.lines().size() - 1;
            out.append(
                    Wml.paragraph(
                            Wml.style("Letterhead")
                                    + (last ? "<w:spacing w:after=\"360\"/>" : "<w:keepNext/>"),
                            Wml.words(i == 0 ? "<w:b/><w:bCs/>" : "", head.lines().get(i))));
        }
        return out.toString();
    }

    private static String picture(Letterhead.Logo logo) {
        long wide = Math.round(logo.pointsWide() * POINT);
        long high = Math.round(logo.pointsHigh() * POINT);
        String words = Xml.line(logo.alternative());
        return "<w:r><w:drawing><wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\">"
                + "<wp:extent cx=\"%d\" cy=\"%d\"/>".formatted(wide, high)
                + "<wp:docPr id=\"1\" name=\"Logo\" descr=\"%s\"/>".formatted(words)
                + "<a:graphic xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\">"
                + "<a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\">"
                + "<pic:pic xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\">"
                + "<pic:nvPicPr><pic:cNvPr id=\"1\" name=\"Logo\" descr=\"%s\"/>".formatted(words)
                + "<pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed=\"rId6\"/>"
                + "<a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm>"
                + "<a:off x=\"0\" y=\"0\"/><a:ext cx=\"%d\" cy=\"%d\"/>".formatted(wide, high)
                + "</a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>"
                + "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>";
    }
}
