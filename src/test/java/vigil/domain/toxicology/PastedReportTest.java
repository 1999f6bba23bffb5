package vigil.domain.toxicology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vigil.domain.vocabulary.Substance;
import vigil.domain.vocabulary.Vocabulary;
import vigil.exchange.VocabularyResources;

/** Invented reports in the shapes in which laboratories send them. */
class PastedReportTest {

    private static final Vocabulary VOCABULARY = VocabularyResources.load();

    /**
     * A name of the shape, what was pasted, and each result as {@code code outcome amount unit
     * matrix}.
     */
    record Shape(String name, String text, List<String> results) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static Shape shape(String name, String text, String... results) {
        return new Shape(name, text, List.of(results));
    }

    static Stream<Shape> shapes() {
        return Stream.of(
                shape(
                        "tabs with a head",
                        "Analyte\tResult\tUnits\tSpecimen\nProtonitazene\t1.4\tng/mL\tFemoral blood\n"
                                + "Bromazolam\t85\tng/mL\tFemoral blood\nMorphine\tNot detected\t\tFemoral blood\n"
                                + "6-MAM\tNot detected\t\tUrine\n",
                        "OPI034 yes 1.4 ng/mL MATRIX01",
                        "BZD018 yes 85 ng/mL MATRIX01",
                        "OPI003 no - - MATRIX01",
                        "OPI002 no - - MATRIX04"),
                shape(
                        "commas with quotes",
                        "Drug,Concentration,Comment\n\"Methadone\",0.45 mg/L,\"consistent, with use\"\n"
                                + "EDDP,0.12 mg/L,\nCocaine,<LOD,\n",
                        "OPI006 yes 0.45 mg/L -",
                        "OPI007 yes 0.12 mg/L -",
                        "STI001 no - - -"),
                shape(
                        "aligned from a PDF",
                        "Compound            Result          Units\n"
                                + "Diazepam            120             ug/L\n"
                                + "Nordazepam          210             ug/L\n"
                                + "Pregabalin          Not detected\n",
                        "BZD001 yes 120 ug/L -",
                        "BZD002 yes 210 ug/L -",
                        "GAB001 no - - -"),
                shape(
                        "unit in the head, limits and ranges beside",
                        "Drug\tLOD (ug/L)\tResult (ug/L)\tTherapeutic range\n"
                                + "Mirtazapine\t5\t48\t20-100\nCodeine\t5\tND\t30-250\n",
                        "ADP015 yes 48 ug/L -",
                        "OPI004 no - - -"),
                shape(
                        "a mail, line by line",
                        "Bromazolam: 85 ng/mL (femoral blood)\nMorphine: not detected\n6-MAM - not detected\n"
                                + "Pregabalin 12 mg/L\n",
                        "BZD018 yes 85 ng/mL MATRIX01",
                        "OPI003 no - - -",
                        "OPI002 no - - -",
                        "GAB001 yes 12 mg/L -"),
                shape(
                        "a sentence of what was not found",
                        "No morphine or 6-monoacetylmorphine was detected.\nProtonitazene was detected.\n",
                        "OPI003 no - - -",
                        "OPI002 no - - -",
                        "OPI034 yes - - -"),
                shape(
                        "lists under headings",
                        "Detected:\nCocaine\nBenzoylecgonine\nNot detected:\nMorphine\nMethadone\n",
                        "STI001 yes - - -",
                        "STI003 yes - - -",
                        "OPI003 no - - -",
                        "OPI006 no - - -"),
                shape(
                        "a list in one line",
                        "The following were not detected: morphine, codeine, methadone and fentanyl\n"
                                + "Positive: cocaine, benzoylecgonine; ketamine\n",
                        "OPI003 no - - -",
                        "OPI004 no - - -",
                        "OPI006 no - - -",
                        "OPI017 no - - -",
                        "STI001 yes - - -",
                        "STI003 yes - - -",
                        "HAL001 yes - - -"),
                shape(
                        "bars",
                        "| Substance | Finding | Level |\n|---|---|---|\n| Etizolam | Detected | 34 ng/ml |\n"
                                + "| Heroin | Negative | |\n",
                        "BZD017 yes 34 ng/ml -",
                        "OPI001 no - - -"),
                shape(
                        "semicolons",
                        "Substanz;x\nKetamine;0,9 mg/L\nGHB;Negative\n"
                                .replace("Substanz;x", "Drug;Result"),
                        "HAL001 yes 0,9 mg/L -",
                        "SED001 no - - -"),
                shape(
                        "samples as headings",
                        "Femoral blood\nMethadone   0.61 mg/L\nUrine\nMethadone   detected\nMorphine   not detected\n",
                        "OPI006 yes 0.61 mg/L MATRIX01",
                        "OPI006 yes - - MATRIX04",
                        "OPI003 no - - MATRIX04"),
                shape(
                        "numbers before, microgram sign, less than",
                        "1. Fentanyl 2.1 µg/L\n2. Norfentanyl <0.5 µg/L\n3. Xylazine detected\n",
                        "OPI017 yes 2.1 µg/L -",
                        "OPI018 yes <0.5 µg/L -",
                        "SED009 yes - - -"),
                shape(
                        "names with figures and brackets",
                        "Analyte\tResult\nMorphine (free)\t42 ug/L\nTHC-COOH\t15 ug/L\n7-aminoclonazepam\tNot detected\n"
                                + "MDMA (ecstasy)\t0.3 mg/L\n",
                        "OPI003 yes 42 ug/L -",
                        "CAN002 yes 15 ug/L -",
                        "? no - - -",
                        "STI012 yes 0.3 mg/L -"),
                shape(
                        "a name nobody knows is kept as written",
                        "Analyte\tResult\nFluoro-oddazolam\t3.2 ng/mL\nDiazepam\tDetected\n",
                        "? yes 3.2 ng/mL -",
                        "BZD001 yes - - -"),
                shape(
                        "alcohol in its own unit",
                        "Ethanol\t143 mg/100 mL\tFemoral blood\nEthanol\t190 mg/100 mL\tUrine\nAcetone\tNone detected\tFemoral blood\n",
                        "ALC001 yes 143 mg/100 mL MATRIX01",
                        "ALC001 yes 190 mg/100 mL MATRIX04",
                        "ALC005 no - - MATRIX01"),
                shape(
                        "plus, minus words and short forms",
                        "Cocaethylene   pos\nAmphetamine    neg\nMDMA           ND\nGabapentin     positive\n",
                        "STI004 yes - - -",
                        "STI006 no - - -",
                        "STI012 no - - -",
                        "GAB002 yes - - -"),
                shape(
                        "letter around a table",
                        "Dear Dr A,\nRe: our reference 24/0000\n\nResults of analysis\nDrug            Result\n"
                                + "Zopiclone       0.09 mg/L\nHeroin          not detected\n\nYours sincerely\nPage 1 of 2\n",
                        "ZDR001 yes 0.09 mg/L -",
                        "OPI001 no - - -"),
                shape(
                        "no evidence of",
                        "There was no evidence of heroin, cocaine or methadone.\nTramadol and O-desmethyltramadol were detected.\n",
                        "OPI001 no - - -",
                        "STI001 no - - -",
                        "OPI006 no - - -",
                        "OPI015 yes - - -",
                        "OPI016 yes - - -"));
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void resultsAreReadFromEveryShape(Shape shape) {
        PastedReport read = PastedReport.read(shape.text(), VOCABULARY.substances());

        assertThat(read.results().stream().map(PastedReportTest::said).toList())
                .as("not read: %s", read.unread())
                .isEqualTo(shape.results());
    }

    private static String said(ReportedResult r) {
        return String.join(
                " ",
                r.substance().map(Substance::code).orElse("?"),
                r.outcome().map(found -> found ? "yes" : "no").orElse("?"),
                r.concentration().isEmpty() ? "-" : r.concentration(),
                r.unit().isEmpty() ? "-" : r.unit(),
                r.matrix().orElse("-"));
    }

    @Test
    void anAmbiguousNameIsOfferedAndNotGuessed() {
        ReportedResult meth =
                PastedReport.read("meth\tdetected\nDiazepam\tdetected\n", VOCABULARY.substances())
                        .results()
                        .getFirst();

        assertThat(meth.meanings()).hasSizeGreaterThan(1);
        assertThat(meth.substance()).isEqualTo(Optional.empty());
        assertThat(meth.asWritten()).isEqualTo("meth");
    }

    @Test
    void aResultThatIsNotSaidStaysOpen() {
        ReportedResult open =
                PastedReport.read("Diazepam\tsee comment\n", VOCABULARY.substances())
                        .results()
                        .getFirst();

        assertThat(open.outcome()).isEmpty();
        assertThat(open.note()).isEqualTo("see comment");
    }

    @Test
    void aNegativeResultNeverHasAnAmount() {
        for (String line :
                List.of(
                        "Morphine: not detected (LOD 5 ug/L)",
                        "Morphine <LOD 5 ug/L",
                        "Morphine\tNegative\t5\tug/L")) {
            ReportedResult read =
                    PastedReport.read(line, VOCABULARY.substances()).results().getFirst();
            assertThat(read.outcome()).as(line).contains(false);
            assertThat(read.concentration()).as(line).isEmpty();
        }
    }

    @Test
    void textWithoutResultsGivesNoneAndSaysSo() {
        PastedReport read =
                PastedReport.read(
                        "Thank you for the samples.\nWe will write again.\n",
                        VOCABULARY.substances());

        assertThat(read.results()).isEmpty();
        assertThat(read.unread()).hasSize(2);
    }
}
