package vigil.ui.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vigil.domain.vocabulary.Vocabulary;
import vigil.exchange.VocabularyResources;
import vigil.ui.kit.Navigator.Page;
import vigil.words.Words;

/** The guide is whole: every page of the window, every link, every picture, every field. */
class GuideBookTest {

    private static final Path FOLDER = Path.of("docs/guide");
    private static final Pattern LINK = Pattern.compile("(!?)\\[[^\\]]*]\\(([^)]+)\\)");
    private static final Vocabulary VOCABULARY = VocabularyResources.load();
    private static final GuideBook BOOK =
            GuideBook.shipped(new FieldPages(Words.english(), VOCABULARY).all());

    private static List<GuideEntry> written() {
        return BOOK.entries().stream().filter(entry -> !entry.name().contains("/")).toList();
    }

    private static Set<String> found(String pattern, Path... files) throws IOException {
        Set<String> found = new TreeSet<>();
        for (Path file : files) {
            Matcher matcher = Pattern.compile(pattern).matcher(Files.readString(file));
            while (matcher.find()) {
                found.add(matcher.group(1));
            }
        }
        return found;
    }

    private static Path source(String name) {
        return Path.of("src/main/java/vigil/ui", name);
    }

    @Test
    void everyFileOfTheGuideIsInItsContents() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(
                            files.map(file -> file.getFileName().toString())
                                    .filter(name -> name.endsWith(".md"))
                                    .map(name -> name.replace(".md", "")))
                    .containsExactlyInAnyOrderElementsOf(
                            written().stream().map(GuideEntry::name).toList());
        }
    }

    @Test
    void everyPageOfTheWindowHasItsPageOfTheGuide() throws IOException {
        Set<String> wanted =
                found(
                        "show\\(\\s*\"([a-z]+)\",",
                        source("shell/MainPages.java"),
                        source("shell/CaseFilePages.java"),
                        source("shell/SettingPages.java"));
        assertThat(wanted).as("the pages that are shown by name").hasSizeGreaterThan(8);
        for (Page page : Page.values()) {
            wanted.add(page.name().toLowerCase(java.util.Locale.ROOT));
        }
        wanted.addAll(found("welcome = \"([a-z]+)\"", source("shell/WelcomePages.java")));
        wanted.addAll(
                found(
                        "Optional\\.of\\(\"([a-z]+)\"\\)",
                        source("cases/CaseFormView.java"),
                        source("patterns/PatternTabs.java")));
        for (String page : wanted) {
            assertThat(BOOK.find(page)).as(page).isPresent();
        }
    }

    @Test
    void everyLinkLeadsSomewhereAndEveryPictureIsMadeByATest() throws IOException {
        String tests = tests();
        List<String> wrong = new ArrayList<>();
        for (GuideEntry page : written()) {
            Matcher link = LINK.matcher(page.text());
            while (link.find()) {
                String target = link.group(2);
                boolean good =
                        link.group(1).isEmpty()
                                ? leads(page, target)
                                : Files.isRegularFile(FOLDER.resolve(target))
                                        && tests.contains(".picture(\"" + picture(target) + "\")");
                if (!good) {
                    wrong.add(page.name() + ": " + target);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static String picture(String target) {
        return target.substring(target.lastIndexOf('/') + 1).replace(".png", "");
    }

    private static boolean leads(GuideEntry from, String target) {
        if (target.startsWith("../")) {
            return Files.exists(FOLDER.resolve(target.replaceFirst("#.*", "")).normalize());
        }
        String[] parts = target.split("#", 2);
        String name = parts[0].isEmpty() ? from.name() : parts[0].replace(".md", "");
        return BOOK.find(name)
                .filter(page ->
                        parts.length < 2
                                || page.text()
                                        .lines()
                                        .filter(line -> line.startsWith("#"))
                                        .map(line -> line.replaceFirst("^#+", ""))
                                        .map(line -> GuideDrawing.anchor(line.strip()))
                                        .anyMatch(parts[1]::equals))
                .isPresent();
    }

    private static String tests() throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.list(Path.of("src/test/java/vigil/app"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                all.append(Files.readString(file));
            }
        }
        return all.toString();
    }

    @Test
    void everyFieldHasAPageThatSaysWhatItMeansAndItsAnswers() {
        VOCABULARY
                .catalogue()
                .fields()
                .forEach(field -> {
                    String text = BOOK.find(FieldPages.name(field.key())).orElseThrow().text();
                    assertThat(text).startsWith("# " + field.label()).contains(field.help());
                    assertThat(field.help()).as(field.key().text()).isNotBlank();
                });
        assertThat(BOOK.find("field/case.type").orElseThrow().text())
                .contains(VOCABULARY.list("CASE_TYPE").codes().getFirst().label());
    }

    @Test
    void whatIsNewIsOfTheNewestVersionOfTheChanges() throws IOException {
        String newest =
                found("(?m)^## .*?(\\d+\\.\\d+\\.\\d+)", Path.of("CHANGELOG.md")).stream()
                        .reduce((first, second) -> second)
                        .orElseThrow();
        assertThat(GuideBook.newest().version()).isEqualTo("Version " + newest);
        assertThat(GuideBook.newest().text()).isNotBlank();
    }
}
