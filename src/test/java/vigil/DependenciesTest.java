package vigil;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What is said to run with Vigil is what the build takes. */
class DependenciesTest {

    private static final Path LIST = Path.of("docs", "admin", "dependencies.md");
    private static final Pattern ROW =
            Pattern.compile("^\\| ([\\w.]+) \\| ([\\w.-]+) \\| ([\\w.-]+) \\| ", Pattern.MULTILINE);
    private static final Pattern DEPENDENCY =
            Pattern.compile(
                    "<dependency>\\s*<groupId>([^<]+)</groupId><artifactId>([^<]+)</artifactId>"
                            + "(?:<version>([^<]+)</version>)?\\s*(<scope>\\w+</scope>)?");

    private static Map<String, String> listed() throws IOException {
        Map<String, String> listed = new TreeMap<>();
        Matcher row = ROW.matcher(Files.readString(LIST));
        while (row.find()) {
            if (!row.group(1).equals("group")) {
                listed.put(row.group(1) + ":" + row.group(2), row.group(3));
            }
        }
        return listed;
    }

    private static String pom() throws IOException {
        return Files.readString(Path.of("pom.xml"));
    }

    /** Of the dependencies that run, with the versions that the properties say. */
    private static Map<String, String> direct() throws IOException {
        String pom = pom();
        Map<String, String> versions = new TreeMap<>();
        Map<String, String> direct = new TreeMap<>();
        Matcher dependency = DEPENDENCY.matcher(pom);
        while (dependency.find()) {
            String name = dependency.group(1) + ":" + dependency.group(2);
            if (dependency.group(3) != null) {
                versions.put(name, valued(pom, dependency.group(3)));
            }
            boolean managed = dependency.start() < pom.indexOf("</dependencyManagement>");
            if (!managed && dependency.group(4) == null && versions.containsKey(name)) {
                direct.put(name, versions.get(name));
            }
        }
        return direct;
    }

    private static String valued(String pom, String version) {
        if (!version.startsWith("${")) {
            return version;
        }
        String property = version.substring(2, version.length() - 1);
        Matcher value = Pattern.compile("<" + property + ">([^<]+)<").matcher(pom);
        return value.find() ? value.group(1) : version;
    }

    @Test
    void everyLibraryOfTheBuildIsListedWithItsVersion() throws IOException {
        assertThat(direct()).hasSizeGreaterThan(15).containsKey("com.h2database:h2");
        assertThat(listed()).containsAllEntriesOf(direct());
    }

    @Test
    void everythingListedIsWhatRuns() throws IOException {
        String path =
                System.getProperty(
                        "surefire.test.class.path", System.getProperty("java.class.path"));
        assertThat(listed()).hasSizeGreaterThan(25);
        listed().forEach((name, version) -> {
            String jar = name.substring(name.indexOf(':') + 1) + "-" + version;
            assertThat(path).as(name).contains(jar);
        });
    }

    @Test
    void theBillOfMaterialsIsWrittenWithThePackage() throws IOException {
        assertThat(pom())
                .contains("<artifactId>cyclonedx-maven-plugin</artifactId>")
                .contains("<phase>package</phase><goals><goal>makeBom</goal></goals>")
                .contains("<includeTestScope>false</includeTestScope>");
    }
}
