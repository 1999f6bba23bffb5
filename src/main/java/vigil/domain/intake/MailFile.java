package vigil.domain.intake;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of a text file or of a message (RFC 5322 with MIME): of a message its head lines From,
 * Date and Subject and its first plain text part; attachments and HTML are not read.
 */
public final class MailFile {

    private static final Pattern HEADER = Pattern.compile("(?m)\\A(?:[A-Za-z-]{2,40}:[^\\n]*\\n)");
    private static final Pattern BOUNDARY = Pattern.compile("(?i)boundary=\"?([^\";\\n]{1,80})\"?");
    private static final Pattern CHARSET = Pattern.compile("(?i)charset=\"?([\\w.:-]{1,40})\"?");
    private static final int DEEPEST = 6;

    private MailFile() {}

    /**
     * @param name of the file, whose ending tells a message from a text
     * @return empty if a message has no plain text part
     */
    public static Optional<String> text(String name, byte[] content) {
        if (!name.toLowerCase(Locale.ROOT).endsWith(".eml")) {
            return Optional.of(plain(content));
        }
        String raw = new String(content, StandardCharsets.ISO_8859_1).replace("\r\n", "\n");
        if (!HEADER.matcher(raw).find()) {
            return Optional.of(plain(content));
        }
        Map<String, String> head = head(raw);
        StringBuilder text = new StringBuilder();
        for (String key : new String[] {"from", "date", "subject"}) {
            Optional.ofNullable(head.get(key))
                    .ifPresent(value ->
                            text.append(Character.toUpperCase(key.charAt(0)))
                                    .append(key.substring(1))
                                    .append(": ")
                                    .append(utf8(value))
                                    .append('\n'));
        }
        return part(raw, 0).map(body -> text + "\n" + body);
    }

    private static String plain(byte[] content) {
        String text = new String(content, StandardCharsets.UTF_8);
        boolean damaged = text.indexOf('\ufffd') >= 0;
        String read = damaged ? new String(content, Charset.forName("windows-1252")) : text;
        return read.startsWith("\ufeff") ? read.substring(1) : read;
    }

    private static String utf8(String latin) {
        return new String(latin.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    private static Map<String, String> head(String raw) {
        Map<String, String> head = new LinkedHashMap<>();
        int end = raw.indexOf("\n\n");
        String lines = (end < 0 ? raw : raw.substring(0, end)).replaceAll("\\n[ \\t]+", " ");
        for (String line : lines.split("\n")) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                head.putIfAbsent(
                        line.substring(0, colon).toLowerCase(Locale.ROOT).strip(),
                        line.substring(colon + 1).strip());
            }
        }
        return head;
    }

    private static Optional<String> part(String raw, int depth) {
        Map<String, String> head = head(raw);
        int end = raw.indexOf("\n\n");
        String body = end < 0 ? "" : raw.substring(end + 2);
        String type = head.getOrDefault("content-type", "text/plain");
        String kind = type.toLowerCase(Locale.ROOT);
        if (kind.startsWith("multipart/") && depth < DEEPEST) {
            Matcher boundary = BOUNDARY.matcher(type);
            if (!boundary.find()) {
                return Optional.empty();
            }
            String[] pieces = body.split(Pattern.quote("--" + boundary.group(1)));
            for (int i = 1; i < pieces.length; i++) {
                if (!pieces[i].startsWith("--")) {
                    Optional<String> found = part(pieces[i].stripLeading(), depth + 1);
                    if (found.isPresent()) {
                        return found;
                    }
                }
            }
            return Optional.empty();
        }
        boolean attached =
                head.getOrDefault("content-disposition", "")
                        .toLowerCase(Locale.ROOT)
                        .startsWith("attachment");
        if (!kind.startsWith("text/plain") || attached) {
            return Optional.empty();
        }
        return Optional.of(decoded(body, head, type));
    }

    private static String decoded(String body, Map<String, String> head, String type) {
        String encoding =
                head.getOrDefault("content-transfer-encoding", "").toLowerCase(Locale.ROOT);
        byte[] bytes =
                switch (encoding) {
                    case "base64" -> base64(body);
                    case "quoted-printable" -> quotedPrintable(body);
                    default -> body.getBytes(StandardCharsets.ISO_8859_1);
                };
        Matcher named = CHARSET.matcher(type);
        if (named.find() && Charset.isSupported(named.group(1))) {
            return new String(bytes, Charset.forName(named.group(1))).replace("\r\n", "\n");
        }
        return plain(bytes).replace("\r\n", "\n");
    }

    private static byte[] base64(String body) {
        try {
            return Base64.getMimeDecoder().decode(body.strip());
        } catch (IllegalArgumentException damaged) {
            return new byte[0];
        }
    }

    private static byte[] quotedPrintable(String body) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(body.length());
        for (int i = 0; i < body.length(); i++) {
            char c = body.charAt(i);
            if (c == '=' && i + 1 < body.length() && body.charAt(i + 1) == '\n') {
                i++;
            } else if (c == '='
                    && i + 2 < body.length()
                    && Character.digit(body.charAt(i + 1), 16) >= 0
                    && Character.digit(body.charAt(i + 2), 16) >= 0) {
                bytes.write(Integer.parseInt(body.substring(i + 1, i + 3), 16));
                i += 2;
            } else {
                bytes.write(c);
            }
        }
        return bytes.toByteArray();
    }
}
