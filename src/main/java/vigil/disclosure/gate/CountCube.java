package vigil.disclosure.gate;

import java.util.List;

/**
 * A table of counts by three properties, with every total: of each line, of each sheet and of all.
 *
 * @param layers heads of the sheets
 * @param sheets a table of the same rows and columns for each layer
 */
public record CountCube(String title, List<String> layers, List<CountTable> sheets) {

    public CountCube {
        layers = List.copyOf(layers);
        sheets = List.copyOf(sheets);
        if (layers.size() != sheets.size() || sheets.isEmpty()) {
            throw new IllegalArgumentException("A sheet for each layer");
        }
        for (CountTable sheet : sheets) {
            if (!sheet.rows().equals(sheets.getFirst().rows())
                    || !sheet.columns().equals(sheets.getFirst().columns())
                    || sheet.totals() != sheets.getFirst().totals()) {
                throw new IllegalArgumentException("The same rows and columns in each sheet");
            }
        }
    }
}
