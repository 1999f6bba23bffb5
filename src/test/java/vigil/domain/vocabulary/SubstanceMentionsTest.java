package vigil.domain.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vigil.exchange.VocabularyResources;

class SubstanceMentionsTest {

    private static final SubstanceLexicon LEXICON = VocabularyResources.load().substances();
    private static final SubstanceMentions MENTIONS = VocabularyResources.mentions(LEXICON);

    private static List<String> named(String text) {
        return MENTIONS.find(text).stream()
                .map(m ->
                        (m.negated() ? "not " : "")
                                + String.join(
                                        "|", m.substances().stream().map(Substance::name).toList()))
                .toList();
    }

    @Test
    void findsTheSubstancesOfACauseOfDeath() {
        assertThat(named("1a Combined toxic effects of co-codamol, pregabalin & alcohol"))
                .containsExactly("Codeine", "Pregabalin", "Ethanol (alcohol)");
    }

    @Test
    void saysWhereEachMentionStands() {
        String text = "Acute heroin and crack-cocaine toxicity";
        List<SubstanceMention> found = MENTIONS.find(text);
        assertThat(found)
                .extracting(SubstanceMention::text)
                .containsExactly("heroin", "crack-cocaine");
        assertThat(found)
                .allSatisfy(
                        m -> assertThat(text.substring(m.start(), m.end())).isEqualTo(m.text()));
    }

    @Test
    void everyPreferredNameIsFoundAsItself() {
        for (Substance substance : LEXICON.all()) {
            String name = substance.name().replaceFirst(" \\(.*", "");
            assertThat(MENTIONS.find("Toxicity of " + name + "."))
                    .as(substance.name())
                    .isNotEmpty()
                    .allSatisfy(m -> assertThat(m.negated()).isFalse());
            assertThat(MENTIONS.find(name).stream().flatMap(m -> m.substances().stream()))
                    .as(substance.name())
                    .contains(substance);
        }
    }

    @Test
    void everyTermOfTheLexiconCountsWhenItIsQuoted() {
        for (Substance substance : LEXICON.all()) {
            for (String term : substance.terms()) {
                assertThat(MENTIONS.named(term)).as(term).contains(substance);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "cocodamol, Codeine",
        "co codamol, Codeine",
        "6MAM, 6-monoacetylmorphine",
        "6-mam, 6-monoacetylmorphine",
        "6 MAM, 6-monoacetylmorphine",
        "DIAZEPAM, Diazepam",
        "buprénorphine, Buprenorphine",
        "acetyl fentanyl, Acetylfentanyl",
        "N-desethylisotonitazene, N-desethyl isotonitazene",
        "U47700, U-47700",
        "α-PVP, alpha-PVP",
        "blackmamba, Synthetic cannabinoid (not specified)",
        "heroine, Diamorphine (heroin)",
        "acetaminophen, Paracetamol",
        "meperidine, Pethidine",
        "benzodiazepines, Benzodiazepine (not specified)",
        "opiates, Opioid (not specified)",
        "amfetamine, Amphetamine",
        "ofCocaine, Cocaine"
    })
    void hyphensSpacesCaseAndInternationalNamesDoNotMatter(String written, String name) {
        assertThat(named(written)).containsExactly(name);
    }

    @ParameterizedTest
    @CsvSource({
        "diazapam, Diazepam", "methodone, Methadone", "zopiclon, Zopiclone",
        "mirtazepine, Mirtazapine", "hydrocordone, Hydrocodone", "Bromazolan, Bromazolam",
        "fentanly, Fentanyl", "Buprenophine, Buprenorphine", "metonitazine, Metonitazene"
    })
    void oneSlipInALongNameIsForgiven(String written, String name) {
        assertThat(named("acute " + written + " toxicity")).containsExactly(name);
    }

    @Test
    void aSlipNeverTurnsOneSubstanceIntoAnother() {
        for (Substance substance : LEXICON.all()) {
            for (String term : substance.terms()) {
                if (term.length() >= MentionTerms.LONG) {
                    assertThat(MENTIONS.named(term)).as(term).contains(substance);
                }
            }
        }
        assertThat(named("hydrocodone and hydromorphone, morphine"))
                .containsExactly("Hydrocodone", "Hydromorphone", "Morphine");
        assertThat(named("ethylone, methedrone, butylone")).isEmpty();
    }

    @Test
    void aSlipBetweenTwoSubstancesIsAmbiguous() {
        assertThat(named("mtonitazene")).containsExactly("Etonitazene|Metonitazene");
        assertThat(named("bromazelam"))
                .containsExactly("Benzodiazepine (not specified)|Bromazolam");
    }

    @Test
    void slangThatCanMeanSeveralSubstancesIsNotGuessed() {
        assertThat(named("meth found")).containsExactly("Methadone|Methamphetamine");
        assertThat(named("took blues")).containsExactly("Diazepam|Etizolam|Bromazolam");
        assertThat(MENTIONS.find("meth found").getFirst().ambiguous()).isTrue();
        assertThat(MENTIONS.find("meth found").getFirst().only()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "He was in good spirits, wearing a white coat and had been to the rock concert.",
                "A green car; there was ice on the path. She had a drink of juice.",
                "Dr Smith MD attended. K, H and B are letters; bedroom B was empty.",
                "The heavy base of the lamp, a water pipe and some stones.",
                "His brown hair; the crack in the window; a horse in the snow.",
                "Charlie, Tina, Billy and Molly were spoken to. On Christmas Eve.",
                "An aspiring painter, shorter than his nannies, tallied the concert peppers."
            })
    void ordinaryProseNamesNoSubstance(String text) {
        assertThat(named(text)).isEmpty();
    }

    @Test
    void everydayWordsCountWhereUseOrSupplyMarksThem() {
        assertThat(named("He had been smoking brown and snorting K."))
                .containsExactly("Diamorphine (heroin)", "Ketamine");
        assertThat(named("a wrap of \"white\" and 'B'"))
                .containsExactly("Cocaine", "Diamorphine (heroin)");
        assertThat(named("heroin, crack and spice"))
                .containsExactly(
                        "Diamorphine (heroin)",
                        "Crack cocaine",
                        "Synthetic cannabinoid (not specified)");
        assertThat(named("CO poisoning")).containsExactly("Carbon monoxide");
    }

    @Test
    void anUnlistedDerivativeIsNotItsParent() {
        assertThat(named("despropionyl fentanyl (4-ANPP)")).isEmpty();
        assertThat(named("crotonyl fentanyl")).containsExactly("Opioid (not specified)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no heroin found",
                "No evidence of heroin or heroin use",
                "denied using any heroin",
                "negative for heroin",
                "negative for: heroin",
                "heroin was not detected",
                "heroin negative",
                "heroin - no",
                "neither heroin",
                "he had never used heroin",
                "without heroin",
                "heroin and heroin were not found",
                "Not Heroin"
            })
    void denialsAreRecognised(String text) {
        assertThat(MENTIONS.find(text)).isNotEmpty().allMatch(SubstanceMention::negated);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no needle marks, heroin on the table",
                "not breathing and heroin was nearby",
                "not only heroin",
                "no doubt heroin",
                "heroin positive",
                "No tests. Heroin found",
                "died without help after heroin"
            })
    void otherNegationsLeaveASubstanceStanding(String text) {
        assertThat(MENTIONS.find(text)).isNotEmpty().noneMatch(SubstanceMention::negated);
    }

    @Test
    void aDenialEndsWhereItsClauseEnds() {
        assertThat(
                        named(
                                "Negative for opiates, cocaine and benzodiazepines; positive for pregabalin."))
                .containsExactly(
                        "not Opioid (not specified)",
                        "not Cocaine",
                        "not Benzodiazepine (not specified)",
                        "Pregabalin");
        assertThat(named("no heroin but cocaine found"))
                .containsExactly("not Diamorphine (heroin)", "Cocaine");
    }

    @Test
    void anyTextIsReadWithoutHarm() {
        Random random = new Random(7);
        String letters = "aehkmnoit 'B\"W-/.,:;\n\uD83D\uDE00é()\u0301“”";
        for (int i = 0; i < 3_000; i++) {
            StringBuilder text = new StringBuilder();
            int length = random.nextInt(80);
            for (int j = 0; j < length; j++) {
                text.append(letters.charAt(random.nextInt(letters.length())));
            }
            List<Integer> ends = new ArrayList<>(List.of(0));
            for (SubstanceMention mention : MENTIONS.find(text.toString())) {
                assertThat(mention.start()).isGreaterThanOrEqualTo(ends.getLast());
                ends.add(mention.end());
            }
        }
    }
}
