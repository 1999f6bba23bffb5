package vigil.domain.intake;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vigil.domain.casefile.FieldKey;
import vigil.domain.casefile.Fields;
import vigil.domain.casefile.NhsNumber;
import vigil.domain.casefile.Value;

/** NHS numbers and the sender's own numbers; telephone numbers are left alone. */
final class IdentifierReader {

    private static final FieldKey SOURCE_REFERENCE = new FieldKey("case.sourceReference");

    private static final Pattern TEN =
            Pattern.compile("(?<![\\d+])\\d(?:[ \\u00a0.-]{0,2}\\d){9}(?![\\d]|[ .-]\\d)");
    private static final Pattern REFERENCE =
            Pattern.compile(
                    "(?i)\\b(?:(incident(?:\\s+(?:number|no\\.?|ref(?:erence)?))?|police\\s+log|log"
                            + "|cad|urn|storm(?:\\s+ref)?|crime\\s+(?:number|no\\.?|ref)|our\\s+ref"
                            + "|your\\s+ref|ref(?:erence)?(?:\\s+(?:number|no\\.?))?|niche)"
                            + "\\s*[:#.]?\\s*)"
                            + "((?=[A-Z0-9/-]*\\d)[A-Z0-9][A-Z0-9/-]{1,24})"
                            + "(\\s+of\\s+\\d{1,2}/\\d{1,2}/\\d{2,4}|\\s+\\d{2}[A-Z]{3}\\d{2}\\b)?");

    private IdentifierReader() {}

    static void read(ReportWords words, Findings findings) {
        String text = words.text();
        Matcher ten = TEN.matcher(text);
        while (ten.find()) {
            int word = words.at(ten.start());
            boolean telephone =
                    ten.group().startsWith("0")
                            || words.any(
                                    word - 2,
                                    word - 1,
                                    Set.of("tel", "mob", "mobile", "phone", "telephone", "call"));
            boolean labelled = words.any(word - 4, word - 1, Set.of("nhs"));
            if (telephone) {
                continue;
            }
            Optional<NhsNumber> number = NhsNumber.parse(ten.group().replaceAll("[^0-9]", ""));
            if (number.isPresent()) {
                Value value = new Value.Text(number.get().digits());
                if (labelled) {
                    findings.sure(ten.start(), ten.end(), Fields.NHS_NUMBER, value, "nhsNumber");
                } else {
                    findings.likely(ten.start(), ten.end(), Fields.NHS_NUMBER, value, "tenDigits");
                }
            } else if (labelled) {
                findings.passOver(ten.start(), ten.end(), "notAnNhsNumber");
            }
        }
        references(text, findings);
    }

    private static void references(String text, Findings findings) {
        Matcher m = REFERENCE.matcher(text);
        Set<String> all = new LinkedHashSet<>();
        int start = -1;
        int end = -1;
        while (m.find() && all.size() < 5) {
            all.add(m.group().replaceAll("\\s+", " ").strip());
            if (start < 0) {
                start = m.start();
                end = m.end();
            }
        }
        if (start >= 0) {
            findings.sure(
                    start,
                    end,
                    SOURCE_REFERENCE,
                    new Value.Text(String.join("; ", all)),
                    "reference");
        }
    }
}
