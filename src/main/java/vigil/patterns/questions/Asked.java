package vigil.patterns.questions;

/** Answers one question. */
@FunctionalInterface
interface Asked {

    Answered answer(QuestionReading reading);
}
