package vigil.documents.content;

/** Where words stand in their column. */
public enum Alignment {
    START,
    CENTRE,
    END
}
