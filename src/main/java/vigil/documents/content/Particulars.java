package vigil.documents.content;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * What a document says about itself.
 *
 * @param title shown by readers in place of a file name
 * @param subject one line for catalogues; may be empty
 * @param author the body that issues it; may be empty
 * @param language of all words that do not say otherwise
 * @param marking protective marking at top and bottom of every page, shown in capitals
 * @param date the document's own date; the file carries no other
 * @param version as the secretariat counts, such as "0.4"; may be empty
 * @param watermark behind the text of every page, such as "Draft"
 * @param seed makes the file's identifier: same content and seed, same bytes. It can be tried out
 *     against the file, so it holds no case reference
 * @param accent of links and bars; dark enough to be read on white
 */
public record Particulars(
        String title,
        String subject,
        String author,
        Locale language,
        Optional<String> marking,
        RunningText running,
        LocalDate date,
        String version,
        Optional<String> watermark,
        String seed,
        Colour accent) {

    public Particulars {
        Refuse.when(title.isBlank(), "a document has a title");
        Refuse.when(language.getLanguage().isEmpty(), "a document has a language");
        Refuse.when(
                accent.contrastWith(Colour.WHITE) < 4.5, "the accent is dark enough to be read");
    }

    public static Particulars of(String title, Locale language, LocalDate date, String seed) {
        return new Particulars(
                title,
                "",
                "",
                language,
                Optional.empty(),
                RunningText.NONE,
                date,
                "",
                Optional.empty(),
                seed,
                Colour.ACCENT);
    }

    public Particulars about(String line) {
        return new Particulars(
                title, line, author, language, marking, running, date, version, watermark, seed,
                accent);
    }

    public Particulars by(String body) {
        return new Particulars(
                title, subject, body, language, marking, running, date, version, watermark, seed,
                accent);
    }

    public Particulars marked(String words) {
        return new Particulars(
                title,
                subject,
                author,
                language,
                Optional.of(words),
                running,
                date,
                version,
                watermark,
                seed,
                accent);
    }

    public Particulars withRunningText(RunningText text) {
        return new Particulars(
                title, subject, author, language, marking, text, date, version, watermark, seed,
                accent);
    }

    public Particulars withVersion(String words) {
        return new Particulars(
                title, subject, author, language, marking, running, date, words, watermark, seed,
                accent);
    }

    public Particulars withWatermark(String words) {
        return new Particulars(
                title,
                subject,
                author,
                language,
                marking,
                running,
                date,
                version,
                Optional.of(words),
                seed,
                accent);
    }

    public Particulars withAccent(Colour colour) {
        return new Particulars(
                title, subject, author, language, marking, running, date, version, watermark, seed,
                colour);
    }
}
