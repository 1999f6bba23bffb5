package vigil.documents.content;

/** The one way a document is refused. Says the rule only: the text may be about a person. */
final class Refuse {

    private Refuse() {}

    static void when(boolean broken, String rule) {
        if (broken) {
            throw new IllegalArgumentException(rule);
        }
    }
}
