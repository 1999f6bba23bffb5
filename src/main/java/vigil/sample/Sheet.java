package vigil.sample;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vigil.domain.casefile.Answer;
import vigil.domain.casefile.AnswerKey;
import vigil.domain.casefile.Answers;
import vigil.domain.casefile.ClockTime;
import vigil.domain.casefile.FieldKey;
import vigil.domain.casefile.GapReason;
import vigil.domain.casefile.PartialDate;
import vigil.domain.casefile.Value;

/** Fills in the answers of one case. */
final class Sheet {

    private final TreeMap<AnswerKey, Answer> answers = new TreeMap<>();
    private final Dice dice;
    private final double known;

    /**
     * @param known how probably a question that is not always answered has an answer
     */
    Sheet(Dice dice, double known) {
        this.dice = dice;
        this.known = known;
    }

    Answers answers() {
        return new Answers(answers);
    }

    void put(String field, Value value) {
        put(field, 0, Answer.of(value));
    }

    private void put(String field, int occurrence, Answer answer) {
        answers.put(new AnswerKey(new FieldKey(field), occurrence), answer);
    }

    /** A value said by an agency, at one occurrence of its section. */
    void said(String field, int occurrence, Value value, String agency) {
        put(field, occurrence, new Answer.Known(value, agency));
    }

    void gap(String field, GapReason reason) {
        put(field, 0, Answer.gap(reason));
    }

    void gap(String field, GapReason reason, String note) {
        put(field, 0, new Answer.Gap(reason, note));
    }

    /** The value, or as often as not everything is known a reason why it is missing. */
    void ask(String field, Value value) {
        if (dice.chance(known)) {
            put(field, value);
        } else if (dice.chance(0.8)) {
            gap(field, reason());
        }
    }

    private GapReason reason() {
        return GapReason.ofCode(dice.weighted("UNK05 46, UNK02 20, UNK03 20, UNK01 10, UNK04 4"))
                .orElse(GapReason.NOT_RECORDED);
    }

    void code(String field, String code) {
        put(field, code(code));
    }

    void askCode(String field, String code) {
        ask(field, code(code));
    }

    void text(String field, String text) {
        put(field, text(text));
    }

    static Value text(String text) {
        return new Value.Text(text);
    }

    static Value code(String code) {
        return new Value.Code(code);
    }

    static Value codes(String... codes) {
        return new Value.Codes(List.of(codes));
    }

    static Value codes(List<String> codes) {
        return new Value.Codes(codes);
    }

    static Value date(LocalDate date) {
        return new Value.Date(PartialDate.of(date));
    }

    static Value date(LocalDate date, boolean estimated) {
        return new Value.Date(PartialDate.of(date).asEstimated(estimated));
    }

    static Value moment(LocalDate date, Optional<LocalTime> time, boolean about) {
        return new Value.Moment(PartialDate.of(date), time.map(t -> new ClockTime(t, about)));
    }

    static Value number(int number) {
        return new Value.Number(BigDecimal.valueOf(number));
    }

    static Value number(String number) {
        return new Value.Number(new BigDecimal(number));
    }

    /** Several parts, by name and value in turn. */
    static Value parts(Map<String, Value> parts) {
        return new Value.Parts(new LinkedHashMap<>(parts));
    }

    static Value parts(String name, Value value) {
        return parts(Map.of(name, value));
    }

    static Value parts(String first, Value firstValue, String second, Value secondValue) {
        LinkedHashMap<String, Value> parts = new LinkedHashMap<>();
        parts.put(first, firstValue);
        parts.put(second, secondValue);
        return new Value.Parts(parts);
    }
}
