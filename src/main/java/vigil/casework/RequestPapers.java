package vigil.casework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vigil.domain.casefile.AgencyReturn;
import vigil.domain.casefile.Answers;
import vigil.domain.casefile.FieldDefinition;
import vigil.domain.casefile.FieldKey;
import vigil.domain.casefile.FieldType;
import vigil.domain.casefile.Fields;
import vigil.domain.casefile.NhsNumber;
import vigil.domain.casefile.PartialDate;
import vigil.domain.casefile.RequestStatus;
import vigil.domain.casefile.ReviewCase;
import vigil.domain.casefile.ValueText;
import vigil.domain.panel.PanelProfile;
import vigil.domain.vocabulary.AgencyQuestion;
import vigil.domain.vocabulary.Code;
import vigil.domain.vocabulary.Vocabulary;

/** The letter and the file that go to an agency, made from the case. */
final class RequestPapers {

    /** Those that find a record by NHS number; no other agency is given it. */
    private static final Set<String> HEALTH =
            Set.of(
                    "AGENCY_TYPE02",
                    "AGENCY_TYPE03",
                    "AGENCY_TYPE04",
                    "AGENCY_TYPE05",
                    "AGENCY_TYPE06",
                    "AGENCY_TYPE07",
                    "AGENCY_TYPE08",
                    "AGENCY_TYPE09",
                    "AGENCY_TYPE19");

    private static final Set<String> TREATMENT = Set.of("AGENCY_TYPE07", "AGENCY_TYPE08");

    private final Vocabulary vocabulary;
    private final RequestTools tools;
    private final PanelProfile profile;
    private final String signed;
    private final String marking;

    RequestPapers(
            Vocabulary vocabulary,
            RequestTools tools,
            PanelProfile profile,
            String signed,
            String marking) {
        this.vocabulary = vocabulary;
        this.tools = tools;
        this.profile = profile;
        this.signed = signed;
        this.marking = marking;
    }

    /** As the panel is now, signed by who asks for them. */
    static RequestPapers of(Desk desk, RequestTools tools) throws Refused {
        return desk.work()
                .read(
                        desk.session(),
                        records ->
                                new RequestPapers(
                                        desk.vocabulary(),
                                        tools,
                                        records.panel().profile(),
                                        desk.session().member().name(),
                                        records.settings().get(Setting.MARKING_FULL)));
    }

    byte[] letter(
            RequestLetter.Kind kind,
            ReviewCase reviewCase,
            AgencyReturn request,
            Optional<AgencyContact> contact,
            LocalDate day) {
        boolean first = kind == RequestLetter.Kind.REQUEST;
        RequestLetter letter =
                new RequestLetter(
                        kind,
                        request.number(),
                        profile.name(),
                        agency(request),
                        contact.map(AgencyContact::lines).orElse(List.of()),
                        day,
                        request.sent().orElse(day),
                        request.due().orElse(day),
                        request.reminders(),
                        first ? person(reviewCase.answers(), request.agency()) : List.of(),
                        first ? questions(request.agency()) : List.of(),
                        reviewCase
                                .answers()
                                .part(Fields.AGREEMENT, "title")
                                .map(ValueText::format)
                                .filter(title -> !title.isBlank()),
                        signed,
                        marking);
        return tools.letters().letter(letter).pdf();
    }

    /** The letter that goes with a step. */
    static RequestLetter.Kind kind(RequestStatus step) {
        return switch (step) {
            case REMINDED -> RequestLetter.Kind.REMINDER;
            case REMINDED_TWICE -> RequestLetter.Kind.SECOND_REMINDER;
            case ESCALATED -> RequestLetter.Kind.ESCALATION;
            default -> RequestLetter.Kind.REQUEST;
        };
    }

    byte[] form(AgencyReturn request, LocalDate day) {
        return tools.files()
                .blank(
                        new ReturnForm(
                                request.number(),
                                agency(request),
                                profile.name(),
                                request.due().orElse(day),
                                marking,
                                labels("RECORDS_HELD"),
                                labels("DISCLOSURE"),
                                labels("EVENT_TYPE"),
                                lines(request.agency())));
    }

    private String agency(AgencyReturn request) {
        return vocabulary.list("AGENCY_TYPE").label(request.agency());
    }

    private List<String> labels(String list) {
        return vocabulary.list(list).codes().stream().map(Code::label).toList();
    }

    private List<RequestLetter.Particular> person(Answers answers, String agency) {
        List<RequestLetter.Particular> known = new ArrayList<>();
        add(known, "name", (answers.text(Fields.FORENAMES) + " " + answers.text(Fields.SURNAME)));
        add(known, "otherNames", answers.text(new FieldKey("person.otherNames")));
        add(known, "born", answers.date(Fields.DATE_OF_BIRTH).map(this::date).orElse(""));
        if (HEALTH.contains(agency)) {
            String digits = answers.text(Fields.NHS_NUMBER);
            add(known, "nhsNumber", NhsNumber.parse(digits).map(NhsNumber::spaced).orElse(digits));
        }
        if (TREATMENT.contains(agency)) {
            add(known, "ndtms", answers.text(new FieldKey("person.ndtmsReference")));
        }
        add(
                known,
                "address",
                Stream.of("lines", "postcode")
                        .flatMap(part -> answers.part(Fields.ADDRESS, part).stream())
                        .map(ValueText::format)
                        .filter(text -> !text.isBlank())
                        .reduce((a, b) -> a + ", " + b)
                        .orElse(""));
        boolean nearFatal = answers.code(Fields.TYPE).filter(Fields.NEAR_FATAL::equals).isPresent();
        add(
                known,
                nearFatal ? "incident" : "died",
                answers.date(nearFatal ? Fields.DATE_OF_INCIDENT : Fields.DATE_OF_DEATH)
                        .map(this::date)
                        .orElse(""));
        return known;
    }

    private void add(List<RequestLetter.Particular> to, String key, String value) {
        if (!value.isBlank()) {
            to.add(
                    new RequestLetter.Particular(
                            tools.sentences().of("letter.person." + key), value.strip()));
        }
    }

    private String date(PartialDate date) {
        String text =
                date.exact()
                        .map(day -> day.getDayOfMonth() + " " + month(date) + " " + day.getYear())
                        .orElseGet(() ->
                                date.month() == 0
                                        ? String.valueOf(date.year())
                                        : month(date) + " " + date.year());
        return date.estimated() ? tools.sentences().of("answer.about", text) : text;
    }

    private String month(PartialDate date) {
        return java.time.Month.of(date.month())
                .getDisplayName(java.time.format.TextStyle.FULL, tools.sentences().locale());
    }

    /** What the agency is asked, in words. */
    List<String> questions(String agency) {
        return asked(agency).map(this::question).toList();
    }

    private Stream<AgencyQuestion> asked(String agency) {
        return tools.questions().stream().filter(question -> question.agency().equals(agency));
    }

    private String question(AgencyQuestion question) {
        return question.text().isEmpty()
                ? question.field()
                        .flatMap(key -> vocabulary.catalogue().find(key))
                        .map(FieldDefinition::label)
                        .orElse(question.key())
                : question.text();
    }

    private List<ReturnForm.Line> lines(String agency) {
        List<ReturnForm.Line> lines = new ArrayList<>();
        asked(agency)
                .forEach(question -> {
                    String words = question(question);
                    Optional<FieldType> type =
                            question.field()
                                    .flatMap(key -> vocabulary.catalogue().find(key))
                                    .map(FieldDefinition::type);
                    if (type.orElse(null) instanceof FieldType.Parts parts) {
                        for (FieldType.Part part : parts.parts()) {
                            lines.add(
                                    line(
                                            question.key() + "/" + part.name(),
                                            tools.sentences()
                                                    .of(
                                                            "returnFile.part",
                                                            words,
                                                            tools.sentences()
                                                                    .of("part." + part.name())),
                                            part.type()));
                        }
                    } else {
                        lines.add(
                                line(question.key(), words, type.orElse(new FieldType.Text(true))));
                    }
                });
        return lines;
    }

    private ReturnForm.Line line(String key, String words, FieldType type) {
        return switch (type) {
            case FieldType.Code code ->
                    new ReturnForm.Line(key, words, how("code"), labels(code.list()));
            case FieldType.Codes codes ->
                    new ReturnForm.Line(key, words, how("codes"), labels(codes.list()));
            case FieldType.Date d -> written(key, words, "date");
            case FieldType.DateTime d -> written(key, words, "dateTime");
            case FieldType.Time t -> written(key, words, "time");
            case FieldType.Number number ->
                    new ReturnForm.Line(
                            key,
                            words,
                            number.unit().isEmpty()
                                    ? how("number")
                                    : tools.sentences().of("returnFile.how.unit", number.unit()),
                            List.of());
            case FieldType.Substances s -> written(key, words, "substances");
            default -> new ReturnForm.Line(key, words, "", List.of());
        };
    }

    private ReturnForm.Line written(String key, String words, String how) {
        return new ReturnForm.Line(key, words, how(how), List.of());
    }

    private String how(String key) {
        return tools.sentences().of("returnFile.how." + key);
    }

    /** The answers of a returned file as a text that anybody who reads the case may read. */
    String content(ReturnedSheet sheet, ReturnOffers offers) {
        StringBuilder text = new StringBuilder();
        int restricted = 0;
        for (ReturnedSheet.Given given : sheet.answers()) {
            if (given.answer().isBlank()) {
                continue;
            }
            if (offers.restricted(given.key(), new Sight(false, false, false))) {
                restricted++;
                continue;
            }
            text.append(text.isEmpty() ? "" : "\n")
                    .append(given.question())
                    .append(": ")
                    .append(given.answer().text());
            if (!given.note().isBlank()) {
                text.append(" (").append(given.note()).append(')');
            }
        }
        if (restricted > 0) {
            text.append(text.isEmpty() ? "" : "\n")
                    .append(tools.sentences().of("returnFile.restricted", restricted));
        }
        if (!sheet.events().isEmpty()) {
            text.append(text.isEmpty() ? "" : "\n")
                    .append(tools.sentences().of("returnFile.events", sheet.events().size()));
        }
        return text.length() > 90_000 ? text.substring(0, 90_000) + "…" : text.toString();
    }
}
