package vigil.disclosure;

import java.util.List;
import vigil.disclosure.identity.RedactionGround;
import vigil.disclosure.identity.Relabelling;
import vigil.domain.panel.CaseDiscussion;

/** The public version, with labels where its free text still points to somebody. */
final class PublicLabels {

    private final Relabelling labels;

    PublicLabels(Relabelling labels) {
        this.labels = labels;
    }

    MinutesView of(MinutesRecord record, MinutesView view) {
        boolean cases = !record.meeting().discussions().isEmpty();
        labels.leftOut(
                !record.meeting().attendance().isEmpty(),
                "attendance",
                "",
                "names",
                RedactionGround.LIVING);
        labels.leftOut(cases, "cases", "", "casePages", RedactionGround.IDENTIFYING);
        labels.leftOut(
                record.meeting().discussions().stream()
                        .map(CaseDiscussion::disagreement)
                        .anyMatch(text -> !text.isBlank()),
                "disagreement",
                "",
                "text",
                RedactionGround.PANEL_ONLY);
        labels.coarsened("surveillance", "", "counts", "");
        return new MinutesView(
                view.tier(),
                view.panel(),
                labels.of(view.title(), "title", ""),
                view.date(),
                view.startsAt(),
                view.venue(),
                view.marking(),
                view.draft(),
                view.chair(),
                view.secretary(),
                view.quorate(),
                view.present(),
                view.quorum(),
                view.attendance(),
                view.agencies(),
                view.interests(),
                view.confidentiality(),
                view.items().stream().map(item -> item(item, labels)).toList(),
                view.cases(),
                view.casesDiscussed(),
                view.learning().stream().map(t -> labels.of(t, "learning", "")).toList(),
                view.themes().stream()
                        .map(t ->
                                new MinutesView.Theme(labels.of(t.name(), "themes", ""), t.cases()))
                        .toList(),
                view.recommendations().stream()
                        .map(line -> line(line, "recommendations", labels))
                        .toList(),
                view.actions().stream().map(line -> line(line, "actions", labels)).toList(),
                view.surveillance(),
                view.since(),
                view.next(),
                view.audience(),
                view.approvedOn(),
                approved(view.approved(), labels),
                amended(view.amended(), labels),
                List.of());
    }

    static List<MinutesView.Approved> approved(List<MinutesView.Approved> all, Relabelling labels) {
        return all.stream()
                .map(a ->
                        new MinutesView.Approved(
                                a.meeting(), labels.of(a.corrections(), "approval", "")))
                .toList();
    }

    static List<MinutesView.Amended> amended(List<MinutesView.Amended> all, Relabelling labels) {
        return all.stream()
                .map(a ->
                        new MinutesView.Amended(
                                a.number(), a.on(), labels.of(a.reason(), "amendment", "")))
                .toList();
    }

    static MinutesView.Item item(MinutesView.Item item, Relabelling labels) {
        return new MinutesView.Item(
                item.kind(),
                labels.of(item.title(), "items", ""),
                labels.of(item.discussion(), "items", ""),
                labels.of(item.decision(), "items", ""));
    }

    static MinutesView.Line line(MinutesView.Line line, String part, Relabelling labels) {
        return new MinutesView.Line(
                line.reference(),
                labels.of(line.wording(), part, ""),
                line.owner(),
                line.due(),
                line.status(),
                line.overdue());
    }
}
