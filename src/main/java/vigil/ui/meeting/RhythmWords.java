package vigil.ui.meeting;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.stream.Collectors;
import vigil.domain.panel.Rhythm;
import vigil.ui.kit.Kit;

/** Says how often a panel meets. */
final class RhythmWords {

    private RhythmWords() {}

    static String of(Kit kit, Rhythm rhythm) {
        return kit.say(
                "rhythm.rhythm",
                kit.say("rhythm.every." + rhythm.every().name() + ".said"),
                kit.say("rhythm.week." + rhythm.week().name()),
                rhythm.day().getDisplayName(TextStyle.FULL, kit.words().locale()));
    }

    static String days(Kit kit, List<LocalDate> days) {
        return days.stream().map(kit.words()::date).collect(Collectors.joining(" · "));
    }
}
