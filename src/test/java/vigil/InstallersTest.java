package vigil;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import vigil.app.Launcher;

/** What the installers say of the program is what the program is. */
class InstallersTest {

    private static final Path PACKAGING = Path.of("packaging");

    private static String text(String file) throws IOException {
        return Files.readString(PACKAGING.resolve(file));
    }

    private static String version() throws IOException {
        Matcher version =
                Pattern.compile("(?m)^  <version>([^<]+)</version>")
                        .matcher(Files.readString(Path.of("pom.xml")));
        assertThat(version.find()).isTrue();
        return version.group(1);
    }

    private static Document xml(String file) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(PACKAGING.resolve(file).toFile());
    }

    @Test
    void theProgramSaysTheVersionOfTheBuild() throws IOException {
        assertThat(Files.readString(Path.of("src/main/java/vigil/cli/VigilCommand.java")))
                .contains("version = \"Vigil " + version() + "\"");
        assertThat(text("vigil.conf")).contains("pom.xml").doesNotContain(version());
    }

    @Test
    void desktopAndMetainfoAndTypeSpeakOfOneProgram() throws Exception {
        String desktop = text("linux/vigil.desktop");
        assertThat(desktop).contains("Exec=vigil open %f").contains("Icon=vigil");
        Document metainfo = xml("linux/uk.vigil.Vigil.metainfo.xml.in");
        assertThat(metainfo.getElementsByTagName("launchable").item(0).getTextContent())
                .isEqualTo("vigil.desktop");
        assertThat(metainfo.getElementsByTagName("id").item(0).getTextContent())
                .isEqualTo("uk.vigil.Vigil");
        String type = metainfo.getElementsByTagName("mediatype").item(0).getTextContent();
        assertThat(desktop).contains("MimeType=" + type);
        Document types = xml("linux/vigil.mime.xml");
        assertThat(
                        types.getElementsByTagName("mime-type")
                                .item(0)
                                .getAttributes()
                                .getNamedItem("type")
                                .getNodeValue())
                .isEqualTo(type);
        assertThat(text("vigil.conf"))
                .contains("FILE_TYPE=" + type)
                .contains("FILE_ENDING=vigil\n")
                .contains("MAIN=" + Launcher.class.getName())
                .contains("IDENTIFIER=uk.vigil.Vigil");
    }

    @Test
    void theCodeByWhichWindowsKnowsTheProgramNeverChanges() throws IOException {
        assertThat(text("vigil.conf"))
                .contains("UPGRADE_CODE=6f0c2f5e-5f1b-4c1d-9a35-2b8f4d1b7a90");
    }

    @Test
    void everyLibraryThatRunsHasItsLicenceInTheInstallers() throws IOException {
        List<String> rows = Files.readAllLines(PACKAGING.resolve("licences/table.csv"));
        TreeSet<String> licensed = new TreeSet<>();
        for (String row : rows.subList(1, rows.size())) {
            String[] cells = row.split(",", -1);
            licensed.add(cells[0]);
            if (!cells[2].equals("its own")) {
                assertThat(PACKAGING.resolve("licences").resolve(cells[2])).exists();
            }
        }
        TreeSet<String> running = new TreeSet<>();
        Matcher row =
                Pattern.compile("(?m)^\\| [\\w.-]+ \\| ([\\w.-]+) \\| \\d[\\w.-]* \\|")
                        .matcher(Files.readString(Path.of("docs/admin/dependencies.md")));
        while (row.find()) {
            running.add(row.group(1));
        }
        assertThat(running).hasSizeGreaterThan(25);
        assertThat(licensed).isEqualTo(running);
    }

    @Test
    void scriptsCanBeStarted() {
        for (String script :
                List.of(
                        "image",
                        "linux/build",
                        "linux/vigil",
                        "linux/try-deb",
                        "windows/build",
                        "macos/build",
                        "try-readme")) {
            assertThat(PACKAGING.resolve(script)).isExecutable();
        }
    }
}
