package vigil.casework;

import java.nio.file.Path;
import java.util.Map;
import vigil.words.Words;

/** The pages that list the codes, made from the register and the sentences. */
final class ErrorCodePages {

    static final Path ADMIN = Path.of("docs/admin/error-codes.md");
    static final Path GUIDE = Path.of("docs/guide/error-codes.md");

    private ErrorCodePages() {}

    static String admin(Words words) {
        StringBuilder page = new StringBuilder();
        page.append("# Error codes\n\n");
        page.append("Beneath a sentence that says what is wrong stands a code, such as ");
        page.append(
                "`"
                        + ErrorCodes.of("diskFull").orElseThrow()
                        + "`. It names the kind of problem, ");
        page.append("never a case, and does not change between versions.\n");
        page.append("The letter checks the number: one wrong digit, or two that changed places, ");
        page.append("give another letter. “…” stands for what differs.\n\n");
        page.append("This page is made from the program (`ErrorCodesTest`).\n\n");
        page.append("| code | kind | what it says | what to do |\n|---|---|---|---|\n");
        for (Map.Entry<String, String> each : said(words).entrySet()) {
            page.append("| `")
                    .append(each.getValue())
                    .append("` | ")
                    .append(each.getKey())
                    .append(" | ")
                    .append(sentence(words, each.getKey()))
                    .append(" | ")
                    .append(words.of("todo." + each.getKey()))
                    .append(" |\n");
        }
        return page.toString();
    }

    static String guide(Words words) {
        StringBuilder page = new StringBuilder();
        page.append("# Error codes: what to do\n\n");
        page.append(
                "Beneath a sentence that says what is wrong stands a code that you can read out ");
        page.append("on the telephone. It says nothing about any case.\n\n");
        for (Map.Entry<String, String> each : said(words).entrySet()) {
            page.append("**")
                    .append(each.getValue())
                    .append("** ")
                    .append(sentence(words, each.getKey()))
                    .append(" *")
                    .append(words.of("todo." + each.getKey()))
                    .append("*\n\n");
        }
        return page.toString().stripTrailing() + "\n";
    }

    /** The kinds that have a sentence; those that are gone keep their code and are not listed. */
    private static Map<String, String> said(Words words) {
        Map<String, String> all = new java.util.LinkedHashMap<>(ErrorCodes.all());
        all.keySet().removeIf(kind -> !kind.equals("invalid") && !words.has("problem." + kind));
        return all;
    }

    private static String sentence(Words words, String kind) {
        String key = "problem." + kind;
        return words.has(key)
                ? plain(words.pattern(key))
                : "A sentence that names the field and what it wants.";
    }

    /** A pattern with “…” for each of its arguments; of a choice, the last one is taken. */
    static String plain(String pattern) {
        String text = pattern;
        while (text.contains(",choice,")) {
            int at = text.indexOf(",choice,");
            int start = text.lastIndexOf('{', at);
            int depth = 0;
            int end = start;
            do {
                char c = text.charAt(end++);
                depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            } while (depth > 0);
            String inside = text.substring(at + ",choice,".length(), end - 1);
            String last =
                    inside.substring(
                            Math.max(inside.lastIndexOf('<'), inside.lastIndexOf('#')) + 1);
            text = text.substring(0, start) + last + text.substring(end);
        }
        return text.replaceAll("\\{\\d[^}]*\\}", "…");
    }
}
