package vigil.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Every sentence the program says, looked up by key. Sentences with arguments are {@link
 * MessageFormat} patterns; apostrophes are written ’ so that none needs doubling. English is
 * complete; another language may lack a key, and then English stands in.
 */
public final class Words {

    /** The files that hold the sentences, by part of the program. */
    public static final List<String> FILES =
            List.of(
                    "app",
                    "access",
                    "reasons",
                    "problems",
                    "cases",
                    "briefing",
                    "meetings",
                    "followups",
                    "inquests",
                    "meetingmode",
                    "planning",
                    "members",
                    "keys",
                    "patterns",
                    "questions",
                    "board",
                    "charts",
                    "pack",
                    "report",
                    "analyse",
                    "map",
                    "documents",
                    "redaction",
                    "requests",
                    "intake",
                    "likeness",
                    "chronology",
                    "safety",
                    "substances",
                    "caselist",
                    "imports",
                    "gate",
                    "decisions",
                    "alerts",
                    "copies",
                    "audit",
                    "context",
                    "everyday",
                    "rescue",
                    "bundles",
                    "together",
                    "arrival",
                    "support",
                    "retention",
                    "learn",
                    "cli");

    private final Locale locale;
    private final Map<String, String> sentences;
    private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();
    private final DateTimeFormatter date;
    private final DateTimeFormatter longDate;
    private final DateTimeFormatter month;

    private Words(Locale locale, Map<String, String> sentences) {
        this.locale = locale;
        this.sentences = Map.copyOf(sentences);
        this.date = DateTimeFormatter.ofPattern("d MMM yyyy", locale);
        this.longDate = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", locale);
        this.month = DateTimeFormatter.ofPattern("MMM yyyy", locale);
    }

    /** The sentences in this language, over the English ones. */
    public static Words in(Locale locale) {
        Map<String, String> sentences = new HashMap<>();
        for (String file : FILES) {
            read(file, "", sentences);
        }
        if (!locale.getLanguage().equals("en")) {
            Map<String, String> translated = new HashMap<>();
            for (String file : FILES) {
                read(file, "_" + locale.getLanguage(), translated);
            }
            sentences.putAll(translated);
        }
        return new Words(locale, sentences);
    }

    public static Words english() {
        return in(Locale.UK);
    }

    private static void read(String file, String suffix, Map<String, String> into) {
        String name = "/vigil/text/" + file + suffix + ".properties";
        try (InputStream stream = Words.class.getResourceAsStream(name)) {
            if (stream == null) {
                return;
            }
            Properties properties = new Properties();
            properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            for (String key : properties.stringPropertyNames()) {
                if (into.put(key, properties.getProperty(key)) != null) {
                    throw new IllegalStateException("two sentences for " + key);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Locale locale() {
        return locale;
    }

    /** Every key there is. */
    public java.util.Set<String> keys() {
        return sentences.keySet();
    }

    public boolean has(String key) {
        return sentences.containsKey(key);
    }

    /** The sentence of a key, filled; a key without one shows itself, which a test prevents. */
    public String of(String key, Object... arguments) {
        String pattern = sentences.get(key);
        if (pattern == null) {
            return "⟦" + key + "⟧";
        }
        if (arguments.length == 0 && pattern.indexOf('{') < 0) {
            return pattern;
        }
        MessageFormat format =
                formats.computeIfAbsent(key, k -> new MessageFormat(pattern, locale));
        return ((MessageFormat) format.clone()).format(arguments);
    }

    /** The unfilled pattern of a key, for those who fill it themselves. */
    public String pattern(String key) {
        return sentences.getOrDefault(key, "⟦" + key + "⟧");
    }

    /** The sentence of a key if there is one. */
    public Optional<String> find(String key, Object... arguments) {
        return has(key) ? Optional.of(of(key, arguments)) : Optional.empty();
    }

    /** {@code 14 Mar 2026}. */
    public String date(LocalDate day) {
        return date.format(day);
    }

    /** {@code Saturday}. */
    public String weekday(LocalDate day) {
        return day.getDayOfWeek().getDisplayName(TextStyle.FULL, locale);
    }

    /** {@code Saturday 14 March 2026}. */
    public String longDate(LocalDate day) {
        return longDate.format(day);
    }

    /** {@code Mar 2026}. */
    public String month(java.time.YearMonth yearMonth) {
        return month.format(yearMonth);
    }
}
