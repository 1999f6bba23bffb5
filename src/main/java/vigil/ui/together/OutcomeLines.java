package vigil.ui.together;

import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import vigil.casework.Bundles;
import vigil.casework.Carried;
import vigil.casework.KnownStores;
import vigil.casework.Reconciling;
import vigil.domain.together.PanelKind;
import vigil.ui.kit.Controls;
import vigil.ui.kit.Kit;
import vigil.words.MeetingName;

/** What a bundle holds and what taking it does, in a few lines. */
final class OutcomeLines {

    private final Kit kit;
    private final TogetherViewModel model;

    OutcomeLines(Kit kit, TogetherViewModel model) {
        this.kit = kit;
        this.model = model;
    }

    static String classes(Carried carried) {
        return carried.code().isEmpty() ? "none" : carried.code();
    }

    Node node(Reconciling.Outcome outcome, boolean taken) {
        VBox box = Controls.styled(new VBox(), "column", "tight");
        box.setId("apart-outcome");
        Bundles.Header header = outcome.header();
        box.getChildren()
                .addAll(
                        Controls.wrapping(outcome.sender(), "section-title"),
                        line("apart.look.made", model.moment(header.madeAt())),
                        Controls.wrapping(header.sender().fingerprint(), "fingerprint", "small"),
                        whether(header.sender()));
        header.expiresAt()
                .ifPresent(at -> box.getChildren().add(line("apart.look.until", model.moment(at))));
        FlowPane counts = Controls.styled(new FlowPane(), "apart-counts");
        chip(counts, "apart.look.added", outcome.added(), "accent");
        chip(counts, "apart.look.changed", outcome.changed(), "accent");
        chip(counts, "apart.look.same", outcome.unchanged(), "neutral");
        chip(counts, "apart.look.open", outcome.open(), outcome.open() > 0 ? "warning" : "neutral");
        if (!taken) {
            chip(
                    counts,
                    "apart.look.alike",
                    outcome.alike(),
                    outcome.alike() > 0 ? "warning" : "neutral");
        }
        box.getChildren()
                .addAll(
                        counts,
                        records(outcome),
                        line("together.carries." + classes(outcome.carried())),
                        line("apart.without"));
        if (outcome.open() > 0) {
            box.getChildren().add(line("apart.look.openIn", String.join(", ", outcome.openIn())));
        }
        outcome.lettered()
                .forEach(one ->
                        box.getChildren().add(line("together.lettered", one.before(), one.now())));
        outcome.relocked()
                .forEach(day ->
                        box.getChildren()
                                .add(line("together.relocked", MeetingName.of(kit.words(), day))));
        if (outcome.missing()) {
            box.getChildren().add(line("together.missing"));
        }
        if (outcome.unseen() > 0) {
            box.getChildren().add(line("together.unseen", outcome.unseen()));
        }
        outcome.takenBefore()
                .ifPresent(at ->
                        box.getChildren().add(line("together.takenBefore", model.moment(at))));
        return box;
    }

    /** The panel's own records, by kind; kinds of which nothing came are left out. */
    private Node records(Reconciling.Outcome outcome) {
        FlowPane counts = Controls.styled(new FlowPane(), "apart-counts");
        counts.setId("apart-records");
        for (PanelKind kind : PanelKind.values()) {
            Reconciling.Count count = outcome.of(kind);
            if (count.added() + count.changed() + count.unchanged() > 0) {
                counts.getChildren()
                        .add(
                                Controls.chip(
                                        kit.say(
                                                "together.records." + kind,
                                                count.added(),
                                                count.changed(),
                                                count.unchanged()),
                                        count.added() + count.changed() > 0
                                                ? "accent"
                                                : "neutral"));
            }
        }
        Controls.show(counts, !counts.getChildren().isEmpty());
        return counts;
    }

    /** Whether the card it is signed with is the one that was compared, or another one. */
    private Node whether(Bundles.Card sender) {
        String key = "apart.look.unknown";
        String tone = "warning";
        for (KnownStores.Known store :
                model.wasRead()
                        .get()
                        .map(TogetherViewModel.Read::stores)
                        .orElse(java.util.List.of())) {
            if (store.store().equals(sender.id()) && store.card().isPresent()) {
                boolean same = store.card().get().fingerprint().equals(sender.fingerprint());
                key =
                        !same
                                ? "apart.look.otherCard"
                                : store.compared().isPresent()
                                        ? "apart.look.compared"
                                        : "apart.look.unknown";
                tone = !same ? "danger" : store.compared().isPresent() ? "success" : "warning";
            }
        }
        return Controls.wrapping(kit.say(key), "signed", "signed-" + tone);
    }

    private Node line(String key, Object... arguments) {
        return Controls.wrapping(kit.say(key, arguments));
    }

    private void chip(FlowPane into, String key, int count, String tone) {
        into.getChildren().add(Controls.chip(kit.say(key, count), tone));
    }
}
