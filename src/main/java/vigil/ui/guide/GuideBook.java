package vigil.ui.guide;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * All pages of the guide, in the order of its contents. The contents are a page like the others:
 * whatever it links to belongs to the guide.
 */
public final class GuideBook {

    /** The page with the contents. */
    public static final String CONTENTS = "contents";

    private static final String FOLDER = "/vigil/guide/";
    private static final Pattern LINK = Pattern.compile("]\\(([a-z-]+)\\.md\\)");

    private final Map<String, GuideEntry> entries;

    private GuideBook(Map<String, GuideEntry> entries) {
        this.entries = entries;
    }

    /** The guide as it ships, with a page for each field. */
    static GuideBook shipped(List<GuideEntry> fields) {
        Map<String, GuideEntry> entries = new LinkedHashMap<>();
        String contents = read(CONTENTS);
        entries.put(CONTENTS, entry(CONTENTS, "", contents));
        String part = "";
        for (String line : contents.lines().toList()) {
            if (line.startsWith("## ")) {
                part = line.substring(3).strip();
            }
            Matcher link = LINK.matcher(line);
            while (link.find()) {
                String name = link.group(1);
                entries.putIfAbsent(name, entry(name, part, read(name)));
            }
        }
        fields.forEach(field -> entries.put(field.name(), field));
        return new GuideBook(entries);
    }

    /** A guide of these pages only. */
    static GuideBook of(List<GuideEntry> pages) {
        Map<String, GuideEntry> entries = new LinkedHashMap<>();
        pages.forEach(page -> entries.put(page.name(), page));
        return new GuideBook(entries);
    }

    private static GuideEntry entry(String name, String part, String text) {
        String title =
                text.lines()
                        .filter(line -> line.startsWith("# "))
                        .map(line -> line.substring(2).strip())
                        .findFirst()
                        .orElse(name);
        return new GuideEntry(name, title, part, text);
    }

    private static String read(String name) {
        try (InputStream stream = GuideBook.class.getResourceAsStream(FOLDER + name + ".md")) {
            if (stream == null) {
                throw new IllegalStateException("the guide lacks a page: " + name);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A picture of the guide, if the program was packed with it. */
    static Optional<InputStream> picture(String path) {
        return Optional.ofNullable(GuideBook.class.getResourceAsStream(FOLDER + path));
    }

    Optional<GuideEntry> find(String name) {
        return Optional.ofNullable(entries.get(name));
    }

    List<GuideEntry> entries() {
        return new ArrayList<>(entries.values());
    }

    /**
     * The newest section of the page that says what is new: its heading and its text, in Markdown.
     */
    static Newest newest() {
        String[] sections = read("whatsnew").split("(?m)^## ", 3);
        String newest = sections.length > 1 ? sections[1] : sections[0];
        int end = newest.indexOf('\n');
        return end < 0
                ? new Newest(newest.strip(), "")
                : new Newest(newest.substring(0, end).strip(), newest.substring(end).strip());
    }

    /**
     * What is new in the newest version.
     *
     * @param version the heading, such as {@code Version 0.1.0}
     */
    record Newest(String version, String text) {}
}
