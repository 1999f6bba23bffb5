package vigil.documents.docx;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What a part written as XML says. It is only cut into tags and text, never resolved: nothing is
 * fetched, no entity is expanded but those of XML itself.
 *
 * @param text with a line feed where a paragraph, cell or line ends; words that are set in pieces
 *     come out whole
 * @param attributes values that may be words
 * @param hidden remarks and instructions to programs
 */
record XmlWords(String text, List<String> attributes, List<String> hidden) {

    private static final Set<String> ENDS =
            Set.of("p", "br", "cr", "tab", "tc", "instrText", "title", "subject", "creator");

    static XmlWords of(String xml) {
        return new Reading(xml).words();
    }

    /** A walk through the characters. */
    private static final class Reading {
        private final String xml;
        private final StringBuilder text = new StringBuilder();
        private final List<String> attributes = new ArrayList<>();
        private final List<String> hidden = new ArrayList<>();

        Reading(String xml) {
            this.xml = xml;
        }

        XmlWords words() {
            int at = 0;
            while (at < xml.length()) {
                int tag = xml.indexOf('<', at);
                if (tag < 0) {
                    text.append(plain(xml.substring(at)));
                    break;
                }
                text.append(plain(xml.substring(at, tag)));
                at = markup(tag);
            }
            return new XmlWords(text.toString(), List.copyOf(attributes), List.copyOf(hidden));
        }

        private int markup(int at) {
            if (xml.startsWith("<!--", at)) {
                return until("-->", at + 4, hidden);
            }
            if (xml.startsWith("<![CDATA[", at)) {
                int end = xml.indexOf("]]>", at);
                int stop = end < 0 ? xml.length() : end;
                text.append(xml, at + 9, stop);
                return Math.min(xml.length(), stop + 3);
            }
            if (xml.startsWith("<?", at)) {
                return until("?>", at + 2, hidden);
            }
            return tag(at);
        }

        private int until(String mark, int from, List<String> to) {
            int end = xml.indexOf(mark, from);
            int stop = end < 0 ? xml.length() : end;
            to.add(xml.substring(from, stop));
            return Math.min(xml.length(), stop + mark.length());
        }

        private int tag(int at) {
            int i = at + 1;
            while (i < xml.length() && xml.charAt(i) != '>') {
                char c = xml.charAt(i);
                if (c == '"' || c == '\'') {
                    int end = xml.indexOf(c, i + 1);
                    int stop = end < 0 ? xml.length() : end;
                    String value = plain(xml.substring(i + 1, stop));
                    if (!namespace(value)) {
                        attributes.add(value);
                    }
                    i = stop;
                }
                i++;
            }
            String inside = xml.substring(at + 1, Math.min(xml.length(), i));
            boolean ends = inside.startsWith("/") || inside.endsWith("/");
            if (ends && ENDS.contains(name(inside))) {
                text.append('\n');
            }
            return Math.min(xml.length(), i + 1);
        }

        private static boolean namespace(String value) {
            return value.startsWith("http://schemas.") || value.startsWith("urn:schemas-");
        }

        private static String name(String inside) {
            String name = inside.replaceFirst("^/", "").split("[\\s/]", 2)[0];
            return name.substring(name.indexOf(':') + 1);
        }

        private static String plain(String escaped) {
            if (escaped.indexOf('&') < 0) {
                return escaped;
            }
            StringBuilder plain = new StringBuilder();
            int at = 0;
            for (int amp = escaped.indexOf('&'); amp >= 0; amp = escaped.indexOf('&', at)) {
                int end = escaped.indexOf(';', amp);
                if (end < 0) {
                    break;
                }
                plain.append(escaped, at, amp).append(letter(escaped.substring(amp + 1, end)));
                at = end + 1;
            }
            return plain.append(escaped.substring(at)).toString();
        }

        private static String letter(String name) {
            return switch (name) {
                case "amp" -> "&";
                case "lt" -> "<";
                case "gt" -> ">";
                case "quot" -> "\"";
                case "apos" -> "'";
                default -> number(name);
            };
        }

        private static String number(String name) {
            boolean hex = name.startsWith("#x");
            String digits = hex ? name.substring(2) : name.startsWith("#") ? name.substring(1) : "";
            if (!digits.matches(hex ? "[0-9a-fA-F]{1,6}" : "[0-9]{1,7}")) {
                return "";
            }
            int letter = Integer.parseInt(digits, hex ? 16 : 10);
            return Character.isValidCodePoint(letter) ? Character.toString(letter) : "";
        }
    }
}
