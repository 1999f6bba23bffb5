package vigil.cli;

import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vigil.casework.PanelDesk;
import vigil.casework.PlaceMaps;
import vigil.casework.Refused;

/** Takes outlines for the map from a file. */
@Command(
        name = "outlines",
        description = {
            "Takes the outlines of boroughs, wards or postcode districts from a GeoJSON file, for the map",
            "of patterns; or, with --wards, a table that says which postcode is in which ward."
        },
        mixinStandardHelpOptions = true)
final class OutlinesCommand extends StoreCommand {

    @Parameters(index = "1", paramLabel = "FILE", description = "GeoJSON, or a table with --wards.")
    private Path file = Path.of(".");

    @Option(
            names = "--attribution",
            paramLabel = "TEXT",
            description = "What the licence of the outlines asks to be printed beneath a map.")
    private String attribution = "";

    @Option(names = "--wards", description = "The file is a table of postcodes and wards.")
    private boolean wards;

    OutlinesCommand(Tools tools, Output output) {
        super(tools, output);
    }

    @Override
    int at(PanelDesk desk) throws Refused {
        PlaceMaps.Taken taken =
                wards
                        ? desk.maps().takeWards(file, output.progress())
                        : desk.maps().takeOutlines(file, attribution, output.progress());
        output.line(
                tools.words()
                        .of("map.taken." + taken.level().name(), taken.places(), taken.left()));
        return Exit.GOOD;
    }
}
