package vigil.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Collator;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import vigil.casework.Sentences;

/**
 * Every sentence the program says, looked up by key. Sentences with arguments are {@link
 * MessageFormat} patterns; apostrophes are written ’ so that none needs doubling. English is
 * complete; another language may lack a key, and then English stands in.
 *
 * <p>There is one for the whole program, which speaks one language at a time: {@link #speak}
 * changes it, and whoever asks afterwards is answered in the new one. Pages keep what they were
 * told, so the window makes them anew.
 */
public final class Words implements Sentences {

    public static final Locale ENGLISH = Locale.UK;

    /** Welsh, as written in Wales. */
    public static final Locale WELSH = Locale.of("cy", "GB");

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
                    "settings",
                    "cli");

    /** About as many as there are, so that the table need not grow. */
    private static final int SENTENCES = 8_000;

    private volatile Spoken spoken;

    private Words(Spoken spoken) {
        this.spoken = spoken;
    }

    /** All that differs between languages, so that a change is seen whole or not at all. */
    private record Spoken(
            Locale locale,
            Map<String, String> sentences,
            Map<String, MessageFormat> formats,
            DateTimeFormatter date,
            DateTimeFormatter longDate,
            DateTimeFormatter fullDate,
            DateTimeFormatter month,
            DateTimeFormatter moment,
            Collator order) {

        static Spoken in(Locale locale) {
            Map<String, String> sentences = HashMap.newHashMap(SENTENCES);
            for (String file : FILES) {
                read(file, sentences);
            }
            if (!locale.getLanguage().equals(ENGLISH.getLanguage())) {
                Map<String, String> translated = new HashMap<>();
                for (String file : FILES) {
                    read(locale.getLanguage() + "/" + file, translated);
                }
                translated.values().removeIf(String::isBlank);
                sentences.putAll(translated);
            }
            return new Spoken(
                    locale,
                    Collections.unmodifiableMap(sentences),
                    new ConcurrentHashMap<>(),
                    DateTimeFormatter.ofPattern("d MMM yyyy", locale),
                    DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", locale),
                    DateTimeFormatter.ofPattern("d MMMM yyyy", locale),
                    DateTimeFormatter.ofPattern("MMM yyyy", locale),
                    DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", locale),
                    Alphabet.of(locale));
        }
    }

    /** The sentences in this language, over the English ones. */
    public static Words in(Locale locale) {
        return new Words(Spoken.in(locale));
    }

    public static Words english() {
        return in(ENGLISH);
    }

    /** From now on everything is said in this language. */
    public void speak(Locale locale) {
        if (!locale.equals(spoken.locale())) {
            spoken = Spoken.in(locale);
        }
    }

    private static void read(String file, Map<String, String> into) {
        String name = "/vigil/text/" + file + ".properties";
        try (InputStream stream = Words.class.getResourceAsStream(name)) {
            if (stream == null) {
                return;
            }
            SentenceFile.read(
                    new String(stream.readAllBytes(), StandardCharsets.UTF_8),
                    (key, sentence) -> {
                        if (into.put(key, sentence) != null) {
                            throw new IllegalStateException("two sentences for " + key);
                        }
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Locale locale() {
        return spoken.locale();
    }

    /** Every key there is. */
    public java.util.Set<String> keys() {
        return spoken.sentences().keySet();
    }

    public boolean has(String key) {
        return spoken.sentences().containsKey(key);
    }

    /** The sentence of a key, filled; a key without one shows itself, which a test prevents. */
    @Override
    public String of(String key, Object... arguments) {
        Spoken now = spoken;
        String pattern = now.sentences().get(key);
        if (pattern == null) {
            return "⟦" + key + "⟧";
        }
        if (arguments.length == 0 && pattern.indexOf('{') < 0) {
            return pattern;
        }
        MessageFormat format =
                now.formats().computeIfAbsent(key, k -> new MessageFormat(pattern, now.locale()));
        return ((MessageFormat) format.clone()).format(arguments);
    }

    /** The unfilled pattern of a key, for those who fill it themselves. */
    public String pattern(String key) {
        return spoken.sentences().getOrDefault(key, "⟦" + key + "⟧");
    }

    /** The sentence of a key if there is one. */
    public Optional<String> find(String key, Object... arguments) {
        return has(key) ? Optional.of(of(key, arguments)) : Optional.empty();
    }

    /** {@code 14 Mar 2026}. */
    public String date(LocalDate day) {
        return spoken.date().format(day);
    }

    /** {@code Saturday}. */
    public String weekday(LocalDate day) {
        return day.getDayOfWeek().getDisplayName(TextStyle.FULL, locale());
    }

    /** {@code Saturday 14 March 2026}. */
    public String longDate(LocalDate day) {
        return spoken.longDate().format(day);
    }

    /** {@code 14 March 2026}. */
    public String fullDate(LocalDate day) {
        return spoken.fullDate().format(day);
    }

    /** {@code Mar 2026}. */
    public String month(java.time.YearMonth yearMonth) {
        return spoken.month().format(yearMonth);
    }

    /**
     * {@code 14 March 2026, 09:30}.
     *
     * @param at a day with a time, by local time
     */
    public String moment(TemporalAccessor at) {
        return spoken.moment().format(at);
    }

    /** The order of this language’s alphabet, for lists of names and words. */
    public Comparator<String> alphabetical() {
        Collator order = spoken.order();
        return order::compare;
    }
}
