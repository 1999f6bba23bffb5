package vigil.documents.content;

import java.util.List;

/**
 * Lines to sign on; each keeps its parts together on a page.
 *
 * @param signature what is asked for on the longer line, such as "Signature"
 * @param date what is asked for on the shorter line, such as "Date"
 */
public record SignOff(String signature, String date, List<Signatory> signatories) implements Block {

    /** Who signs, and as what. */
    public record Signatory(String name, String role) {}

    public SignOff {
        signatories = List.copyOf(signatories);
        Refuse.when(signatories.isEmpty(), "somebody signs");
    }
}
