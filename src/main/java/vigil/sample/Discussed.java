package vigil.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a panel says of a case, in the words of minutes. */
final class Discussed {

    private Discussed() {}

    private static String say(List<String> patterns, Dice dice, Facts facts) {
        return Phrase.say(
                String.join(" ", patterns),
                dice,
                Map.of("he", facts.he(), "He", facts.male() ? "He" : "She", "his", facts.his()));
    }

    static String agencies(Facts facts, Dice dice) {
        List<String> said = new ArrayList<>();
        said.add(
                "Police: [no concerns beyond the scene|one welfare check in the year|known as a person at risk].");
        said.add(
                "GP: [last seen by telephone|medication not reviewed for over a year|seen often for pain and sleep].");
        said.add(
                facts.inTreatment()
                        ? "Treatment: in contact, [dose unchanged for months|seen mostly by telephone|appointments missed in the last month]."
                        : "Treatment: [not known|closed earlier in the year|referral received, not started].");
        if (facts.prisonRelease().isPresent()) {
            said.add(
                    "Prison healthcare: [referral sent, no reply seen|discharge summary sent to an old address]. Probation: [first appointment kept|first appointment missed].");
        }
        if (facts.inHostel()) {
            said.add(
                    "Housing: [room checks every twelve hours|staff had been worried about visitors|support plan out of date].");
        }
        said.add("Mental health: [discharged to GP after assessment|on a waiting list|no record].");
        return say(said, dice, facts);
    }

    static String wentWell(Facts facts, Dice dice) {
        return say(
                List.of(
                        "[The support worker kept trying when letters went unanswered.|The pharmacist rang the service after a missed collection.|The GP offered a longer appointment.|Officers gave naloxone and stayed with the family.|The outreach team had found {his} new address within days.|Staff at the scene acted at once and well.]"),
                dice,
                facts);
    }

    static String different(Facts facts, Dice dice) {
        List<String> said = new ArrayList<>();
        if (facts.prisonRelease().isPresent()) {
            said.add(
                    "An appointment within two days of release, and naloxone in the hand at the gate.");
        }
        if (facts.lastOverdose().isPresent()) {
            said.add("The earlier overdose was not passed on, so nobody could follow it up.");
        }
        if (facts.opioid() && facts.naloxoneHeld().equals("NAL_SUPPLY04")) {
            said.add("Naloxone was never offered although {he} was seen by three services.");
        }
        said.add(
                "[Missed appointments led to a letter, not a visit.|Two services each thought that the other was leading.|Medicines that add to each other were prescribed by different people.|The referral waited while {his} housing was being sorted out.]");
        return say(said, dice, facts);
    }

    static String learning(Facts facts, Dice dice) {
        if (facts.plan().pattern() == Plan.Pattern.NITAZENE) {
            return "What is sold as heroin may hold a nitazene and no heroin. Several doses of naloxone may be needed, and crews and friends should know.";
        }
        if (facts.prisonRelease().isPresent()) {
            return "The second week after release is as dangerous as the first days; support must last beyond the first appointment.";
        }
        if (facts.inHostel()) {
            return "Locked single rooms hide overdoses; checks, alarms and naloxone on every floor belong together.";
        }
        return say(
                List.of(
                        "[A missed appointment is a sign of risk and should start a visit.|Methadone with pregabalin needs one prescriber who sees the whole.|Somebody who drinks alone at home is seen by few; the pharmacist may be the only one.|Naloxone should be offered at every contact, whoever makes it.|An overdose that was survived is the best warning there is.|Pain and dependence need one plan.]"),
                dice,
                facts);
    }

    static String theme(Facts facts) {
        if (facts.plan().pattern() == Plan.Pattern.NITAZENE) {
            return "novel supply";
        }
        if (facts.prisonRelease().isPresent()) {
            return "release from prison";
        }
        if (facts.inHostel()) {
            return "supported housing";
        }
        return facts.alone() ? "using alone" : "missed appointments";
    }
}
