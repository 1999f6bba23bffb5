package vigil.domain.casefile;

/** Text as it may stand in a case: line ends are {@code \n}, and no other control characters. */
final class PlainText {

    private PlainText() {}

    /**
     * Stored history and drafts divide their columns by control characters, so none may be in one.
     */
    static String clean(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (control(text.charAt(i))) {
                return cleaned(text);
            }
        }
        return text;
    }

    private static boolean control(char c) {
        return c < ' ' && c != '\n' && c != '\t';
    }

    private static String cleaned(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\r') {
                clean.append('\n');
                if (i + 1 < text.length() && text.charAt(i + 1) == '\n') {
                    i++;
                }
            } else {
                clean.append(control(c) ? ' ' : c);
            }
        }
        return clean.toString();
    }
}
