package vigil.documents.docx;

import java.text.Normalizer;

/** Text as XML takes it. */
final class Xml {

    private static final int SOFT_HYPHEN = 0xAD;
    private static final int BYTE_ORDER_MARK = 0xFEFF;

    static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

    private Xml() {}

    /**
     * Composed letters with XML's own escaped, for text and attributes; tabs become spaces, and
     * control characters, soft hyphens and halves of letters are left out. Line feeds stay.
     */
    static String text(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        Normalizer.normalize(text.replace("\r\n", "\n").replace('\t', ' '), Normalizer.Form.NFC)
                .codePoints()
                .filter(Xml::kept)
                .forEach(letter -> {
                    switch (letter) {
                        case '&' -> safe.append("&amp;");
                        case '<' -> safe.append("&lt;");
                        case '>' -> safe.append("&gt;");
                        case '"' -> safe.append("&quot;");
                        case '\r', 0x2028, 0x2029 -> safe.append('\n');
                        default -> safe.appendCodePoint(letter);
                    }
                });
        return safe.toString();
    }

    /** The same on one line. */
    static String line(String text) {
        return text(text).replace('\n', ' ');
    }

    private static boolean kept(int letter) {
        boolean control = Character.isISOControl(letter) && letter != '\n' && letter != '\r';
        boolean half = letter >= Character.MIN_SURROGATE && letter <= Character.MAX_SURROGATE;
        boolean noLetter = (letter & 0xFFFE) == 0xFFFE || (letter >= 0xFDD0 && letter <= 0xFDEF);
        return !control && !half && !noLetter && letter != SOFT_HYPHEN && letter != BYTE_ORDER_MARK;
    }
}
