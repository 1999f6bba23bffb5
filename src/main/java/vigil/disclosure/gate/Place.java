package vigil.disclosure.gate;

/** A place in a table; one past the last row or column is a total. */
public record Place(int row, int column) {}
