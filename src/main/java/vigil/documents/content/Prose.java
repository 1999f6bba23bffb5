package vigil.documents.content;

/** A block of running words; what an {@link Inset} may hold. */
public sealed interface Prose extends Block permits Paragraph, Listing {}
