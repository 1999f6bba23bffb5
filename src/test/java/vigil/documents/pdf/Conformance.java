package vigil.documents.pdf;

import java.io.ByteArrayInputStream;
import java.util.Set;
import java.util.TreeSet;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.VeraPDFFoundry;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** Asks veraPDF which rules of a standard a file breaks. */
public final class Conformance {

    public static final PDFAFlavour UA_1 = PDFAFlavour.PDFUA_1;
    public static final PDFAFlavour A_2A = PDFAFlavour.PDFA_2_A;

    private Conformance() {}

    /** Clause and number of each broken rule, such as "7.1-10". */
    public static Set<String> broken(byte[] pdf, PDFAFlavour standard) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        VeraPDFFoundry foundry = Foundries.defaultInstance();
        try (PDFAParser parser = foundry.createParser(new ByteArrayInputStream(pdf), standard);
                PDFAValidator validator = foundry.createValidator(standard, false)) {
            Set<String> rules = new TreeSet<>();
            validator
                    .validate(parser)
                    .getFailedChecks()
                    .keySet()
                    .forEach(rule -> rules.add(rule.getClause() + "-" + rule.getTestNumber()));
            return rules;
        }
    }
}
