package vigil.disclosure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vigil.disclosure.identity.KnownIdentifiers;
import vigil.domain.casefile.CaseId;
import vigil.domain.casefile.FieldKey;
import vigil.domain.casefile.Fields;
import vigil.domain.casefile.PartialDate;
import vigil.domain.casefile.ReviewCase;
import vigil.domain.panel.OutputTier;
import vigil.domain.vocabulary.Code;
import vigil.domain.vocabulary.Vocabulary;

/** What may not stand in the minutes of a tier. */
public final class MinutesIdentifiers {

    private MinutesIdentifiers() {}

    /**
     * For the redacted and the public version: everything of every case, and everybody who was
     * there, owns an action or is a member. For an agency's extract: everything of the cases that
     * are not in it.
     *
     * @param cases the cases of the meeting with every answer, also those that no version shows
     */
    public static KnownIdentifiers of(
            MinutesRecord record, OutputTier tier, String agency, Collection<ReviewCase> cases) {
        return tier == OutputTier.AGENCY
                ? ofOthers(record, agency, cases)
                : ofEverybody(record, cases);
    }

    /**
     * What may not stand in minutes that were made before, such as locked ones, whatever changed in
     * the cases since: an extract's own cases are those it shows.
     */
    public static KnownIdentifiers of(
            MinutesRecord record, MinutesView made, String agency, Collection<ReviewCase> cases) {
        if (made.tier() != OutputTier.AGENCY) {
            return ofEverybody(record, cases);
        }
        Set<String> labels = new HashSet<>();
        made.cases().forEach(page -> labels.add(page.label()));
        Set<String> own = new HashSet<>();
        Set<LocalDate> days = ownDays(made);
        for (MinutesView.CasePage page : made.cases()) {
            for (MinutesView.Fact fact : page.facts()) {
                if (fact.caption().equals("name")) {
                    own.add(fact.value());
                } else if (fact.caption().equals("died")) {
                    PartialDate.parse(fact.value()).flatMap(d -> d.exact()).ifPresent(days::add);
                }
            }
        }
        return ofOthers(
                record,
                agency,
                cases.stream().filter(c -> labels.contains(c.reference().text())).toList(),
                cases.stream().filter(c -> !labels.contains(c.reference().text())).toList(),
                own,
                days);
    }

    private static KnownIdentifiers ofEverybody(
            MinutesRecord record, Collection<ReviewCase> cases) {
        KnownIdentifiers known = new KnownIdentifiers(ownWords(record));
        cases.forEach(c -> known.reviewCase(c, place(c, record.vocabulary())));
        record.members().forEach(m -> known.livingPerson(m.name(), "panel member"));
        record.meeting()
                .attendance()
                .forEach(a -> {
                    known.livingPerson(a.name(), "panel member");
                    known.livingPerson(a.deputyFor(), "panel member");
                });
        record.meeting().discussions().forEach(d -> known.livingPerson(d.presenter(), "person"));
        record.recommendations().forEach(r -> known.livingPerson(r.ownerPerson(), "person"));
        record.actions().forEach(a -> known.livingPerson(a.ownerPerson(), "person"));
        return known;
    }

    private static KnownIdentifiers ofOthers(
            MinutesRecord record, String agency, Collection<ReviewCase> cases) {
        Set<CaseId> shown = AgencyMinutes.cases(record, agency);
        return ofOthers(
                record,
                agency,
                cases.stream().filter(c -> shown.contains(c.id())).toList(),
                cases.stream().filter(c -> !shown.contains(c.id())).toList(),
                Set.of(),
                Set.of());
    }

    private static KnownIdentifiers ofOthers(
            MinutesRecord record,
            String agency,
            Collection<ReviewCase> shown,
            Collection<ReviewCase> others,
            Set<String> ownNames,
            Set<LocalDate> ownDays) {
        Set<String> own = new HashSet<>(ownWords(record));
        own.addAll(ownNames);
        Set<LocalDate> days = new HashSet<>(ownDays);
        for (ReviewCase each : shown) {
            for (FieldKey field : List.of(Fields.SURNAME, Fields.FORENAMES)) {
                own.add(each.answers().text(field));
            }
            each.answers().date(Fields.DATE_OF_DEATH).flatMap(d -> d.exact()).ifPresent(days::add);
        }
        KnownIdentifiers known = new KnownIdentifiers(own).onlyKnown().exempting(days);
        others.forEach(c -> known.reviewCase(c, place(c, record.vocabulary())));
        return others(known, record, agency);
    }

    /** Those of other agencies said what they said in confidence. */
    static KnownIdentifiers others(KnownIdentifiers known, MinutesRecord record, String agency) {
        record.members().stream()
                .filter(m -> !m.agency().equals(agency))
                .forEach(m -> known.livingPerson(m.name(), "panel member"));
        record.meeting().attendance().stream()
                .filter(a -> !a.agency().equals(agency))
                .forEach(a -> known.livingPerson(a.name(), "panel member"));
        record.recommendations().stream()
                .filter(r -> r.ownerAgency().filter(agency::equals).isEmpty())
                .forEach(r -> known.livingPerson(r.ownerPerson(), "person"));
        record.actions().stream()
                .filter(a -> a.ownerAgency().filter(agency::equals).isEmpty())
                .forEach(a -> known.livingPerson(a.ownerPerson(), "person"));
        return known;
    }

    /** "[hostel]" and the like. */
    static String place(ReviewCase reviewCase, Vocabulary vocabulary) {
        return reviewCase
                .answers()
                .code(Fields.PLACE)
                .map(code ->
                        code.equals("PLACE03")
                                ? "hostel"
                                : code.equals("PLACE20") || code.equals("PLACE19")
                                        ? "place"
                                        : lower(vocabulary.list("PLACE").label(code)))
                .orElse("place");
    }

    private static String lower(String label) {
        return label.substring(0, 1).toLowerCase(java.util.Locale.UK) + label.substring(1);
    }

    /** Words of the panel, its towns and its agencies, which stand in every version. */
    static List<String> ownWords(MinutesRecord record) {
        List<String> words = new ArrayList<>();
        words.add(record.profile().name());
        record.profile().areas().forEach(area -> words.add(area.name()));
        for (String list :
                Arrays.asList("AGENCY_TYPE", "AREA", "PLACE", "TX_STATUS", "ACT_STATUS")) {
            record.vocabulary().list(list).codes().stream().map(Code::label).forEach(words::add);
        }
        return words;
    }

    /** The days that the document itself tells. */
    public static Set<LocalDate> ownDays(MinutesView view) {
        Set<LocalDate> days = new HashSet<>();
        days.add(view.date());
        view.since().ifPresent(days::add);
        view.next().ifPresent(days::add);
        view.approvedOn().ifPresent(days::add);
        view.approved().forEach(a -> days.add(a.meeting()));
        view.amended().forEach(a -> days.add(a.on()));
        view.recommendations().forEach(line -> line.due().ifPresent(days::add));
        view.actions().forEach(line -> line.due().ifPresent(days::add));
        return days;
    }
}
