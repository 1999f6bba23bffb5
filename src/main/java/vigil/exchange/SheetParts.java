package vigil.exchange;

import java.io.IOException;

/** Reads the parts of a workbook that its sheets share. */
final class SheetParts {

    private SheetParts() {}

    /** The shared texts; runs of letters in several styles are one text. */
    static SheetStrings strings(GuardedXml part) throws IOException {
        try (GuardedXml xml = part) {
            SheetStrings strings = new SheetStrings();
            while (xml.next()) {
                if (xml.starts("si") && !strings.add(richText(xml, "si"))) {
                    throw new CountedStream.Stopped(Fault.TOO_MUCH_TEXT);
                }
            }
            return strings;
        }
    }

    /** The text inside an element, without how it is said aloud. */
    static String richText(GuardedXml xml, String element) throws IOException {
        StringBuilder text = new StringBuilder();
        boolean aloud = false;
        while (xml.next() && !xml.ends(element)) {
            if (xml.starts("t") && !aloud) {
                text.append(SheetText.read(xml.text()));
                if (text.length() > SheetRows.LONGEST_RICH) {
                    throw new CountedStream.Stopped(Fault.BROKEN_ROW);
                }
            } else if (xml.starts("rPh")) {
                aloud = true;
            } else if (xml.ends("rPh")) {
                aloud = false;
            }
        }
        return text.toString();
    }
}
