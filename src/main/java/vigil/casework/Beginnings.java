package vigil.casework;

import java.nio.file.Path;

/**
 * What is offered to somebody who begins.
 *
 * @param demo makes a store of invented cases
 * @param folder where it could go
 * @param cards what each role does, on a page
 */
public record Beginnings(DemoStore demo, Path folder, QuickCards cards) {}
