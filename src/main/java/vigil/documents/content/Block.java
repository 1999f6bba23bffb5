package vigil.documents.content;

/** One part of a document, from margin to margin. */
public sealed interface Block
        permits Heading,
                Prose,
                Table,
                Facts,
                Inset,
                Figure,
                PageBreak,
                Contents,
                Spacer,
                SignOff,
                Letterhead,
                Together {}
