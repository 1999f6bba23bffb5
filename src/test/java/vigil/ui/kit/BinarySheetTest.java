package vigil.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.util.List;
import java.util.Objects;
import javafx.css.CssParser;
import javafx.css.Declaration;
import javafx.css.Rule;
import javafx.css.Stylesheet;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** What is read at the start is what stands in the style sheet. */
final class BinarySheetTest {

    /** A rule in words, without what differs from one reading to the next. */
    private static String words(Rule rule) {
        List<String> properties =
                rule.getDeclarations().stream().map(Declaration::getProperty).toList();
        return rule.getSelectors() + " " + properties;
    }

    @Test
    void theSheetThatNeedsNoParsingHasTheRulesOfTheText() throws Exception {
        URL binary = Theme.class.getResource("/vigil/css/vigil.bss");
        Assumptions.assumeTrue(binary != null, "not built by Maven, so the text is read");
        URL text = Objects.requireNonNull(Theme.class.getResource("/vigil/css/vigil.css"));
        List<String> parsed =
                new CssParser()
                        .parse(text).getRules().stream().map(BinarySheetTest::words).toList();
        Stylesheet read = Stylesheet.loadBinary(binary);
        assertThat(read.getRules()).hasSizeGreaterThan(500);
        assertThat(read.getRules()).extracting(BinarySheetTest::words).isEqualTo(parsed);
    }
}
