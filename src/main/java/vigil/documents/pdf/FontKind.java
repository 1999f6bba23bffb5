package vigil.documents.pdf;

/** The faces that are set, by file. */
enum FontKind {
    REGULAR("SourceSans3-Regular.ttf"),
    BOLD("SourceSans3-Semibold.ttf"),
    ITALIC("SourceSans3-It.ttf"),
    BOLD_ITALIC("SourceSans3-SemiboldIt.ttf"),
    /** For letters the others lack, so that a name is spelt as its owner spelt it. */
    FALLBACK("NotoSans-Regular.ttf");

    private final String file;

    FontKind(String file) {
        this.file = file;
    }

    String file() {
        return file;
    }

    static FontKind of(boolean bold, boolean italic) {
        if (bold) {
            return italic ? BOLD_ITALIC : BOLD;
        }
        return italic ? ITALIC : REGULAR;
    }
}
