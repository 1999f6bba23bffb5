package vigil.exchange;

/**
 * Text as a workbook writes it: a character that its files cannot hold is written as {@code
 * _x0007_}, and text that looks like that already has its first underline written so. Exact both
 * ways.
 */
final class SheetText {

    private static final int LENGTH = 7;

    private SheetText() {}

    static String write(String text) {
        StringBuilder written = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean pair =
                    Character.isHighSurrogate(c)
                            && i + 1 < text.length()
                            && Character.isLowSurrogate(text.charAt(i + 1));
            boolean plain =
                    pair
                            || c == '\t'
                            || c == '\n'
                            || (c >= 0x20
                                    && !Character.isSurrogate(c)
                                    && c < 0xfffe
                                    && !(c == '_' && escape(text, i)));
            if (!plain && written == null) {
                written = new StringBuilder(text.length() + LENGTH).append(text, 0, i);
            }
            if (written != null) {
                if (plain) {
                    written.append(c);
                } else {
                    written.append("_x%04X_".formatted((int) c));
                }
            }
            if (pair) {
                i++;
                if (written != null) {
                    written.append(text.charAt(i));
                }
            }
        }
        return written == null ? text : written.toString();
    }

    static String read(String text) {
        int at = text.indexOf("_x");
        if (at < 0) {
            return text;
        }
        StringBuilder read = new StringBuilder(text.length());
        int done = 0;
        while (at >= 0) {
            if (escape(text, at)) {
                read.append(text, done, at)
                        .append((char) Integer.parseInt(text, at + 2, at + 6, 16));
                done = at + LENGTH;
                at = text.indexOf("_x", done);
            } else {
                at = text.indexOf("_x", at + 1);
            }
        }
        return read.append(text, done, text.length()).toString();
    }

    private static boolean escape(String text, int at) {
        if (at + LENGTH > text.length()
                || text.charAt(at + 1) != 'x'
                || text.charAt(at + LENGTH - 1) != '_') {
            return false;
        }
        for (int i = at + 2; i < at + LENGTH - 1; i++) {
            if (Character.digit(text.charAt(i), 16) < 0 || text.charAt(i) > 'f') {
                return false;
            }
        }
        return true;
    }
}
