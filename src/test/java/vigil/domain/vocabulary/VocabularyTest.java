package vigil.domain.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vigil.domain.casefile.AppliesWhen;
import vigil.domain.casefile.CaseStatus;
import vigil.domain.casefile.EvidenceStage;
import vigil.domain.casefile.FieldDefinition;
import vigil.domain.casefile.FieldDefinition.Need;
import vigil.domain.casefile.FieldKey;
import vigil.domain.casefile.FieldType;
import vigil.domain.casefile.GapReason;
import vigil.domain.panel.OutputTier;
import vigil.exchange.VocabularyResources;

class VocabularyTest {

    private static final Vocabulary VOCABULARY = VocabularyResources.load();
    private static final Pattern UNKIND =
            Pattern.compile("victim|addict|abuser|junkie|drug user", Pattern.CASE_INSENSITIVE);

    @Test
    void theCatalogueIsWhole() {
        assertThat(VOCABULARY.catalogue().sections()).hasSize(22);
        assertThat(VOCABULARY.catalogue().fields()).hasSize(281);
        assertThat(
                        VOCABULARY.catalogue().fields().stream()
                                .filter(f -> f.notification() == Need.MANDATORY))
                .hasSize(24);
        assertThat(
                        VOCABULARY.catalogue().fields().stream()
                                .filter(f -> f.panel() == Need.MANDATORY))
                .hasSize(156);
    }

    @Test
    void everyFieldIsLabelledExplainedAndPlaced() {
        for (FieldDefinition field : VOCABULARY.catalogue().fields()) {
            assertThat(field.label()).as(field.key().text()).isNotBlank();
            assertThat(field.help()).as(field.key().text()).hasSizeGreaterThan(20);
            lists(field.type())
                    .forEach(list ->
                            assertThat(VOCABULARY.list(list).codes().isEmpty())
                                    .as(list)
                                    .isEqualTo(list.equals("AREA")));
            switch (field.when()) {
                case AppliesWhen.Always always -> {}
                case AppliesWhen.Answered answered ->
                        assertThat(VOCABULARY.catalogue().find(answered.field())).isPresent();
                case AppliesWhen.HasCode hasCode ->
                        theOtherFieldHas(hasCode.codes(), hasCode.field());
                case AppliesWhen.LacksCode lacks -> theOtherFieldHas(lacks.codes(), lacks.field());
            }
        }
    }

    private static void theOtherFieldHas(Set<String> codes, FieldKey key) {
        FieldDefinition other = VOCABULARY.catalogue().get(key);
        for (String code : codes) {
            assertThat(
                            lists(other.type()).stream()
                                    .anyMatch(list -> VOCABULARY.list(list).find(code).isPresent()))
                    .as(code)
                    .isTrue();
        }
    }

    private static List<String> lists(FieldType type) {
        return switch (type) {
            case FieldType.Code code -> List.of(code.list());
            case FieldType.Codes codes -> List.of(codes.list());
            case FieldType.Parts parts ->
                    parts.parts().stream().flatMap(p -> lists(p.type()).stream()).toList();
            default -> List.of();
        };
    }

    @Test
    void codesAreUniqueAndTheProgramsOwnAreInTheirLists() {
        Set<String> seen = new HashSet<>();
        VOCABULARY
                .lists()
                .values()
                .forEach(list ->
                        list.codes()
                                .forEach(code ->
                                        assertThat(seen.add(code.code()))
                                                .as(code.code())
                                                .isTrue()));
        for (EvidenceStage stage : EvidenceStage.values()) {
            assertThat(VOCABULARY.list("SUB_STAGE").find(stage.code())).isPresent();
        }
        for (CaseStatus status : CaseStatus.values()) {
            assertThat(VOCABULARY.list("CASE_STATUS").find(status.code())).isPresent();
        }
        for (GapReason reason : GapReason.values()) {
            assertThat(VOCABULARY.list("UNK").find(reason.code())).isPresent();
        }
        for (OutputTier tier : OutputTier.values()) {
            assertThat(VOCABULARY.list("OUTPUT_TIER").find(tier.code())).isPresent();
        }
    }

    @Test
    void everySubstanceIsFoundByEveryOfItsNames() {
        SubstanceLexicon lexicon = VOCABULARY.substances();
        assertThat(lexicon.all().size()).isGreaterThanOrEqualTo(303);
        assertThat(lexicon.foldedTerms().size()).isGreaterThanOrEqualTo(770);
        for (Substance substance : lexicon.all()) {
            for (String term : substance.terms()) {
                assertThat(lexicon.meanings(term)).as(term).contains(substance);
                assertThat(lexicon.search(term, 10))
                        .as(term)
                        .extracting(SubstanceLexicon.Hit::substance)
                        .contains(substance);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"green", "meth", "juice", "blow", "base", "monkey dust", "gabbies", "G"})
    void slangWithTwoMeaningsOffersBoth(String slang) {
        assertThat(VOCABULARY.substances().meanings(slang)).hasSizeGreaterThan(1);
        assertThat(
                        VOCABULARY.substances().search(slang, 5).stream()
                                .filter(hit -> Terms.fold(hit.term()).equals(Terms.fold(slang))))
                .hasSizeGreaterThan(1);
    }

    @Test
    void aSlipOfTheKeyboardIsForgivenAndTheBestMatchComesFirst() {
        SubstanceLexicon lexicon = VOCABULARY.substances();
        assertThat(lexicon.search("protonitazine", 3).getFirst().substance().name())
                .isEqualTo("Protonitazene");
        assertThat(lexicon.search("pregablin", 3).getFirst().substance().name())
                .isEqualTo("Pregabalin");
        assertThat(lexicon.search("xannies", 3).getFirst().substance().name())
                .isEqualTo("Alprazolam");
        assertThat(lexicon.search("metha", 5).getFirst().substance().name()).isEqualTo("Methadone");
    }

    @Test
    void metabolitesCountAsTheirParent() {
        SubstanceLexicon lexicon = VOCABULARY.substances();
        assertThat(lexicon.name(lexicon.countedAs("OPI002"))).contains("heroin");
        assertThat(lexicon.name(lexicon.countedAs("STI004"))).isEqualTo("Cocaine");
        assertThat(lexicon.countedAs("OPI006")).isEqualTo("OPI006");
        for (Substance substance : lexicon.all()) {
            substance
                    .metaboliteOf()
                    .ifPresent(parent ->
                            assertThat(lexicon.countedAs(substance.code()))
                                    .as(parent)
                                    .isNotEqualTo(substance.code()));
        }
    }

    @Test
    void nothingIsUnkind() {
        VOCABULARY
                .catalogue()
                .fields()
                .forEach(f -> assertThat(f.label() + " " + f.help()).doesNotContainPattern(UNKIND));
        VOCABULARY
                .lists()
                .values()
                .forEach(l ->
                        l.codes()
                                .forEach(c -> assertThat(c.label()).doesNotContainPattern(UNKIND)));
        VOCABULARY
                .factors()
                .values()
                .forEach(f ->
                        assertThat(f.name() + " " + f.definition()).doesNotContainPattern(UNKIND));
    }

    @Test
    void spellingDistanceCountsSlips() {
        assertThat(Spelling.distance("heroin", "heroin", 2)).isZero();
        assertThat(Spelling.distance("heroin", "heorin", 2)).isEqualTo(1);
        assertThat(Spelling.distance("heroin", "herion", 2)).isEqualTo(1);
        assertThat(Spelling.distance("heroin", "heroine", 2)).isEqualTo(1);
        assertThat(Spelling.distance("heroin", "codeine", 2)).isEqualTo(3);
    }
}
