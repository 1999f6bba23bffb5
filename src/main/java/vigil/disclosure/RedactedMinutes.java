package vigil.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import vigil.disclosure.identity.RedactionGround;
import vigil.disclosure.identity.Relabelling;
import vigil.domain.casefile.Answers;
import vigil.domain.casefile.ChronologyEntry;
import vigil.domain.casefile.DerivedFacts;
import vigil.domain.casefile.Fields;
import vigil.domain.casefile.PartialDate;
import vigil.domain.casefile.ReviewCase;
import vigil.domain.panel.AgendaItem;
import vigil.domain.panel.CaseDiscussion;
import vigil.domain.panel.OutputTier;
import vigil.domain.vocabulary.Factor;

/**
 * The version for steering boards and leads of services: every case under a letter that means
 * nothing in any other document, ages in bands, months for days, kinds of places for places, and no
 * living person.
 */
final class RedactedMinutes {

    private final MinutesRecord record;
    private final MinutesProjection projection;
    private final Relabelling labels;

    RedactedMinutes(MinutesRecord record, MinutesProjection projection, Relabelling labels) {
        this.record = record;
        this.projection = projection;
        this.labels = labels;
    }

    MinutesView view() {
        var meeting = record.meeting();
        labels.leftOut(
                !meeting.attendance().isEmpty(), "attendance", "", "names", RedactionGround.LIVING);
        labels.leftOut(
                !meeting.interests().isEmpty(), "interests", "", "text", RedactionGround.LIVING);
        labels.leftOut(!meeting.venue().isBlank(), "venue", "", "text", RedactionGround.PANEL_ONLY);
        labels.coarsened("surveillance", "", "counts", "");
        return new MinutesView(
                OutputTier.REDACTED,
                record.profile().name(),
                labels.of(meeting.title(), "title", ""),
                meeting.date(),
                "",
                "",
                record.markings().of(OutputTier.REDACTED),
                projection.draft(),
                Optional.empty(),
                Optional.empty(),
                meeting.quorate(),
                projection.present(),
                meeting.quorum(),
                List.of(),
                projection.represented(),
                List.of(),
                "",
                items(),
                casePages(),
                meeting.discussions().size(),
                List.of(),
                projection.themes().stream()
                        .map(t ->
                                new MinutesView.Theme(labels.of(t.name(), "themes", ""), t.cases()))
                        .toList(),
                record.recommendations().stream()
                        .map(r ->
                                PublicLabels.line(
                                        projection.line(r, false), "recommendations", labels))
                        .toList(),
                record.actions().stream()
                        .map(a -> PublicLabels.line(projection.line(a, false), "actions", labels))
                        .toList(),
                projection.surveillance(true),
                record.since(),
                record.next().map(m -> m.date()),
                "",
                record.approvedOn(),
                PublicLabels.approved(record.approved(), labels),
                PublicLabels.amended(record.amended(), labels),
                List.of());
    }

    private List<MinutesView.Item> items() {
        List<MinutesView.Item> items = new ArrayList<>();
        for (AgendaItem item : record.meeting().agenda()) {
            switch (item.kind()) {
                case CASE -> {
                    // Cases have their own pages.
                }
                case SURVEILLANCE, ALERTS, THEMES, INQUESTS, FEED ->
                        items.add(
                                PublicLabels.item(
                                        new MinutesView.Item(
                                                item.kind(),
                                                item.title(),
                                                item.discussion(),
                                                item.decision()),
                                        labels));
                case WELCOME, LAST_MINUTES, ACTIONS, OTHER -> {
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
            }
        }
        return items;
    }

    private List<MinutesView.CasePage> casePages() {
        List<MinutesView.CasePage> pages = new ArrayList<>();
        for (AgendaItem item : record.meeting().agenda()) {
            item.reviewCase()
                    .flatMap(id -> Optional.ofNullable(record.cases().get(id)))
                    .flatMap(c ->
                            record.meeting().discussion(c.id()).map(d -> page(c, d, pages.size())))
                    .ifPresent(pages::add);
        }
        return pages;
    }

    /** A, B … Z, AA, AB … */
    static String letter(int index) {
        String last = Character.toString('A' + index % 26);
        return index < 26 ? last : letter(index / 26 - 1) + last;
    }

    private MinutesView.CasePage page(ReviewCase reviewCase, CaseDiscussion said, int index) {
        String letter = letter(index);
        leaveOut(said, letter);
        return new MinutesView.CasePage(
                letter,
                facts(reviewCase, letter),
                chronology(reviewCase, letter),
                "",
                labels.of(said.summary(), "summary", letter),
                "",
                labels.of(said.wentWell(), "wentWell", letter),
                labels.of(said.different(), "different", letter),
                reviewCase.factors().stream()
                        .map(finding ->
                                new MinutesView.FactorLine(
                                        record.vocabulary().factorName(finding.factor()),
                                        finding.influence().grade(),
                                        record.vocabulary()
                                                .factor(finding.factor())
                                                .filter(Factor::protective)
                                                .isPresent(),
                                        labels.of(finding.note(), "factors", letter)))
                        .toList(),
                said.preventability().map(record.vocabulary().list("PREVENT")::label).orElse(""),
                said.confidence().map(record.vocabulary().list("PANEL_CONF")::label).orElse(""),
                labels.of(said.learning(), "learning", letter),
                record.recommendations().stream()
                        .filter(r -> r.reviewCase().filter(reviewCase.id()::equals).isPresent())
                        .map(r ->
                                r.reference()
                                        + " "
                                        + labels.of(r.wording(), "recommendations", letter))
                        .toList(),
                said.decision().map(Enum::name),
                labels.of(said.returnReason(), "returnReason", letter),
                "");
    }

    private void leaveOut(CaseDiscussion said, String letter) {
        labels.leftOut(
                !said.presenter().isBlank(), "presenter", letter, "names", RedactionGround.LIVING);
        labels.leftOut(
                !said.agencies().isBlank(), "agencies", letter, "text", RedactionGround.CONFIDENCE);
        labels.leftOut(
                !said.disagreement().isBlank(),
                "disagreement",
                letter,
                "text",
                RedactionGround.PANEL_ONLY);
    }

    /** Band, month and kind; no borough beside them, because together they would point. */
    private List<MinutesView.Fact> facts(ReviewCase reviewCase, String letter) {
        Answers answers = reviewCase.answers();
        List<MinutesView.Fact> facts = new ArrayList<>();
        OptionalInt age = DerivedFacts.ageAtDeath(answers);
        if (age.isPresent()) {
            MinutesProjection.add(facts, "ageBand", DerivedFacts.ageBand(age.getAsInt()));
            labels.coarsened("facts", letter, "age", DerivedFacts.ageBand(age.getAsInt()));
        }
        var words = record.vocabulary();
        MinutesProjection.add(
                facts, "sex", answers.code(Fields.SEX).map(words.list("SEX")::label).orElse(""));
        reviewCase
                .dateOfDeath()
                .ifPresent(date -> {
                    MinutesProjection.add(facts, "died", month(date));
                    labels.coarsened("facts", letter, "DATE", month(date));
                });
        MinutesProjection.add(
                facts,
                "place",
                answers.code(Fields.PLACE).map(words.list("PLACE")::label).orElse(""));
        MinutesProjection.add(
                facts,
                "treatment",
                answers.code(Fields.TREATMENT_STATUS)
                        .map(words.list("TX_STATUS")::label)
                        .orElse(""));
        MinutesProjection.add(
                facts,
                "confirmed",
                labels.of(projection.substances(reviewCase, true), "facts", letter));
        MinutesProjection.add(
                facts,
                "suspected",
                labels.of(projection.substances(reviewCase, false), "facts", letter));
        MinutesProjection.add(
                facts,
                "conclusion",
                answers.code(Fields.CONCLUSION).map(words.list("CONCLUSION")::label).orElse(""));
        MinutesProjection.add(facts, "panelView", MinutesProjection.panelView(answers, words));
        labels.leftOut(
                !reviewCase.name().isBlank(),
                "facts",
                letter,
                "PERSON_WHO_DIED",
                RedactionGround.IDENTIFYING);
        labels.leftOut(true, "facts", letter, "REFERENCE", RedactionGround.IDENTIFYING);
        labels.leftOut(
                answers.code(Fields.AREA_OF_RESIDENCE).isPresent(),
                "facts",
                letter,
                "area",
                RedactionGround.IDENTIFYING);
        return facts;
    }

    private static String month(PartialDate date) {
        return date.month() == 0
                ? date.text()
                : PartialDate.ofMonth(date.year(), date.month()).text();
    }

    private List<MinutesView.Event> chronology(ReviewCase reviewCase, String letter) {
        List<MinutesView.Event> events = new ArrayList<>();
        for (ChronologyEntry entry : reviewCase.chronology()) {
            if (!entry.missed() && !entry.good()) {
                continue;
            }
            if (entry.tier().compareTo(OutputTier.REDACTED.code()) < 0) {
                labels.leftOut(true, "chronology", letter, "text", RedactionGround.CONFIDENCE);
                continue;
            }
            labels.coarsened("chronology", letter, "DATE", month(entry.date()));
            events.add(
                    new MinutesView.Event(
                            month(entry.date()),
                            labels.of(entry.what(), "chronology", letter),
                            entry.missed(),
                            entry.good()));
        }
        return events;
    }
}
