package vigil.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MigrationsTest {

    private static int number(String script) {
        return Integer.parseInt(script.substring(1, script.indexOf("__")));
    }

    @Test
    void everyScriptIsListedInItsOrderAndTheLastIsTheNewest() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/vigil/migrations"))) {
            List<String> scripts =
                    files.map(file -> file.getFileName().toString())
                            .sorted(Comparator.comparing(MigrationsTest::number))
                            .toList();
            assertThat(Migrations.SCRIPTS).isEqualTo(scripts);
            assertThat(Migrations.NEWEST).isEqualTo(String.valueOf(number(scripts.getLast())));
        }
    }
}
