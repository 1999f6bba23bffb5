package vigil.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import vigil.casework.PanelDesk;
import vigil.casework.Passphrase;
import vigil.casework.PatternQuestions;
import vigil.casework.Progress;
import vigil.casework.Refused;
import vigil.domain.casefile.CaseId;
import vigil.patterns.EvidenceBasis;
import vigil.patterns.Slice;
import vigil.patterns.questions.Answered;
import vigil.patterns.questions.Answered.Standing;
import vigil.patterns.questions.Figure;
import vigil.patterns.questions.Question;
import vigil.words.QuestionWords;

/** The standing questions on the sample county, from its real store. */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SampleQuestionsTest {

    private PanelDesk desk;
    private PatternQuestions.Found found;
    private QuestionWords words;

    @BeforeAll
    void answerOnce(@TempDir Path folder) throws Refused {
        Wiring wiring = SampleStore.wiring(TestClock.ofTheSample(), folder.resolve("settings"));
        try (Passphrase passphrase = Passphrase.of(SampleStore.PASSPHRASE.toCharArray())) {
            desk =
                    wiring.care()
                            .open(
                                    SampleStore.copy(folder),
                                    SampleStore.USER,
                                    passphrase,
                                    Progress.none());
        }
        found = desk.questions().answer(Slice.everything(), Progress.none());
        words = new QuestionWords(wiring.words(), desk.vocabulary());
    }

    @AfterAll
    void close() {
        desk.close(Progress.none());
    }

    private Answered answer(Question question) {
        return found.answers().get(question.ordinal());
    }

    private String said(Question question) {
        return words.answer(answer(question));
    }

    @Test
    void allTwentyThreeHaveSomethingToSay() {
        assertThat(found.answers())
                .extracting(Answered::question)
                .containsExactly(Question.values());
        for (Answered answered : found.answers()) {
            assertThat(answered.standing())
                    .as(answered.question().key())
                    .isEqualTo(Standing.ANSWERED);
            assertThat(words.answer(answered)).containsPattern("[0-9]");
            assertThat(answered.figures()).as(answered.question().key()).isNotEmpty();
            if (answered.question() != Question.ACTIONS) {
                assertThat(answered.cases()).as(answered.question().key()).isNotEmpty();
            }
        }
    }

    @Test
    void everySentenceReadsWhole() {
        for (Answered answered : found.answers()) {
            answered.everySentence()
                    .map(words::say)
                    .forEach(text ->
                            assertThat(text)
                                    .as(answered.question().key())
                                    .doesNotContain("{", "}", "⟦", "NaN", "null", "∞", "  "));
            answered.sentences().forEach(sentence -> assertThat(words.say(sentence)).endsWith("."));
            words.beneath(answered).forEach(line -> assertThat(line).endsWith("."));
            assertThat(words.answer(answered)).doesNotContain("1 deaths", "1 cases");
        }
    }

    @Test
    void everyPercentageStandsBesideItsFraction() {
        for (Answered answered : found.answers()) {
            for (String text : answered.sentences().stream().map(words::say).toList()) {
                if (text.contains("%")) {
                    assertThat(text)
                            .as(text)
                            .containsPattern("[0-9,]+ of (the )?[0-9,]+|In [0-9]+");
                }
            }
        }
    }

    @Test
    void figuresAreWithinTheDeathsAndTheirBounds() {
        for (Answered answered : found.answers()) {
            for (Figure figure : answered.figures()) {
                assertThat(figure.asked()).isLessThanOrEqualTo(1343);
                assertThat(figure.floor()).isLessThanOrEqualTo(figure.ceiling());
                assertThat(figure.interval().low()).isLessThanOrEqualTo(figure.interval().high());
            }
            Set<CaseId> ids = found.ids(answered.cases());
            assertThat(ids).hasSize(answered.cases().size());
        }
    }

    /** What was planted, and what the README of the sample says of it. */
    @Test
    void whatIsPlantedIsAnswered() {
        assertThat(said(Question.NEW)).contains("Protonitazene: 2 deaths within 28 days");
        assertThat(said(Question.RISING)).contains("19 of the 62 deaths");
        assertThat(said(Question.SAME_PLACE))
                .contains("5 deaths at one address in Sheffield, between 8 June 2026");
        assertThat(said(Question.AFTER_RELEASE))
                .contains("41 of 1,289 died within 28 days")
                .contains("22 of the 41 died on days 8 to 14");
        assertThat(words.beneath(answer(Question.AFTER_RELEASE)).getFirst()).contains("41 of 125");
    }

    @Test
    void whatNobodyFilledInIsSaidToBeMissing() {
        assertThat(said(Question.WHERE)).contains("“Small area” is known for 0 of 1,343 deaths");
        assertThat(said(Question.ALCOHOL)).contains("“Underlying cause code” is known for 0");
        assertThat(said(Question.DIFFERENT)).contains("the number of people in each area");
    }

    @Test
    void oneAreaAndAnotherBasisAreAnsweredToo() throws Refused {
        Slice slice = Slice.everything().on(EvidenceBasis.SUSPECTED).inAreas(Set.of("BARNSLEY"));
        PatternQuestions.Found barnsley = desk.questions().answer(slice, Progress.none());
        List<Answered> cannot =
                barnsley.answers().stream()
                        .filter(answered -> answered.standing() == Standing.CANNOT)
                        .toList();
        assertThat(cannot).as(cannot.toString()).isEmpty();
        Set<String> sheffield =
                found.answers().stream()
                        .flatMap(answered -> answered.cases().stream())
                        .filter(reference -> reference.contains("-SHE-"))
                        .collect(Collectors.toSet());
        assertThat(sheffield).isNotEmpty();
        assertThat(barnsley.summary().deaths()).isLessThan(400);
    }
}
