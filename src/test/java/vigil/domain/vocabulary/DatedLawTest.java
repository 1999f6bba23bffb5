package vigil.domain.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vigil.domain.casefile.CaseId;
import vigil.domain.casefile.CaseReference;
import vigil.domain.casefile.EvidenceStage;
import vigil.domain.casefile.ReviewCase;
import vigil.domain.casefile.SubstanceEvidence;
import vigil.exchange.VocabularyResources;

class DatedLawTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final SubstanceLexicon LEXICON = VocabularyResources.load().substances();

    @ParameterizedTest
    @CsvSource({
        "Protonitazene, 2024-03-19, none",
        "Protonitazene, 2024-03-20, A",
        "Isotonitazene, 2024-03-20, A",
        "Brorphine, 2024-03-19, none",
        "Remimazolam, 2024-03-20, C",
        "AP-237, 2025-01-14, none",
        "AP-237, 2025-01-15, A",
        "N-pyrrolidino etonitazene, 2025-01-15, A",
        "Xylazine, 2025-01-14, none",
        "Xylazine, 2025-01-15, C",
        "Gidazepam, 2025-01-15, C",
        "Pregabalin, 2019-03-31, none",
        "Pregabalin, 2019-04-01, C",
        "Gabapentin, 2019-04-01, C",
        "GHB, 2022-04-12, C",
        "GHB, 2022-04-13, B",
        "GBL, 2022-04-12, C",
        "'1,4-Butanediol', 2022-04-13, B",
        "Nitrous oxide, 2023-11-07, none",
        "Nitrous oxide, 2023-11-08, C",
        "Flualprazolam, 2021-08-17, none",
        "Flualprazolam, 2021-08-18, C",
    })
    void theClassIsThatOfTheDay(String name, LocalDate day, String expected) {
        Substance substance = named(name);

        assertThat(substance.classOn(day).map(DatedClass::controlledClass)).contains(expected);
    }

    private static Substance named(String name) {
        return LEXICON.all().stream().filter(s -> s.name().equals(name)).findFirst().orElseThrow();
    }

    @Test
    void theLastClassOnRecordIsTheClassOfToday() {
        for (Substance substance : LEXICON.all()) {
            substance
                    .classOn(TODAY)
                    .ifPresent(now ->
                            assertThat(now.controlledClass())
                                    .as(substance.name())
                                    .isEqualTo(substance.controlledClass()));
        }
        assertThat(LEXICON.all().stream().filter(s -> !s.classes().isEmpty()))
                .hasSizeGreaterThan(60);
    }

    @Test
    void whereNoDayIsOnRecordNothingIsSaidOfThePast() {
        assertThat(named("Morphine").classOn(LocalDate.of(2015, 1, 1))).isEmpty();
        assertThat(named("Morphine").countsAsMisuseOn(LocalDate.of(2015, 1, 1))).isTrue();
    }

    @Test
    void aDeathIsClassedByTheLawOfItsDayAndByTodays() {
        ReviewCase death =
                ReviewCase.blank(new CaseId(new UUID(1, 1)), new CaseReference("DARD-SHE-2018-001"))
                        .withEvidence(
                                List.of(
                                        SubstanceEvidence.of(
                                                new UUID(1, 2),
                                                Optional.of("GAB001"),
                                                "",
                                                EvidenceStage.CERTIFIED)));

        assertThat(SubstanceFacts.nationalClass(death, LEXICON)).isEqualTo("ONS_CLASS02");
        assertThat(SubstanceFacts.nationalClassOn(death, LEXICON, LocalDate.of(2018, 6, 1)))
                .isEqualTo("ONS_CLASS03");
        assertThat(SubstanceFacts.nationalClassOn(death, LEXICON, LocalDate.of(2019, 6, 1)))
                .isEqualTo("ONS_CLASS02");
    }

    @Test
    void aHistoryIsReadBackAsWritten() {
        for (Substance substance : LEXICON.all()) {
            assertThat(DatedClass.parse(DatedClass.text(substance.classes())))
                    .isEqualTo(substance.classes());
        }
        assertThat(DatedClass.parse("nonsense\n2025-13-01=A=yes=x\n=B=no=")).hasSize(1);
    }
}
