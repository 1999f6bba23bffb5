package vigil.disclosure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Stream;
import vigil.domain.access.PanelMember;
import vigil.domain.casefile.Answers;
import vigil.domain.casefile.DerivedFacts;
import vigil.domain.casefile.Fields;
import vigil.domain.casefile.PartialDate;
import vigil.domain.casefile.ReviewCase;
import vigil.domain.panel.AgendaItem;
import vigil.domain.panel.CaseDiscussion;
import vigil.domain.panel.OutputTier;
import vigil.domain.panel.Recommendation;
import vigil.domain.vocabulary.Factor;
import vigil.domain.vocabulary.Vocabulary;

/** The full minutes: who said what of which case, and who was there when. */
final class FullMinutes {

    private final MinutesRecord record;
    private final MinutesProjection shared;
    private final Vocabulary vocabulary;

    FullMinutes(MinutesRecord record, MinutesProjection shared) {
        this.record = record;
        this.shared = shared;
        this.vocabulary = record.vocabulary();
    }

    MinutesView view() {
        var meeting = record.meeting();
        return new MinutesView(
                OutputTier.FULL,
                record.profile().name(),
                meeting.title(),
                meeting.date(),
                meeting.startsAt(),
                meeting.venue(),
                record.markings().of(OutputTier.FULL),
                shared.draft(),
                meeting.chair().flatMap(this::name),
                meeting.secretary().flatMap(this::name),
                meeting.quorate(),
                shared.present(),
                meeting.quorum(),
                meeting.attendance().stream()
                        .map(a ->
                                new MinutesView.Attendee(
                                        a.name(),
                                        shared.agency(a.agency()),
                                        a.role(),
                                        a.presence(),
                                        a.deputyFor(),
                                        a.confidentialityAccepted()))
                        .toList(),
                shared.represented(),
                interests(),
                meeting.confidentiality(),
                shared.items(true),
                casePages(),
                meeting.discussions().size(),
                shared.learning(),
                shared.themes(),
                Stream.concat(record.recommendations().stream(), again())
                        .map(r -> shared.line(r, true))
                        .toList(),
                record.actions().stream().map(a -> shared.line(a, true)).toList(),
                shared.surveillance(false),
                record.since(),
                record.next().map(m -> m.date()),
                "",
                record.approvedOn(),
                record.approved(),
                record.amended(),
                course());
    }

    private Optional<String> name(UUID member) {
        return record.members().stream()
                .filter(m -> m.id().equals(member))
                .map(PanelMember::name)
                .findFirst();
    }

    private List<MinutesView.Interest> interests() {
        return record.meeting().interests().stream()
                .map(interest ->
                        new MinutesView.Interest(
                                record.meeting().attendance().stream()
                                        .filter(a -> a.id().equals(interest.attendance()))
                                        .map(a -> a.name())
                                        .findFirst()
                                        .orElse(""),
                                Optional.ofNullable(record.cases().get(interest.reviewCase()))
                                        .map(c -> c.reference().text())
                                        .orElse(""),
                                interest.note(),
                                interest.leftRoom()))
                .toList();
    }

    /** Recommendations that stood already and were made again, each once. */
    private Stream<Recommendation> again() {
        return record.again().values().stream()
                .flatMap(List::stream)
                .filter(r -> !record.recommendations().contains(r))
                .distinct()
                .sorted(Comparator.comparing(Recommendation::reference));
    }

    /** Who came late, left and came back, and when it was over; nothing of the clock. */
    private List<MinutesView.Moment> course() {
        List<MinutesView.Moment> moments = new ArrayList<>();
        boolean begun = false;
        for (MinutesRecord.Movement each : record.course()) {
            boolean told =
                    switch (each.kind()) {
                        case ITEM_BEGUN -> !begun;
                        case PAUSED, GONE_ON -> false;
                        default -> true;
                    };
            begun = true;
            if (told) {
                moments.add(
                        new MinutesView.Moment(
                                each.at(),
                                each.kind(),
                                each.person().map(this::attending).orElse(""),
                                each.item().map(this::title).orElse("")));
            }
        }
        return moments;
    }

    private String attending(UUID attendance) {
        return record.meeting().attendance().stream()
                .filter(a -> a.id().equals(attendance))
                .map(a -> a.name())
                .findFirst()
                .orElse("");
    }

    private String title(UUID item) {
        return record.meeting().agenda().stream()
                .filter(i -> i.id().equals(item))
                .map(i ->
                        i.reviewCase()
                                .flatMap(id -> Optional.ofNullable(record.cases().get(id)))
                                .map(c -> c.reference().text())
                                .orElse(i.title()))
                .findFirst()
                .orElse("");
    }

    private List<MinutesView.CasePage> casePages() {
        List<MinutesView.CasePage> pages = new ArrayList<>();
        for (AgendaItem item : record.meeting().agenda()) {
            item.reviewCase()
                    .flatMap(id -> Optional.ofNullable(record.cases().get(id)))
                    .flatMap(c -> record.meeting().discussion(c.id()).map(d -> page(c, d)))
                    .ifPresent(pages::add);
        }
        return pages;
    }

    private MinutesView.CasePage page(ReviewCase reviewCase, CaseDiscussion said) {
        return new MinutesView.CasePage(
                reviewCase.reference().text(),
                facts(reviewCase),
                reviewCase.chronology().stream()
                        .filter(entry -> entry.missed() || entry.good())
                        .map(entry ->
                                new MinutesView.Event(
                                        entry.date().text(),
                                        entry.what(),
                                        entry.missed(),
                                        entry.good()))
                        .toList(),
                said.presenter(),
                said.summary(),
                said.agencies(),
                said.wentWell(),
                said.different(),
                reviewCase.factors().stream()
                        .map(finding ->
                                new MinutesView.FactorLine(
                                        vocabulary.factorName(finding.factor()),
                                        finding.influence().grade(),
                                        vocabulary
                                                .factor(finding.factor())
                                                .filter(Factor::protective)
                                                .isPresent(),
                                        finding.note()))
                        .toList(),
                said.preventability().map(vocabulary.list("PREVENT")::label).orElse(""),
                said.confidence().map(vocabulary.list("PANEL_CONF")::label).orElse(""),
                said.learning(),
                Stream.concat(
                                record.recommendations().stream()
                                        .filter(r ->
                                                r.reviewCase()
                                                        .filter(reviewCase.id()::equals)
                                                        .isPresent()),
                                record.again().getOrDefault(reviewCase.id(), List.of()).stream())
                        .map(r -> r.reference() + " " + r.wording())
                        .toList(),
                said.decision().map(Enum::name),
                said.returnReason(),
                said.disagreement());
    }

    /** Who, when, where and what was found; never the police's or the family's answers. */
    private List<MinutesView.Fact> facts(ReviewCase reviewCase) {
        Answers answers = reviewCase.answers();
        List<MinutesView.Fact> facts = new ArrayList<>();
        MinutesProjection.add(facts, "name", reviewCase.name());
        OptionalInt age = DerivedFacts.ageAtDeath(answers);
        MinutesProjection.add(facts, "age", age.isPresent() ? String.valueOf(age.getAsInt()) : "");
        MinutesProjection.add(
                facts,
                "sex",
                answers.code(Fields.SEX).map(vocabulary.list("SEX")::label).orElse(""));
        MinutesProjection.add(
                facts, "died", reviewCase.dateOfDeath().map(PartialDate::text).orElse(""));
        MinutesProjection.add(
                facts,
                "place",
                answers.code(Fields.PLACE).map(vocabulary.list("PLACE")::label).orElse(""));
        MinutesProjection.add(
                facts,
                "area",
                answers.code(Fields.AREA_OF_RESIDENCE)
                        .map(vocabulary.list("AREA")::label)
                        .orElse(""));
        MinutesProjection.add(
                facts,
                "treatment",
                answers.code(Fields.TREATMENT_STATUS)
                        .map(vocabulary.list("TX_STATUS")::label)
                        .orElse(""));
        MinutesProjection.add(facts, "confirmed", shared.substances(reviewCase, true));
        MinutesProjection.add(facts, "suspected", shared.substances(reviewCase, false));
        MinutesProjection.add(
                facts,
                "conclusion",
                answers.code(Fields.CONCLUSION)
                        .map(vocabulary.list("CONCLUSION")::label)
                        .orElse(""));
        MinutesProjection.add(facts, "panelView", MinutesProjection.panelView(answers, vocabulary));
        return facts;
    }
}
