package vigil.exchange;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vigil.domain.casefile.AppliesWhen;
import vigil.domain.casefile.FieldCatalogue;
import vigil.domain.casefile.FieldDefinition;
import vigil.domain.casefile.FieldKey;
import vigil.domain.casefile.Section;
import vigil.domain.casefile.Sensitivity;
import vigil.domain.intake.Phrase;
import vigil.domain.intake.ReportWording;
import vigil.domain.vocabulary.Code;
import vigil.domain.vocabulary.CodeList;
import vigil.domain.vocabulary.DatedClass;
import vigil.domain.vocabulary.Factor;
import vigil.domain.vocabulary.KnownLink;
import vigil.domain.vocabulary.NameForms;
import vigil.domain.vocabulary.Substance;
import vigil.domain.vocabulary.SubstanceLexicon;
import vigil.domain.vocabulary.SubstanceMentions;
import vigil.domain.vocabulary.TermVariant;
import vigil.domain.vocabulary.Vocabulary;

/** Reads the vocabulary that ships with the program. A fault in it is a fault in the program. */
public final class VocabularyResources {

    /** Which edition ships with this program. */
    public static final String EDITION = "2026-11";

    private VocabularyResources() {}

    public static Vocabulary load() {
        return new Vocabulary(
                EDITION,
                catalogue(),
                lists(),
                new SubstanceLexicon(substances()),
                factors(),
                knownLinks(),
                names());
    }

    /**
     * The finder of substances in free text, with the spellings and everyday words that ship with
     * it.
     */
    public static SubstanceMentions mentions(SubstanceLexicon lexicon) {
        return new SubstanceMentions(lexicon, variants());
    }

    private static List<TermVariant> variants() {
        return records(
                "variants.csv",
                row ->
                        new TermVariant(
                                row.getField("term"),
                                split(row.getField("substances")),
                                TermVariant.Standing.valueOf(
                                        row.getField("standing")
                                                .toUpperCase(java.util.Locale.ROOT))));
    }

    /** How reports say things. */
    public static ReportWording wording() {
        return new ReportWording(variants(), phrases());
    }

    /** The turns of phrase that reports use, and what they say. */
    public static List<Phrase> phrases() {
        return records(
                "phrases.csv",
                row ->
                        new Phrase(
                                row.getField("phrase"),
                                split(row.getField("then")),
                                split(row.getField("denied")),
                                row.getField("sure").equals("yes"),
                                Phrase.Where.valueOf(
                                        row.getField("where").toUpperCase(java.util.Locale.ROOT))));
    }

    private static FieldCatalogue catalogue() {
        Map<String, Section> sections = new LinkedHashMap<>();
        records(
                        "sections.csv",
                        row ->
                                new Section(
                                        row.getField("letter"),
                                        row.getField("key"),
                                        row.getField("title"),
                                        row.getField("repeats").equals("yes")))
                .forEach(section -> sections.put(section.letter(), section));
        return new FieldCatalogue(
                records(
                        "fields.csv",
                        row ->
                                new FieldDefinition(
                                        new FieldKey(row.getField("key")),
                                        section(sections, row.getField("section")),
                                        row.getField("label"),
                                        FieldTypes.parse(row.getField("type")),
                                        need(row.getField("notification")),
                                        need(row.getField("panel")),
                                        Sensitivity.valueOf(row.getField("sensitivity")),
                                        FieldDefinition.Storage.valueOf(
                                                row.getField("storage")
                                                        .toUpperCase(java.util.Locale.ROOT)),
                                        AppliesWhen.parse(row.getField("when")),
                                        row.getField("help"))));
    }

    private static Section section(Map<String, Section> sections, String letter) {
        return Optional.ofNullable(sections.get(letter)).orElseThrow();
    }

    private static FieldDefinition.Need need(String text) {
        return FieldDefinition.Need.valueOf(text.toUpperCase(java.util.Locale.ROOT));
    }

    private static Map<String, CodeList> lists() {
        Map<String, String> titles = new LinkedHashMap<>();
        Map<String, List<Code>> codes = new LinkedHashMap<>();
        for (NamedCsvRecord row : records("codelists.csv", row -> row)) {
            titles.putIfAbsent(row.getField("list"), row.getField("title"));
            codes.computeIfAbsent(row.getField("list"), list -> new ArrayList<>())
                    .add(new Code(row.getField("code"), row.getField("value")));
        }
        Map<String, CodeList> lists = new LinkedHashMap<>();
        codes.forEach((name, values) ->
                lists.put(name, new CodeList(name, titles.getOrDefault(name, name), values)));
        return lists;
    }

    private static Map<String, List<DatedClass>> classes() {
        Map<String, List<DatedClass>> classes = new LinkedHashMap<>();
        for (NamedCsvRecord row : records("classes.csv", row -> row)) {
            String from = row.getField("from");
            classes.computeIfAbsent(row.getField("code"), code -> new ArrayList<>())
                    .add(
                            new DatedClass(
                                    from.isEmpty()
                                            ? Optional.empty()
                                            : Optional.of(LocalDate.parse(from)),
                                    row.getField("class"),
                                    row.getField("law"),
                                    row.getField("verified").equals("yes")));
        }
        return classes;
    }

    private static List<Substance> substances() {
        Map<String, List<DatedClass>> classes = classes();
        return records(
                "substances.csv",
                row ->
                        new Substance(
                                row.getField("code"),
                                row.getField("preferred_name"),
                                split(row.getField("aliases")),
                                row.getField("group"),
                                row.getField("subgroup"),
                                row.getField("mda_class"),
                                row.getField("verified").equals("yes"),
                                row.getField("verification_basis"),
                                row.getField("ons_group"),
                                row.getField("counts_as_drug_misuse").equals("yes"),
                                row.getField("icd10_t"),
                                row.getField("prescribable").equals("yes"),
                                Optional.of(row.getField("metabolite_of"))
                                        .filter(m -> !m.isEmpty()),
                                row.getField("naloxone_responsive"),
                                row.getField("alert_watch").equals("yes"),
                                row.getField("notes"),
                                classes.getOrDefault(row.getField("code"), List.of()),
                                false,
                                false));
    }

    private static Map<String, Factor> factors() {
        Map<String, Factor> factors = new LinkedHashMap<>();
        records(
                        "factors.csv",
                        row ->
                                new Factor(
                                        row.getField("code"),
                                        row.getField("group"),
                                        row.getField("subgroup"),
                                        row.getField("factor"),
                                        row.getField("definition"),
                                        split(row.getField("sources")),
                                        row.getField("modifiable"),
                                        row.getField("polarity").equals("protective"),
                                        false,
                                        false))
                .forEach(factor -> factors.put(factor.code(), factor));
        return factors;
    }

    private static List<KnownLink> knownLinks() {
        return records(
                "knownlinks.csv",
                row ->
                        new KnownLink(
                                row.getField("first"),
                                row.getField("second"),
                                row.getField("reason")));
    }

    private static NameForms names() {
        return new NameForms(
                records(
                        "names.csv",
                        row ->
                                new NameForms.Row(
                                        NameForms.Part.valueOf(
                                                row.getField("kind")
                                                        .toUpperCase(java.util.Locale.ROOT)),
                                        row.getField("name"),
                                        Double.parseDouble(row.getField("share")),
                                        split(row.getField("forms")))));
    }

    private static List<String> split(String text) {
        return Arrays.stream(text.split(";")).map(String::strip).filter(s -> !s.isEmpty()).toList();
    }

    static <T> List<T> records(String name, java.util.function.Function<NamedCsvRecord, T> read) {
        try (InputStream stream =
                VocabularyResources.class.getResourceAsStream("/vigil/vocabulary/" + name)) {
            if (stream == null) {
                throw new IllegalStateException("the program lacks its vocabulary: " + name);
            }
            Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8);
            try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(reader);
                    Stream<NamedCsvRecord> rows = csv.stream()) {
                return rows.map(read).toList();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
