/** The built-in guide: its pages, their search, and the panel that shows them beside the work. */
@org.jspecify.annotations.NullMarked
package vigil.ui.guide;
