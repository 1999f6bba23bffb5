package vigil.words;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import vigil.domain.casefile.AgencyReturn;
import vigil.domain.casefile.Answer;
import vigil.domain.casefile.Answers;
import vigil.domain.casefile.ChronologyEntry;
import vigil.domain.casefile.DerivedFacts;
import vigil.domain.casefile.EvidenceStage;
import vigil.domain.casefile.FactorFinding;
import vigil.domain.casefile.FieldDefinition;
import vigil.domain.casefile.FieldKey;
import vigil.domain.casefile.Fields;
import vigil.domain.casefile.GapReason;
import vigil.domain.casefile.Influence;
import vigil.domain.casefile.PartialDate;
import vigil.domain.casefile.ReviewCase;
import vigil.domain.casefile.Value;
import vigil.domain.casefile.WorkedOut;
import vigil.domain.vocabulary.Factor;
import vigil.domain.vocabulary.SubstanceFacts;
import vigil.domain.vocabulary.Vocabulary;

/**
 * A case told in a page, as somebody who knows it would brief the panel: who, what happened, what
 * was found, what came before, and what is not known. It uses what is answered and says nothing
 * where nothing is; it never names the person.
 */
public final class CaseBriefing {

    /** Some sentences under a heading. */
    public record Paragraph(String heading, List<String> sentences) {
        public Paragraph {
            sentences = List.copyOf(sentences);
        }
    }

    private static final int LAST_DAYS = 28;
    private static final Pattern NO_NEWS =
            Pattern.compile("(.*: )?(None|None recorded|No|No evidence|Not known|Not applicable)");
    private static final List<FieldKey> LIFE =
            keys("social.living", "social.accommodation", "person.employment");
    private static final FieldKey OVERDOSES = new FieldKey("use.previousOverdoses");
    private static final FieldKey RESUSCITATION = new FieldKey("incident.resuscitation");
    private static final List<FieldKey> CARE =
            keys(
                    "treatment.status",
                    "use.injecting",
                    "use.naloxoneHeld",
                    "mind.status",
                    "mind.diagnoses",
                    "health.conditions");
    private static final List<FieldKey> TROUBLES =
            keys(
                    "justice.status",
                    "safeguarding.concerns",
                    "social.housingNeed",
                    "social.domesticAbuse",
                    "mind.loss",
                    "use.change");
    private static final List<FieldKey> AT_THE_SCENE =
            keys(
                    "incident.othersPresent",
                    "incident.actionByOthers",
                    "incident.naloxoneGiven",
                    "incident.intent",
                    "incident.circumstances");
    private static final FieldKey DELAY = new FieldKey("incident.delayInCalling");
    private static final List<FieldKey> OUTCOME =
            keys("coroner.cause", "coroner.conclusion", "coroner.regulation28");

    private final Words words;
    private final AnswerText texts;
    private final Vocabulary vocabulary;
    private final ReviewCase reviewCase;
    private final Answers answers;
    private final LocalDate today;

    private CaseBriefing(
            Words words,
            AnswerText texts,
            Vocabulary vocabulary,
            ReviewCase reviewCase,
            LocalDate today) {
        this.words = words;
        this.texts = texts;
        this.vocabulary = vocabulary;
        this.reviewCase = reviewCase;
        this.answers = reviewCase.answers();
        this.today = today;
    }

    /** The paragraphs that have something to say, in the order of telling. */
    public static List<Paragraph> of(
            Words words,
            AnswerText texts,
            Vocabulary vocabulary,
            ReviewCase reviewCase,
            LocalDate today) {
        CaseBriefing briefing = new CaseBriefing(words, texts, vocabulary, reviewCase, today);
        List<Paragraph> paragraphs = new ArrayList<>();
        briefing.add(paragraphs, "person", briefing.person());
        briefing.add(paragraphs, "happened", briefing.happened());
        briefing.add(paragraphs, "substances", briefing.substances());
        briefing.add(paragraphs, "care", briefing.care());
        briefing.add(paragraphs, "before", briefing.before());
        briefing.add(paragraphs, "factors", briefing.factors());
        briefing.add(paragraphs, "unknown", briefing.unknown());
        briefing.add(paragraphs, "stands", briefing.stands());
        return List.copyOf(paragraphs);
    }

    private void add(List<Paragraph> paragraphs, String heading, List<String> sentences) {
        if (!sentences.isEmpty()) {
            paragraphs.add(new Paragraph(words.of("briefing." + heading), sentences));
        }
    }

    private List<String> person() {
        List<String> said = new ArrayList<>();
        String who =
                answers.code(Fields.SEX)
                        .flatMap(code -> words.find("briefing.sex." + code))
                        .orElseGet(() -> words.of("briefing.sex"));
        OptionalInt age = DerivedFacts.ageAtDeath(answers);
        String aged = age.isPresent() ? words.of("briefing.aged", age.getAsInt()) : "";
        String from =
                answers.code(Fields.AREA_OF_RESIDENCE)
                        .map(code ->
                                words.find("briefing.from." + code)
                                        .orElseGet(() ->
                                                words.of(
                                                        "briefing.from",
                                                        vocabulary.list("AREA").label(code))))
                        .orElse("");
        said.add(who + aged + from + ".");
        LIFE.forEach(field -> plain(said, field));
        answers.part(new FieldKey("person.dependentChildren"), "any")
                .filter(any -> any.equals(new Value.Code(Fields.YES)))
                .ifPresent(any -> said.add(words.of("briefing.children")));
        return said;
    }

    private List<String> happened() {
        List<String> said = new ArrayList<>();
        Optional<PartialDate> death = reviewCase.dateOfDeath();
        Optional<PartialDate> incident = answers.date(Fields.DATE_OF_INCIDENT);
        String place =
                answers.code(Fields.PLACE)
                        .map(code ->
                                words.of(
                                        "briefing.place",
                                        lower(vocabulary.list("PLACE").label(code))))
                        .orElse("");
        if (reviewCase.nearFatal()) {
            incident.ifPresent(
                    date -> said.add(words.of("briefing.survived", texts.date(date), place)));
        } else if (death.isPresent()) {
            said.add(words.of("briefing.died", texts.date(death.get()), place));
            incident.filter(date -> !date.equals(death.get()))
                    .ifPresent(date -> said.add(words.of("briefing.incident", texts.date(date))));
        }
        for (WorkedOut fact : WorkedOut.of(answers)) {
            if (fact.rule().equals("hoursUnseen")) {
                said.add(words.of("briefing.hoursUnseen", fact.figure()));
            } else if (fact.rule().equals("minutesToArrive")) {
                said.add(words.of("briefing.minutesToArrive", fact.figure()));
            }
        }
        AT_THE_SCENE.forEach(field -> plain(said, field));
        answers.code(RESUSCITATION)
                .flatMap(code -> words.find("briefing.resuscitation." + code))
                .ifPresent(said::add);
        if (answers.code(DELAY).filter(Fields.YES::equals).isPresent()) {
            said.add(words.of("briefing.delayInCalling"));
        }
        return said;
    }

    private List<String> substances() {
        List<String> said = new ArrayList<>();
        for (EvidenceStage.Strength strength :
                List.of(
                        EvidenceStage.Strength.SUSPECTED,
                        EvidenceStage.Strength.TOXICOLOGY,
                        EvidenceStage.Strength.CERTIFIED)) {
            List<String> names =
                    reviewCase.evidence().stream()
                            .filter(row -> row.stage().strength() == strength)
                            .map(row ->
                                    row.substance()
                                            .map(vocabulary.substances()::name)
                                            .orElse(row.asWritten()))
                            .distinct()
                            .toList();
            if (!names.isEmpty()) {
                said.add(words.of("briefing.strength." + strength.name(), listed(names)));
            }
        }
        List<String> mixtures =
                SubstanceFacts.combinations(
                                reviewCase.evidence(),
                                EvidenceStage.Strength.TOXICOLOGY,
                                vocabulary.substances())
                        .stream()
                        .map(mixture -> lower(words.of("combination." + mixture.name())))
                        .toList();
        if (!mixtures.isEmpty()) {
            said.add(words.of("briefing.mixtures", listed(mixtures)));
        }
        toxicology().ifPresent(said::add);
        return said;
    }

    private Optional<String> toxicology() {
        OptionalInt delay = DerivedFacts.toxicologyDelay(answers);
        if (delay.isPresent()) {
            return Optional.of(words.of("briefing.toxicologyBack", delay.getAsInt()));
        }
        boolean asked =
                answers.code(Fields.TOXICOLOGY_REQUESTED).filter(Fields.YES::equals).isPresent();
        return asked && !DerivedFacts.toxicologyBack(reviewCase)
                ? reviewCase
                        .dateOfDeath()
                        .flatMap(PartialDate::exact)
                        .map(date ->
                                words.of(
                                        "briefing.toxicologyAwaited",
                                        ChronoUnit.DAYS.between(date, today)))
                : Optional.empty();
    }

    private List<String> care() {
        List<String> said = new ArrayList<>();
        CARE.forEach(field -> plain(said, field));
        answers.part(OVERDOSES, "ever")
                .filter(ever -> number(ever) > 0)
                .ifPresent(ever ->
                        said.add(
                                words.of(
                                        "briefing.overdoses",
                                        number(ever),
                                        answers.part(OVERDOSES, "year")
                                                .map(CaseBriefing::number)
                                                .orElse(0))));
        for (WorkedOut fact : WorkedOut.of(answers)) {
            if (fact.rule().equals("daysBeforeDeath")) {
                words.find(
                                "briefing.ago." + fact.beside().text(),
                                fact.figure(),
                                DerivedFacts.aboutMonths(fact.figure()))
                        .ifPresent(said::add);
            }
        }
        TROUBLES.forEach(field -> plain(said, field));
        return said;
    }

    private List<String> before() {
        List<ChronologyEntry> entries =
                reviewCase.chronology().stream()
                        .sorted(Comparator.comparing(entry -> entry.date().earliest()))
                        .toList();
        List<String> said = new ArrayList<>();
        long last =
                entries.stream()
                        .filter(entry -> {
                            OptionalInt days =
                                    DerivedFacts.daysBeforeDeath(
                                            answers, Optional.of(entry.date()));
                            return days.isPresent() && days.getAsInt() <= LAST_DAYS;
                        })
                        .count();
        if (!entries.isEmpty()) {
            said.add(words.of("briefing.contacts", entries.size(), last));
        }
        for (ChronologyEntry entry : entries) {
            if (entry.missed() || entry.good()) {
                said.add(
                        words.of(
                                entry.missed() ? "briefing.missed" : "briefing.good",
                                texts.date(entry.date()),
                                ended(entry.what())));
            }
        }
        return said;
    }

    private List<String> factors() {
        List<String> said = new ArrayList<>();
        for (Influence influence : List.of(Influence.SUFFICIENT, Influence.MAY_HAVE_CONTRIBUTED)) {
            factors(said, "briefing.influence." + influence.name(), false, influence);
        }
        List<String> good =
                reviewCase.factors().stream()
                        .filter(finding -> protective(finding))
                        .map(finding -> vocabulary.factorName(finding.factor()))
                        .toList();
        if (!good.isEmpty()) {
            said.add(words.of("briefing.goodPractice", String.join("; ", good)));
        }
        return said;
    }

    private void factors(List<String> said, String key, boolean protective, Influence influence) {
        List<String> names =
                reviewCase.factors().stream()
                        .filter(finding ->
                                finding.influence() == influence
                                        && protective(finding) == protective)
                        .map(finding -> vocabulary.factorName(finding.factor()))
                        .toList();
        if (!names.isEmpty()) {
            said.add(words.of(key, String.join("; ", names)));
        }
    }

    private boolean protective(FactorFinding finding) {
        return vocabulary.factor(finding.factor()).filter(Factor::protective).isPresent();
    }

    private List<String> unknown() {
        List<String> said = new ArrayList<>();
        for (GapReason reason : GapReason.values()) {
            List<String> fields =
                    answers.all().entrySet().stream()
                            .filter(e ->
                                    e.getValue() instanceof Answer.Gap gap
                                            && gap.reason() == reason
                                            && reason != GapReason.NOT_APPLICABLE)
                            .flatMap(e -> vocabulary.catalogue().find(e.getKey().field()).stream())
                            .map(FieldDefinition::label)
                            .distinct()
                            .toList();
            if (!fields.isEmpty()) {
                said.add(
                        words.of(
                                "briefing.gap",
                                vocabulary.list("UNK").label(reason.code()),
                                String.join("; ", fields)));
            }
        }
        List<String> late =
                reviewCase.returns().stream()
                        .filter(row -> row.overdue(today))
                        .map(AgencyReturn::agency)
                        .map(vocabulary.list("AGENCY_TYPE")::label)
                        .toList();
        if (!late.isEmpty()) {
            said.add(words.of("briefing.late", String.join("; ", late)));
        }
        return said;
    }

    private List<String> stands() {
        List<String> said = new ArrayList<>();
        said.add(
                words.of(
                        "briefing.status",
                        vocabulary.list("CASE_STATUS").label(reviewCase.status().code())));
        answers.date(Fields.DATE_NOTIFIED)
                .flatMap(PartialDate::exact)
                .ifPresent(date ->
                        said.add(
                                words.of(
                                        "briefing.notified",
                                        words.date(date),
                                        ChronoUnit.DAYS.between(date, today))));
        answers.date(Fields.TARGET_PANEL_DATE)
                .ifPresent(date -> said.add(words.of("briefing.target", texts.date(date))));
        OUTCOME.forEach(field -> plain(said, field));
        return said;
    }

    private static int number(Value value) {
        return value instanceof Value.Number number ? number.number().intValue() : 0;
    }

    /**
     * "Accommodation: council tenant." – what has no better sentence. That something is not so, or
     * not known, is no news in a briefing; gaps with their reasons are told elsewhere.
     */
    private void plain(List<String> said, FieldKey field) {
        FieldDefinition definition = vocabulary.catalogue().get(field);
        answers.get(field)
                .filter(answer -> answer instanceof Answer.Known)
                .map(answer -> texts.answer(definition.type(), answer))
                .filter(text -> !NO_NEWS.matcher(text).matches())
                .ifPresent(text ->
                        said.add(
                                ended(
                                        words.of(
                                                "briefing.plain",
                                                words.find("briefing.label." + field.text())
                                                        .orElse(definition.label()),
                                                lower(text)))));
    }

    private static String ended(String text) {
        String whole = text.strip();
        return whole.endsWith(".") ? whole : whole + ".";
    }

    private String listed(List<String> names) {
        return names.size() < 2
                ? String.join("", names)
                : words.of(
                        "briefing.and",
                        String.join(", ", names.subList(0, names.size() - 1)),
                        names.getLast());
    }

    /** A label inside a sentence: small, unless it is an abbreviation or a name. */
    private static String lower(String label) {
        boolean ordinary =
                label.length() > 1
                        && Character.isUpperCase(label.charAt(0))
                        && Character.isLowerCase(label.charAt(1));
        return ordinary ? label.substring(0, 1).toLowerCase(Locale.UK) + label.substring(1) : label;
    }

    private static List<FieldKey> keys(String... keys) {
        return java.util.Arrays.stream(keys).map(FieldKey::new).toList();
    }
}
