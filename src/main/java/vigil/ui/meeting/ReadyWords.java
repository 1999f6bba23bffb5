package vigil.ui.meeting;

import vigil.casework.MeetingPreparation;
import vigil.ui.kit.Kit;

/** Says how near the next meeting is and what of its papers is missing. */
public final class ReadyWords {

    private ReadyWords() {}

    public static String of(Kit kit, MeetingPreparation.Readiness ready) {
        String papers =
                ready.missing() == 0
                        ? kit.say("prepare.ready.all")
                        : kit.say(
                                "prepare.ready.missing",
                                ready.missing(),
                                kit.words().date(ready.due()));
        return kit.say("prepare.ready", ready.days(), papers);
    }
}
