package vigil.domain.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vigil.domain.casefile.FieldKey;
import vigil.domain.casefile.ValueText;

/** One turn of phrase at a time, on a Monday. */
class ReportReaderTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 16);
    private static final ReportReader READER = HeldOutReportsTest.reader();

    private static Reading read(String text) {
        return READER.read(PastedText.clean(text), MONDAY);
    }

    /**
     * What is proposed for a substance: {@code sure}, {@code look}, {@code ask}, {@code past} or
     * nothing.
     */
    private static String about(Reading reading, String code) {
        for (Proposal proposal : reading.proposals()) {
            boolean meant =
                    proposal.choices().stream()
                            .anyMatch(t ->
                                    t instanceof Target.Evidence e
                                            && e.substance().equals(Optional.of(code)));
            if (meant) {
                return proposal.ambiguous() ? "ask" : proposal.sure() ? "sure" : "look";
            }
            if (proposal.first().equals(new Target.History(code))) {
                return "past";
            }
        }
        return "nothing";
    }

    private static Optional<String> field(Reading reading, String key) {
        return reading.proposals().stream()
                .filter(p -> p.first() instanceof Target.Facts)
                .map(p -> ((Target.Facts) p.first()).answers().get(new FieldKey(key)))
                .filter(v -> v != null)
                .map(ValueText::format)
                .findFirst();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "no heroin or cocaine found but diazepam box present | OPI001 | nothing",
                "no heroin or cocaine found but diazepam box present | STI001 | nothing",
                "no heroin or cocaine found but diazepam box present | BZD001 | sure",
                "No heroin found. | OPI001 | nothing",
                "He denied alcohol | ALC001 | nothing",
                "nil alcohol | ALC001 | nothing",
                "heroin - none | OPI001 | nothing",
                "Heroin was not detected | OPI001 | nothing",
                "neither heroin nor crack was seen | STI002 | nothing",
                "not only heroin but crack | OPI001 | sure",
                "only heroin was found | OPI001 | sure",
                "No drugs found. Heroin was found in the kitchen | OPI001 | sure",
                "his mother's methadone | OPI006 | nothing",
                "his mother is prescribed methadone | OPI006 | nothing",
                "his mother is prescribed methadone, diazepam and pregabalin | GAB001 | nothing",
                "partner's gabapentin | GAB002 | nothing",
                "took his partner's gabapentin | GAB002 | look",
                "found with fentanyl patches prescribed to his father | OPI017 | look",
                "his mother found him with heroin | OPI001 | sure",
                "his mother said he uses heroin | OPI001 | sure",
                "partner who also uses heroin | OPI001 | nothing",
                "previous heroin use, clean 2 years | OPI001 | past",
                "ex-heroin user | OPI001 | past",
                "history of heroin use but recently using crack | STI002 | sure",
                "known heroin user | OPI001 | sure",
                "?pregabalin | GAB001 | look",
                "possibly crack | STI002 | look",
                "protonitazine | OPI034 | look",
                "mcat | STI017 | sure",
                "took xannies | BZD005 | ask",
                "had pregablin and diazapam | GAB001 | look",
                "some herion | OPI001 | look",
                "took monkey dust | STI025 | ask",
                "on the meth | OPI006 | ask",
                "taking gabbies | GAB002 | ask",
                "a bottle of G | SED001 | ask",
                "smoking green | CAN001 | ask",
                "drinking juice | OPI006 | ask",
                "smoking base | STI002 | ask",
                "snorting blow | STI001 | ask",
                "Drug and Alcohol Service | ALC001 | nothing",
                "wrap of brown powder | OPI001 | nothing"
            })
    void aSubstanceIsProposedAsTheWordsAroundItSay(String text, String code, String said) {
        assertThat(about(read(text), code)).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "found dead at 0215hrs Saturday 14th | incident.found | 2026-03-14T02:15",
                "found dead yesterday at c. 2am | incident.found | 2026-03-15T~02:00",
                "found dead last night at 2am | incident.found | 2026-03-16T02:00",
                "found dead last night at 11pm | incident.found | 2026-03-15T23:00",
                "found dead on Sunday | incident.found | 2026-03-15",
                "died 14/3 | incident.dateOfDeath | 2026-03-14",
                "died on 14 March | incident.dateOfDeath | 2026-03-14",
                "died on March 14th 2026 | incident.dateOfDeath | 2026-03-14",
                "died 03MAR26 | incident.dateOfDeath | 2026-03-03",
                "died three days ago | incident.dateOfDeath | 2026-03-13",
                "DOB 3/4/1990 | person.dateOfBirth | 1990-04-03",
                "born 3 April 1990 | person.dateOfBirth | 1990-04-03",
                "d.o.b. 03.04.90 | person.dateOfBirth | 1990-04-03",
                "34yo male | person.ageAtDeath | 34",
                "male aged 34 | person.ageAtDeath | 34",
                "a 34-year-old male | person.ageAtDeath | 34",
                "34M found dead | person.sex | SEX01",
                "SMITH, John Paul dob 3/4/1990 | person.surname | Smith",
                "SMITH, John Paul dob 3/4/1990 | person.forenames | John Paul",
                "Mr John Smith dob 3/4/1990 | person.surname | Smith",
                "Mr John Smith was found dead | person.sex | SEX01",
                "male, Liam O'NEILL dob 3/4/1990 | person.surname | O'Neill",
                "NHS 943 476 5919 | person.nhsNumber | 9434765919",
                "NHS number: 943-476-5919 | person.nhsNumber | 9434765919",
                "found dead in a public toilet | incident.place | PLACE05",
                "found dead in his flat | incident.place | PLACE01",
                "he was found in the hostel | incident.place | PLACE03",
                "paramedics gave naloxone | incident.naloxoneGiven | NAL_GIVEN05",
                "naloxone administered by officers | incident.naloxoneGiven | NAL_GIVEN04",
                "2 kids at home | safeguarding.childrenAtRisk | YNU01",
                "no children in household | safeguarding.childrenAtRisk | YNU02",
                "Police log 118 of 14/03/2026 | case.sourceReference | Police log 118 of 14/03/2026",
                "he lived alone | social.living | LIVING01",
                "White British male | person.ethnicGroup | W1",
                "he was not known to drug services | treatment.status | TX_STATUS07"
            })
    void aFactIsReadTheWayPeopleWriteIt(String text, String key, String value) {
        assertThat(field(read(text), key)).contains(value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tel 07700 900123 | person.nhsNumber",
                "mob 0770 090 0123 | person.nhsNumber",
                "NHS 943 476 5918 | person.nhsNumber",
                "his mother, aged 70, | person.ageAtDeath",
                "his 12 year old son | person.ageAtDeath",
                "PC 2211 Karen Hale attended | person.surname",
                "took ketamine, MDMA, GHB | person.surname",
                "her sister Jane Brown informed | person.surname",
                "no ethnicity is given | person.ethnicGroup",
                "his brother lives alone | social.living"
            })
    void whatIsNotThePersonsIsNotTaken(String text, String key) {
        assertThat(field(read(text), key)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "recently released from prison | SOC15",
                "lived alone | SOC04",
                "COPD | IND12",
                "previous overdose in January | IND10",
                "sleeping rough | SOC01",
                "no take-home naloxone | TRT14",
                "others have used the same batch | INC08",
                "missed his script for 3 days | TRT08"
            })
    void factorsAreFoundByTheTableOfPhrases(String text, String factor) {
        assertThat(read(text).proposals())
                .anyMatch(p -> p.first().equals(new Target.FactorFound(factor)));
    }

    @Test
    void aPowderThatNobodyHasNamedKeepsTheWordsAlone() {
        assertThat(read("White powder, strong, in a wrap by the bed").proposals())
                .anySatisfy(p -> {
                    assertThat(p.first()).isInstanceOf(Target.Evidence.class);
                    Target.Evidence evidence = (Target.Evidence) p.first();
                    assertThat(evidence.substance()).isEmpty();
                    assertThat(evidence.asWritten()).isEqualTo("White powder");
                    assertThat(evidence.form()).contains("FORM01");
                });
        assertThat(read("brown powder believed to be heroin").proposals())
                .filteredOn(p -> p.first() instanceof Target.Evidence)
                .hasSize(1);
    }

    @Test
    void aDeniedFactorAndAFactorOfARelativeAreNotProposed() {
        assertThat(read("no history of epilepsy, he was never homeless").proposals())
                .noneMatch(p -> p.first() instanceof Target.FactorFound);
        assertThat(read("his mother has COPD").proposals())
                .noneMatch(p -> p.first() instanceof Target.FactorFound);
    }

    @Test
    void everyProposalPointsIntoTheTextAndEveryAmbiguousOneAsks() {
        Reading reading = read("Took some G and meth, heroin and 2 xannies at 14 Mill Lane S5 6AB");
        assertThat(reading.proposals())
                .isNotEmpty()
                .allSatisfy(p -> {
                    assertThat(p.end()).isLessThanOrEqualTo(reading.text().length());
                    if (p.ambiguous()) {
                        assertThat(p.sure()).isFalse();
                    }
                });
    }

    @Test
    void oneHundredKilobytesAndHostileTextAreReadWithoutHarm() {
        StringBuilder report = new StringBuilder();
        while (report.length() < 100_000) {
            report.append(
                    "Male 34 found dead at home 14/3/26, heroin, no cocaine, his mum's methadone. ");
        }
        assertThat(read(report.toString()).proposals()).isNotEmpty();
        List<String> hostile =
                List.of(
                        "a".repeat(100_000),
                        "1".repeat(100_000),
                        "1 ".repeat(50_000),
                        "A, ".repeat(33_000),
                        "Aa ".repeat(33_000),
                        "\u202eheroin\u202c \u200bco\u00adcaine \ud83d\ude00 \ud83d",
                        "(".repeat(50_000),
                        "found ".repeat(16_000),
                        "no ".repeat(30_000) + "heroin",
                        "\n".repeat(100_000),
                        "From: x\n".repeat(12_000),
                        "12/12/2025 ".repeat(9_000),
                        "0215hrs ".repeat(12_000),
                        "Flat 1, ".repeat(12_000),
                        "Mr ".repeat(33_000));
        for (String text : hostile) {
            String clean = PastedText.clean(text);
            for (String part : PastedText.reports(clean).stream().limit(3).toList()) {
                read(part);
            }
        }
        assertThat(about(read("\u202eheroin\u202c and co\u00adcaine"), "STI001")).isEqualTo("sure");
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "  ", "\t", ", "})
    void aSurnameInCapitalsIsReadWhateverStandsBeforeTheBirth(String between) {
        Reading read =
                read(
                        "Deceased: DRAYTON, Marcus James"
                                + between
                                + "DOB 14/02/1983  NHS 943 476 5919\n"
                                + "Male found unresponsive by a friend.");
        assertThat(field(read, "person.surname")).contains("Drayton");
        assertThat(field(read, "person.forenames")).contains("Marcus James");
        assertThat(field(read, "person.dateOfBirth")).contains("1983-02-14");
    }

    @Test
    void randomWordsNeverBreakIt() {
        Random random = new Random(7);
        String[] words = {
            "SMITH,",
            "John",
            "heroin",
            "no",
            "14/3",
            "99/99",
            "0215hrs",
            "his",
            "mother's",
            "S5",
            "6AB",
            "NHS",
            "943",
            "476",
            "5919",
            "found",
            "died",
            "(",
            ")",
            "?",
            "\n",
            "\"blues\"",
            "Mr",
            "aged",
            "34",
            "released",
            "HMP",
            "…",
            " ",
            "\t",
            "DOB",
            "Deceased:",
            "’",
            "O'",
            "-",
            "c.",
            "2am",
            "31/2/2026"
        };
        for (int i = 0; i < 400; i++) {
            String text =
                    random.ints(40, 0, words.length)
                            .mapToObj(w -> words[w])
                            .collect(Collectors.joining(" "));
            assertThat(read(text)).isNotNull();
        }
    }
}
