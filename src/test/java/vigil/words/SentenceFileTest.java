package vigil.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/** Our own reading of sentences against Java’s, which is slower. */
class SentenceFileTest {

    @Test
    void everyFileIsReadAsJavaReadsIt() throws IOException {
        for (String file : Words.FILES) {
            for (String language : new String[] {"", "cy/"}) {
                String name = "/vigil/text/" + language + file + ".properties";
                try (InputStream stream = Words.class.getResourceAsStream(name)) {
                    assertThat(stream).as(name).isNotNull();
                    String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
                    assertThat(read(text)).as(name).isEqualTo(asJava(text)).isNotEmpty();
                }
            }
        }
    }

    @Test
    void whatIsWrittenInAnotherWayIsReadAsJavaReadsIt() throws IOException {
        String text =
                "# a remark=no\n\na = one\nb:two\nc=three \\\n  and four\nd=\\u0020five\\n\n"
                        + "e.f=six=seven\ng\nh=\n\\ i=eight\\\\\nj=nine";

        assertThat(read(text)).isEqualTo(asJava(text)).hasSize(9);
    }

    @Test
    void linesMayEndAsOnWindowsAndBeginAsJavaAllows() throws IOException {
        String text =
                "# a remark\r\na=one\r\n\r\nb=two \\\r\n  and three\r\n"
                        + "! no=sentence\n!none=either\n\tc=four\nd\t= five\ne=six";

        assertThat(read(text)).isEqualTo(asJava(text)).hasSize(5);
    }

    private static Map<String, String> read(String text) {
        Map<String, String> sentences = new HashMap<>();
        SentenceFile.read(text, sentences::put);
        return sentences;
    }

    private static Map<String, String> asJava(String text) throws IOException {
        Properties properties = new Properties();
        properties.load(new StringReader(text));
        Map<String, String> sentences = new HashMap<>();
        properties
                .stringPropertyNames()
                .forEach(key -> sentences.put(key, properties.getProperty(key)));
        return sentences;
    }
}
