import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.flywaydb.core.Flyway;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.Logging;
import org.jooq.meta.jaxb.Target;

/**
 * Build step: runs the product's own migrations into a throw-away H2 in memory and lets jOOQ write
 * Java for the tables it finds. Arguments: folder of migrations, folder to write. Does nothing when
 * the migrations are those of the last run.
 */
final class GenerateTables {

    private static final String URL =
            "jdbc:h2:mem:codegen;DB_CLOSE_DELAY=-1;DATABASE_TO_LOWER=TRUE";

    public static void main(String[] arguments) throws Exception {
        Path migrations = Path.of(arguments[0]);
        Path output = Path.of(arguments[1]);
        Path stamp = output.resolve("migrations.sha256");
        String now = digest(migrations);
        if (Files.exists(stamp) && Files.readString(stamp).equals(now)) {
            return;
        }
        Logger.getLogger("").setLevel(Level.WARNING);
        Flyway.configure()
                .dataSource(URL, "sa", "")
                .locations("filesystem:" + migrations)
                .load()
                .migrate();
        GenerationTool.generate(
                new Configuration()
                        .withLogging(Logging.WARN)
                        .withJdbc(
                                new Jdbc()
                                        .withDriver("org.h2.Driver")
                                        .withUrl(URL)
                                        .withUser("sa")
                                        .withPassword(""))
                        .withGenerator(
                                new Generator()
                                        .withDatabase(
                                                new Database()
                                                        .withName("org.jooq.meta.h2.H2Database")
                                                        // A busy machine is no news while building.
                                                        .withLogSlowQueriesAfterSeconds(0)
                                                        .withLogSlowResultsAfterSeconds(0)
                                                        .withInputSchema("public")
                                                        .withOutputSchemaToDefault(true)
                                                        .withIncludes(".*")
                                                        .withExcludes("flyway_schema_history"))
                                        .withGenerate(
                                                new Generate()
                                                        .withRecords(true)
                                                        .withFluentSetters(true)
                                                        .withComments(false)
                                                        .withImplicitJoinPathsToOne(false)
                                                        .withImplicitJoinPathsToMany(false)
                                                        .withImplicitJoinPathsManyToMany(false)
                                                        .withJavadoc(false))
                                        .withTarget(
                                                new Target()
                                                        .withPackageName("vigil.store.generated")
                                                        .withDirectory(output.toString()))));
        Files.writeString(stamp, now);
    }

    private static String digest(Path migrations) throws Exception {
        MessageDigest sha = MessageDigest.getInstance("SHA-256");
        try (var files = Files.list(migrations)) {
            List<Path> sorted = files.sorted().toList();
            for (Path file : sorted) {
                sha.update(file.getFileName().toString().getBytes(StandardCharsets.UTF_8));
                sha.update(read(file));
            }
        }
        return HexFormat.of().formatHex(sha.digest());
    }

    private static byte[] read(Path file) throws IOException {
        return Files.readAllBytes(file);
    }
}
