package vigil;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every claim of the page on security names tests, and they are there. */
class SecurityClaimsTest {

    private static final Pattern NAMED = Pattern.compile("`(\\w+Test)(?:#(\\w+))?`");

    private static List<String> claims() throws IOException {
        List<String> claims = new ArrayList<>();
        boolean within = false;
        for (String line : Files.readAllLines(Path.of("docs", "security.md"))) {
            within = line.startsWith("## ") ? line.equals("## Claims") : within;
            if (within
                    && line.startsWith("| ")
                    && !line.startsWith("| claim |")
                    && !line.startsWith("|---")) {
                claims.add(line);
            }
        }
        return claims;
    }

    private static Map<String, String> tests() throws IOException {
        Map<String, String> tests = new TreeMap<>();
        try (Stream<Path> files = Files.walk(Path.of("src", "test", "java"))) {
            for (Path file : files.filter(f -> f.toString().endsWith("Test.java")).toList()) {
                String name = file.getFileName().toString().replace(".java", "");
                tests.put(name, Files.readString(file));
            }
        }
        return tests;
    }

    @Test
    void everyClaimNamesATestThatIsThere() throws IOException {
        Map<String, String> tests = tests();
        assertThat(claims()).hasSizeGreaterThan(20);
        for (String claim : claims()) {
            Matcher named = NAMED.matcher(claim);
            int count = 0;
            for (; named.find(); count++) {
                assertThat(tests).as(claim).containsKey(named.group(1));
                String source = tests.getOrDefault(named.group(1), "");
                if (named.group(2) == null) {
                    assertThat(source)
                            .as(claim)
                            .containsAnyOf("@Test", "@ParameterizedTest", "@ArchTest");
                } else {
                    assertThat(source).as(claim).containsPattern("void " + named.group(2) + "\\(");
                }
            }
            assertThat(count).as("tests named by: " + claim).isPositive();
        }
    }

    @Test
    void whatIsNotProtectedIsSaid() throws IOException {
        String page = Files.readString(Path.of("docs", "security.md"));
        assertThat(page).contains("## What remains, honestly").contains("| **no** |");
        assertThat(Files.readString(Path.of("SECURITY.md"))).contains("docs/security.md");
        assertThat(Files.readString(Path.of("SECURITY.md"))).doesNotContain("@");
    }
}
