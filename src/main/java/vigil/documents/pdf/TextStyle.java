package vigil.documents.pdf;

import vigil.documents.content.Colour;

/** How words look; sizes in points. */
record TextStyle(double size, double leading, boolean bold, Colour colour) {

    /** From the top of a line to its base line, so that capitals stand in the middle. */
    double baseline() {
        return leading / 2 + size * 0.33;
    }

    /** The same, at another size. */
    TextStyle sized(double points) {
        return new TextStyle(points, leading * points / size, bold, colour);
    }

    TextStyle bolder() {
        return new TextStyle(size, leading, true, colour);
    }
}
