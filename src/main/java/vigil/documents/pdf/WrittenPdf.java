package vigil.documents.pdf;

import java.util.List;

/** What came of writing a document. */
public record WrittenPdf(int pages, List<Warning> warnings) {

    public WrittenPdf {
        warnings = List.copyOf(warnings);
    }
}
