package vigil.disclosure;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vigil.disclosure.identity.RedactionGround;
import vigil.disclosure.identity.Relabelling;
import vigil.domain.casefile.AgencyReturn;
import vigil.domain.casefile.CaseId;
import vigil.domain.casefile.ChronologyEntry;
import vigil.domain.casefile.PartialDate;
import vigil.domain.casefile.RequestStatus;
import vigil.domain.casefile.ReviewCase;
import vigil.domain.panel.AgendaItem;
import vigil.domain.panel.CaseDiscussion;
import vigil.domain.panel.OutputTier;
import vigil.domain.panel.Presence;

/**
 * What concerns one agency: the cases it knew, with what it said itself and what the panel learned
 * from them, and the recommendations and actions it owns. Nothing that another said in confidence,
 * and no case that it did not know.
 */
final class AgencyMinutes {

    /** Record held, in the list RECORDS_HELD. */
    private static final String HELD = "RECORDS_HELD01";

    private final MinutesRecord record;
    private final MinutesProjection projection;
    private final String agency;
    private final Relabelling labels;

    AgencyMinutes(
            MinutesRecord record, MinutesProjection projection, String agency, Relabelling labels) {
        this.record = record;
        this.projection = projection;
        this.agency = agency;
        this.labels = labels;
    }

    /** The cases of the meeting that an agency said it knew. */
    static Set<CaseId> cases(MinutesRecord record, String agency) {
        return record.cases().values().stream()
                .filter(c -> knows(c, agency))
                .map(ReviewCase::id)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static boolean knows(ReviewCase reviewCase, String agency) {
        return reviewCase.returns().stream()
                        .filter(r -> r.agency().equals(agency))
                        .anyMatch(AgencyMinutes::held)
                || reviewCase.chronology().stream()
                        .anyMatch(entry -> ownLine(reviewCase, entry, agency));
    }

    private static boolean held(AgencyReturn one) {
        return one.recordsHeld().filter(HELD::equals).isPresent()
                || one.state() == RequestStatus.RETURNED
                        && one.recordsHeld().isEmpty()
                        && !one.content().isBlank();
    }

    static boolean ownLine(ReviewCase reviewCase, ChronologyEntry entry, String agency) {
        if (!entry.statements().isEmpty()) {
            return false; // several agencies say so, each in its own words
        }
        return entry.agency().filter(agency::equals).isPresent()
                || entry.fromReturn()
                        .flatMap(id ->
                                reviewCase.returns().stream()
                                        .filter(r -> r.id().equals(id))
                                        .findFirst())
                        .filter(r -> r.agency().equals(agency))
                        .isPresent();
    }

    /** The agencies an extract can be made for: who was asked, came, or owns something. */
    static Set<String> agencies(MinutesRecord record) {
        Set<String> all = new java.util.TreeSet<>();
        record.meeting().attendance().forEach(a -> all.add(a.agency()));
        record.cases().values().forEach(c -> c.returns().forEach(r -> all.add(r.agency())));
        record.recommendations().forEach(r -> r.ownerAgency().ifPresent(all::add));
        record.actions().forEach(a -> a.ownerAgency().ifPresent(all::add));
        all.removeIf(String::isBlank);
        return all;
    }

    MinutesView view() {
        var meeting = record.meeting();
        List<MinutesView.CasePage> pages = casePages();
        labels.leftOut(
                meeting.attendance().stream().anyMatch(a -> !a.agency().equals(agency)),
                "attendance",
                "",
                "names",
                RedactionGround.CONFIDENCE);
        labels.leftOut(
                pages.size() < meeting.discussions().size(),
                "cases",
                "",
                "casePages",
                RedactionGround.CONFIDENCE);
        labels.coarsened("surveillance", "", "counts", "");
        Set<java.util.UUID> own =
                meeting.attendance().stream()
                        .filter(a -> a.agency().equals(agency))
                        .map(a -> a.id())
                        .collect(Collectors.toSet());
        Set<CaseId> shown = cases(record, agency);
        return new MinutesView(
                OutputTier.AGENCY,
                record.profile().name(),
                labels.of(meeting.title(), "title", ""),
                meeting.date(),
                meeting.startsAt(),
                "",
                record.markings().of(OutputTier.AGENCY),
                projection.draft(),
                Optional.empty(),
                Optional.empty(),
                meeting.quorate(),
                projection.present(),
                meeting.quorum(),
                meeting.attendance().stream()
                        .filter(a -> own.contains(a.id()))
                        .filter(a -> a.presence() != Presence.ABSENT)
                        .map(a ->
                                new MinutesView.Attendee(
                                        a.name(),
                                        projection.agency(a.agency()),
                                        a.role(),
                                        a.presence(),
                                        a.deputyFor(),
                                        a.confidentialityAccepted()))
                        .toList(),
                projection.represented(),
                meeting.interests().stream()
                        .filter(i -> own.contains(i.attendance()) && shown.contains(i.reviewCase()))
                        .map(i ->
                                new MinutesView.Interest(
                                        meeting.attendance().stream()
                                                .filter(a -> a.id().equals(i.attendance()))
                                                .map(a -> a.name())
                                                .findFirst()
                                                .orElse(""),
                                        Optional.ofNullable(record.cases().get(i.reviewCase()))
                                                .map(c -> c.reference().text())
                                                .orElse(""),
                                        labels.of(i.note(), "interests", ""),
                                        i.leftRoom()))
                        .toList(),
                labels.of(meeting.confidentiality(), "confidentiality", ""),
                items(),
                pages,
                pages.size(),
                List.of(),
                List.of(),
                record.recommendations().stream()
                        .filter(r -> r.ownerAgency().filter(agency::equals).isPresent())
                        .map(r ->
                                PublicLabels.line(
                                        projection.line(r, true), "recommendations", labels))
                        .toList(),
                record.actions().stream()
                        .filter(a -> a.ownerAgency().filter(agency::equals).isPresent())
                        .map(a -> PublicLabels.line(projection.line(a, true), "actions", labels))
                        .toList(),
                projection.surveillance(true),
                record.since(),
                record.next().map(m -> m.date()),
                projection.agency(agency),
                record.approvedOn(),
                PublicLabels.approved(record.approved(), labels),
                PublicLabels.amended(record.amended(), labels),
                List.of());
    }

    /** What the panel decided on alerts and themes; not what each said on the way there. */
    private List<MinutesView.Item> items() {
        List<MinutesView.Item> items = new ArrayList<>();
        for (AgendaItem item : record.meeting().agenda()) {
            switch (item.kind()) {
                case ALERTS, THEMES, FEED -> {
                    labels.leftOut(
                            !item.discussion().isBlank(),
                            "items",
                            "",
                            "text",
                            RedactionGround.PANEL_ONLY);
                    items.add(
                            PublicLabels.item(
                                    new MinutesView.Item(
                                            item.kind(), item.title(), "", item.decision()),
                                    labels));
                }
                default ->
                        labels.leftOut(
                                item.reviewCase().isEmpty()
                                        && !(item.discussion() + item.decision()).isBlank(),
                                "items",
                                "",
                                "text",
                                RedactionGround.PANEL_ONLY);
            }
        }
        return items;
    }

    private List<MinutesView.CasePage> casePages() {
        Set<CaseId> shown = cases(record, agency);
        List<MinutesView.CasePage> pages = new ArrayList<>();
        for (AgendaItem item : record.meeting().agenda()) {
            item.reviewCase()
                    .filter(shown::contains)
                    .flatMap(id -> Optional.ofNullable(record.cases().get(id)))
                    .flatMap(c -> record.meeting().discussion(c.id()).map(d -> page(c, d)))
                    .ifPresent(pages::add);
        }
        return pages;
    }

    private MinutesView.CasePage page(ReviewCase reviewCase, CaseDiscussion said) {
        String label = reviewCase.reference().text();
        List<MinutesView.Fact> facts = new ArrayList<>();
        MinutesProjection.add(facts, "name", reviewCase.name());
        MinutesProjection.add(
                facts, "died", reviewCase.dateOfDeath().map(PartialDate::text).orElse(""));
        labels.leftOut(
                !said.summary().isBlank(), "summary", label, "text", RedactionGround.CONFIDENCE);
        labels.leftOut(
                !said.agencies().isBlank(), "agencies", label, "text", RedactionGround.CONFIDENCE);
        labels.leftOut(
                !(said.wentWell() + said.different()).isBlank(),
                "different",
                label,
                "text",
                RedactionGround.CONFIDENCE);
        labels.leftOut(
                !reviewCase.factors().isEmpty(),
                "factors",
                label,
                "text",
                RedactionGround.CONFIDENCE);
        labels.leftOut(
                !said.disagreement().isBlank(),
                "disagreement",
                label,
                "text",
                RedactionGround.PANEL_ONLY);
        return new MinutesView.CasePage(
                label,
                facts,
                chronology(reviewCase, label),
                "",
                "",
                reviewCase.returns().stream()
                        .filter(r -> r.agency().equals(agency))
                        .map(AgencyReturn::content)
                        .filter(text -> !text.isBlank())
                        .map(text -> labels.of(text, "agencies", label))
                        .collect(Collectors.joining("\n\n")),
                "",
                "",
                List.of(),
                "",
                "",
                labels.of(said.learning(), "learning", label),
                record.recommendations().stream()
                        .filter(r -> r.reviewCase().filter(reviewCase.id()::equals).isPresent())
                        .filter(r -> r.ownerAgency().filter(agency::equals).isPresent())
                        .map(r ->
                                r.reference()
                                        + " "
                                        + labels.of(r.wording(), "recommendations", label))
                        .toList(),
                said.decision().map(Enum::name),
                "",
                "");
    }

    private List<MinutesView.Event> chronology(ReviewCase reviewCase, String label) {
        List<MinutesView.Event> events = new ArrayList<>();
        for (ChronologyEntry entry : reviewCase.chronology()) {
            if (!entry.missed() && !entry.good()) {
                continue;
            }
            if (!ownLine(reviewCase, entry, agency)) {
                labels.leftOut(true, "chronology", label, "text", RedactionGround.CONFIDENCE);
                continue;
            }
            events.add(
                    new MinutesView.Event(
                            entry.date().text(),
                            labels.of(entry.what(), "chronology", label),
                            entry.missed(),
                            entry.good()));
        }
        return events;
    }
}
