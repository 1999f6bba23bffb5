package vigil.domain.casefile;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import vigil.domain.vocabulary.Code;
import vigil.domain.vocabulary.Vocabulary;

/** Random but valid cases, from a seed. */
public final class Samples {

    private final Random random;
    private final Vocabulary vocabulary;

    public Samples(long seed, Vocabulary vocabulary) {
        this.random = new Random(seed);
        this.vocabulary = vocabulary;
    }

    public ReviewCase reviewCase() {
        ReviewCase reviewCase =
                ReviewCase.blank(
                        new CaseId(id()), CaseReference.of("SHE", 2025, 1 + random.nextInt(900)));
        return change(reviewCase);
    }

    /** Another version of a case: some answers changed, added, taken away, and rows likewise. */
    public ReviewCase change(ReviewCase reviewCase) {
        Answers answers = reviewCase.answers();
        for (FieldDefinition field : vocabulary.catalogue().fields()) {
            if (field.answered() && random.nextInt(3) == 0) {
                AnswerKey key =
                        new AnswerKey(
                                field.key(), field.section().repeats() ? random.nextInt(2) : 0);
                answers =
                        random.nextInt(5) == 0
                                ? answers.without(key)
                                : answers.with(key, answer(field.type()));
            }
        }
        List<SubstanceEvidence> evidence = new ArrayList<>(reviewCase.evidence());
        evidence.removeIf(row -> random.nextInt(4) == 0);
        for (int i = random.nextInt(3); i > 0; i--) {
            evidence.add(
                    SubstanceEvidence.of(
                            id(),
                            random.nextBoolean() ? Optional.of(substance()) : Optional.empty(),
                            "as written | = ; \\ " + random.nextInt(99),
                            EvidenceStage.values()[random.nextInt(EvidenceStage.values().length)]));
        }
        List<FactorFinding> factors = new ArrayList<>(reviewCase.factors());
        List<String> codes = List.copyOf(vocabulary.factors().keySet());
        String factor = codes.get(random.nextInt(codes.size()));
        if (factors.stream().noneMatch(f -> f.factor().equals(factor))) {
            factors.add(
                    new FactorFinding(
                            id(),
                            factor,
                            Influence.ofGrade(random.nextInt(4)),
                            Optional.empty(),
                            text()));
        }
        return reviewCase.withAnswers(answers).withEvidence(evidence).withFactors(factors);
    }

    public UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private String substance() {
        var all = vocabulary.substances().all();
        return all.get(random.nextInt(all.size())).code();
    }

    Answer answer(FieldType type) {
        return random.nextInt(6) == 0
                ? new Answer.Gap(
                        GapReason.values()[random.nextInt(6)],
                        random.nextBoolean() ? "asked twice" : "")
                : new Answer.Known(value(type), random.nextBoolean() ? "AGENCY_TYPE01" : "");
    }

    Value value(FieldType type) {
        return switch (type) {
            case FieldType.Text t -> new Value.Text(text());
            case FieldType.NhsNumber n -> new Value.Text("9434765919");
            case FieldType.Postcode p -> new Value.Text("S5 7AU");
            case FieldType.Code c -> new Value.Code(code(c.list()));
            case FieldType.Codes c ->
                    new Value.Codes(List.of(code(c.list()), "X" + random.nextInt(9)));
            case FieldType.Date d -> new Value.Date(date());
            case FieldType.DateTime d ->
                    new Value.Moment(
                            date(), random.nextBoolean() ? Optional.of(time()) : Optional.empty());
            case FieldType.Time t -> new Value.Time(time());
            case FieldType.Number n ->
                    new Value.Number(
                            new BigDecimal(random.nextInt(100000))
                                    .movePointLeft(random.nextInt(3)));
            case FieldType.Substance s -> new Value.Code(substance());
            case FieldType.Substances s -> new Value.Codes(List.of(substance()));
            case FieldType.Member m -> new Value.Code(id().toString());
            case FieldType.Parts parts -> {
                LinkedHashMap<String, Value> values = new LinkedHashMap<>();
                for (FieldType.Part part : parts.parts()) {
                    if (values.isEmpty() || random.nextBoolean()) {
                        values.put(part.name(), value(part.type()));
                    }
                }
                yield new Value.Parts(values);
            }
            default -> throw new IllegalArgumentException("not answered: " + type);
        };
    }

    private String code(String list) {
        List<Code> codes = vocabulary.list(list).codes();
        return codes.isEmpty() ? "SHEFFIELD" : codes.get(random.nextInt(codes.size())).code();
    }

    private PartialDate date() {
        LocalDate day = LocalDate.of(1950, 1, 1).plusDays(random.nextInt(27000));
        return switch (random.nextInt(4)) {
            case 0 -> PartialDate.ofYear(day.getYear()).asEstimated(random.nextBoolean());
            case 1 -> PartialDate.ofMonth(day.getYear(), day.getMonthValue());
            default -> PartialDate.of(day).asEstimated(random.nextBoolean());
        };
    }

    private ClockTime time() {
        return new ClockTime(
                LocalTime.of(random.nextInt(24), random.nextInt(60)), random.nextBoolean());
    }

    private String text() {
        String[] texts = {
            "plain",
            "with | bar = and \\ slash",
            "two\nlines; and more",
            "ŵ ŷ Siân O’Neill",
            "~?=",
            "\t tab"
        };
        return texts[random.nextInt(texts.length)] + random.nextInt(1000);
    }
}
