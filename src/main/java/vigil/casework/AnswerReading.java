package vigil.casework;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vigil.domain.casefile.Answer;
import vigil.domain.casefile.ClockTime;
import vigil.domain.casefile.FieldType;
import vigil.domain.casefile.GapReason;
import vigil.domain.casefile.PartialDate;
import vigil.domain.casefile.TypedDate;
import vigil.domain.casefile.Value;
import vigil.domain.casefile.ValueText;
import vigil.domain.vocabulary.Code;
import vigil.domain.vocabulary.CodeList;
import vigil.domain.vocabulary.Substance;
import vigil.domain.vocabulary.Terms;
import vigil.domain.vocabulary.Vocabulary;

/** Understands what an agency wrote into a cell as an answer of the field it was asked for. */
final class AnswerReading {

    private static final List<String> NO_RECORD =
            List.of("no record", "no records", "nil", "none held", "no record held");
    private static final List<String> NOT_RECORDED =
            List.of("not known", "unknown", "n k", "nk", "not recorded", "don t know", "dont know");

    private final Vocabulary vocabulary;
    private final LocalDate today;

    AnswerReading(Vocabulary vocabulary, LocalDate today) {
        this.vocabulary = vocabulary;
        this.today = today;
    }

    /** Nothing if it makes no sense as an answer of this type. */
    Optional<Answer> answer(FieldType type, ReturnedSheet.Text written) {
        Optional<Value> value = value(type, written);
        if (value.isPresent()) {
            return value.map(Answer::of);
        }
        String folded = Terms.fold(written.text());
        if (NO_RECORD.contains(folded)) {
            return Optional.of(Answer.gap(GapReason.NO_RECORD));
        }
        return NOT_RECORDED.contains(folded)
                ? Optional.of(Answer.gap(GapReason.NOT_RECORDED))
                : Optional.empty();
    }

    Optional<Value> value(FieldType type, ReturnedSheet.Text written) {
        String text = written.text().strip();
        return switch (type) {
            case FieldType.Text t -> Optional.of(new Value.Text(text));
            case FieldType.Code code -> code(code.list(), text).map(Value.Code::new);
            case FieldType.Codes codes -> codes(codes.list(), text);
            case FieldType.Date d -> date(written).map(Value.Date::new);
            case FieldType.Time t -> time(written).map(Value.Time::new);
            case FieldType.DateTime d -> moment(written);
            case FieldType.Number n -> ValueText.parse(type, text.replace(",", ""));
            case FieldType.Substance s -> substance(text).map(Value.Code::new);
            case FieldType.Substances s -> substances(text);
            default -> ValueText.parse(type, text);
        };
    }

    /** The code of a label, however it is spaced and capitalised. */
    Optional<String> code(String list, String text) {
        CodeList codes = vocabulary.list(list);
        String folded = Terms.fold(text);
        return codes.codes().stream()
                .filter(code -> Terms.fold(code.label()).equals(folded) || code.code().equals(text))
                .map(Code::code)
                .findFirst();
    }

    private Optional<Value> codes(String list, String text) {
        Optional<String> whole = code(list, text);
        if (whole.isPresent()) {
            return Optional.of(new Value.Codes(List.of(whole.get())));
        }
        List<String> found = new ArrayList<>();
        for (String part : text.split("[;\n]")) {
            if (!part.isBlank()) {
                Optional<String> one = code(list, part.strip());
                if (one.isEmpty()) {
                    return Optional.empty();
                }
                found.add(one.get());
            }
        }
        return found.isEmpty() ? Optional.empty() : Optional.of(new Value.Codes(found));
    }

    Optional<PartialDate> date(ReturnedSheet.Text written) {
        return written.moment()
                .map(moment -> PartialDate.of(moment.toLocalDate()))
                .or(() -> TypedDate.parse(written.text(), today));
    }

    Optional<ClockTime> time(ReturnedSheet.Text written) {
        return written.moment()
                .map(moment -> new ClockTime(moment.toLocalTime(), false))
                .or(() -> ClockTime.parse(written.text()));
    }

    private Optional<Value> moment(ReturnedSheet.Text written) {
        if (written.moment().isPresent()) {
            LocalDateTime at = written.moment().get();
            Optional<ClockTime> time =
                    at.toLocalTime().equals(LocalTime.MIDNIGHT)
                            ? Optional.empty()
                            : Optional.of(new ClockTime(at.toLocalTime(), false));
            return Optional.of(new Value.Moment(PartialDate.of(at.toLocalDate()), time));
        }
        String text = written.text().strip();
        Optional<PartialDate> whole = TypedDate.parse(text, today);
        if (whole.isPresent()) {
            return whole.map(date -> new Value.Moment(date, Optional.empty()));
        }
        for (int at = text.lastIndexOf(' '); at > 0; at = text.lastIndexOf(' ', at - 1)) {
            String before = text.substring(0, at).replaceAll("[,\\s]+(at)?\\s*$", "");
            Optional<PartialDate> date = TypedDate.parse(before, today);
            Optional<ClockTime> time = ClockTime.parse(text.substring(at + 1));
            if (date.isPresent() && time.isPresent()) {
                return Optional.of(new Value.Moment(date.get(), time));
            }
        }
        return Optional.empty();
    }

    /** One that the word surely means. */
    private Optional<String> substance(String text) {
        List<Substance> meanings = vocabulary.substances().meanings(text);
        return meanings.size() == 1 ? Optional.of(meanings.getFirst().code()) : Optional.empty();
    }

    private Optional<Value> substances(String text) {
        List<String> found = new ArrayList<>();
        for (String part : text.split("[;,\n]")) {
            if (!part.isBlank()) {
                Optional<String> one = substance(part.strip());
                if (one.isEmpty()) {
                    return Optional.empty();
                }
                found.add(one.get());
            }
        }
        return found.isEmpty() ? Optional.empty() : Optional.of(new Value.Codes(found));
    }
}
