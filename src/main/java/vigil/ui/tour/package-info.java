/** The tour that points at what somebody needs first. */
@org.jspecify.annotations.NullMarked
package vigil.ui.tour;
