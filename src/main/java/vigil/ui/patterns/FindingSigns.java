package vigil.ui.patterns;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vigil.casework.FindingMemory;
import vigil.casework.PatternWatch;
import vigil.domain.pattern.Disposition;
import vigil.domain.pattern.Standing;
import vigil.patterns.Finding;
import vigil.ui.kit.Kit;
import vigil.words.DecisionWords;

/** Short words about a finding's past, for its card: what was decided, what is new since. */
final class FindingSigns {

    /**
     * One.
     *
     * @param tone of its chip: accent, success, warning, danger or neutral
     */
    record Sign(String text, String tone) {}

    private final Kit kit;
    private final DecisionWords words;

    FindingSigns(Kit kit, DecisionWords words) {
        this.kit = kit;
        this.words = words;
    }

    List<Sign> of(PatternWatch.Found found, Finding finding) {
        FindingMemory memory = found.memory();
        List<Sign> signs = new ArrayList<>();
        words.chip(memory, finding, found.summary().board())
                .ifPresent(text -> signs.add(new Sign(text, tone(memory, finding))));
        if (memory.newSinceLastMeeting(finding)) {
            signs.add(new Sign(kit.say("board.sign.new"), "accent"));
        }
        memory.atLastMeeting(finding)
                .flatMap(then -> grown(then, finding))
                .ifPresent(signs::add);
        return signs;
    }

    private Optional<Sign> grown(Standing then, Finding finding) {
        long more = finding.figures().observed() - then.observed();
        return more > 0
                ? Optional.of(new Sign(kit.say("board.sign.grown", more), "warning"))
                : Optional.empty();
    }

    private static String tone(FindingMemory memory, Finding finding) {
        Disposition now = memory.disposition(finding.key());
        return now.kept() ? "accent" : "warning";
    }
}
