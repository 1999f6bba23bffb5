/**
 * Charts as drawings that no toolkit owns: made from figures here, painted by the window, by the
 * documents and as SVG. Every drawing has words that say what it shows, and its figures as a table.
 */
@NullMarked
package vigil.charts;

import org.jspecify.annotations.NullMarked;
