package vigil.ui.patterns;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import vigil.casework.PatternWatch;
import vigil.domain.pattern.Disposition;
import vigil.domain.pattern.FindingDecision;
import vigil.patterns.Finding;
import vigil.ui.kit.Controls;
import vigil.words.DecisionWords;

/** Where a finding stands with the panel: a chip, and a line of what changed. */
public final class FindingStanding {

    private FindingStanding() {}

    /** A chip, if something was decided. */
    public static Optional<Label> chip(
            DecisionWords words, PatternWatch.Found found, Finding finding) {
        Disposition now = found.memory().disposition(finding.key());
        return words.chip(found.memory(), finding, found.summary().board())
                .map(text ->
                        Controls.chip(
                                text,
                                switch (now) {
                                    case WATCHED, RAISED -> "accent";
                                    case OPEN, SNOOZED, DISMISSED -> "warning";
                                }));
    }

    /** What changed since the last meeting and since the decision; empty if nothing is known. */
    public static Optional<Node> line(
            DecisionWords words, PatternWatch.Found found, Finding finding) {
        List<String> said = new ArrayList<>();
        words.sinceLastMeeting(found.memory(), finding).ifPresent(said::add);
        found.memory()
                .record(finding.key())
                .current()
                .map(FindingDecision::verdict)
                .map(verdict -> verdict.why())
                .filter(why -> !why.isEmpty())
                .ifPresent(why -> said.add("“" + why + "”"));
        words.sinceDecision(found.memory(), finding).ifPresent(said::add);
        return said.isEmpty()
                ? Optional.empty()
                : Optional.of(Controls.wrapping(String.join(" ", said), "muted", "small"));
    }
}
