package vigil.sample;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Short accounts of what happened, of 40 to 120 words. */
final class Narratives {

    private final Facts facts;
    private final Dice dice;
    private final Map<String, String> known = new HashMap<>();

    private Narratives(Facts facts, Dice dice) {
        this.facts = facts;
        this.dice = dice;
        known.put("age", String.valueOf(facts.age()));
        known.put("person", facts.male() ? "man" : "woman");
        known.put("he", facts.he());
        known.put("He", facts.male() ? "He" : "She");
        known.put("his", facts.his());
        known.put("him", facts.male() ? "him" : "her");
        known.put("His", facts.male() ? "His" : "Her");
        known.put(
                "state",
                facts.nearFatal() || facts.placeOfDeath().equals("PLACE_DEATH02")
                        ? dice.pick(List.of("unresponsive", "collapsed and not breathing"))
                        : dice.pick(
                                List.of(
                                        "dead",
                                        "dead",
                                        "unresponsive",
                                        "collapsed and not breathing")));
        known.put("finder", finder());
        known.put("time", facts.foundAt().toString());
        known.put("words", words());
        known.put("place", place());
        known.put("days", facts.daysUnseen() == 1 ? "a day" : facts.daysUnseen() + " days");
        boolean indoors =
                List.of("PLACE01", "PLACE02", "PLACE03", "PLACE08", "PLACE10")
                        .contains(facts.place());
        known.put("there", indoors ? "in the room" : "close by");
    }

    static String of(Facts facts, Dice dice) {
        Narratives narrative = new Narratives(facts, dice);
        List<String> sentences = new ArrayList<>();
        sentences.add(facts.nearFatal() ? narrative.survived() : narrative.found());
        sentences.add(narrative.before());
        sentences.add(narrative.scene());
        sentences.add(narrative.response());
        if (dice.chance(0.75)) {
            sentences.add(narrative.background());
        }
        narrative.special().ifPresent(sentences::add);
        if (dice.chance(0.4)) {
            sentences.add(narrative.next());
        }
        return String.join(
                " ",
                sentences.stream()
                        .map(s -> Phrase.sentence(s, dice, narrative.known))
                        .filter(s -> !s.isEmpty())
                        .toList());
    }

    private String finder() {
        return switch (facts.foundBy()) {
            case "FOUND01" ->
                    dice.pick(
                            List.of(
                                    "a relative",
                                    facts.his() + " partner",
                                    facts.his() + " mother",
                                    facts.his() + " brother"));
            case "FOUND02" ->
                    dice.pick(
                            List.of(
                                    "a friend",
                                    "a friend who was staying",
                                    "somebody " + facts.he() + " knew"));
            case "FOUND03" ->
                    dice.pick(
                            List.of(
                                    "a support worker",
                                    "hostel staff on a room check",
                                    "a housing officer"));
            case "FOUND05" ->
                    dice.pick(List.of("police on a welfare check", "officers who forced entry"));
            case "FOUND08" -> dice.pick(List.of("a passer-by", "a member of the public"));
            case "FOUND09" -> "a neighbour";
            default -> "somebody in the building";
        };
    }

    private String place() {
        return switch (facts.place()) {
            case "PLACE01" ->
                    dice.pick(
                            List.of(
                                    "at home",
                                    "in bed at home",
                                    "on the sofa at home",
                                    "in " + facts.his() + " flat"));
            case "PLACE02" ->
                    dice.pick(
                            List.of(
                                    "at a friend's flat",
                                    "at somebody else's address",
                                    "on a friend's sofa"));
            case "PLACE03" ->
                    dice.pick(
                            List.of(
                                    "in " + facts.his() + " room at the project",
                                    "in a hostel room",
                                    "in supported accommodation"));
            case "PLACE04" -> dice.pick(List.of("in a doorway", "in a tent", "in the street"));
            case "PLACE05" -> "in a public toilet";
            case "PLACE06" -> dice.pick(List.of("in a park", "on open ground", "near a path"));
            case "PLACE07" -> dice.pick(List.of("in a parked car", "in a vehicle"));
            case "PLACE08" -> dice.pick(List.of("in a guest house room", "in a hotel room"));
            case "PLACE10" -> "at an address believed to have been taken over by others";
            default -> "at the premises";
        };
    }

    /** What people said had been taken, in their words. */
    private String words() {
        List<String> said =
                facts.found().stream()
                        .filter(f -> f.suspected() && !f.asWritten().isEmpty())
                        .map(Found::asWritten)
                        .toList();
        return said.isEmpty() ? "" : Causes.list(said);
    }

    private String found() {
        return dice.pick(
                List.of(
                        "A {age} year old {person} was found {state} {place} by {finder} at about {time}.",
                        "{finder} found a {person} of {age} {state} {place} [shortly after|at about|just before] {time}.",
                        "Police were called at {time} to a {person} aged {age}, found {state} {place} by {finder}.",
                        "{age} year old {person}, found {place} by {finder}. [Time of call|The call was made at] {time}."));
    }

    private String survived() {
        return dice.pick(
                List.of(
                        "A {age} year old {person} was found unresponsive and blue {place} by {finder} at about {time}, and came round after treatment.",
                        "Ambulance called at {time} to a {person} of {age} who had stopped breathing {place}. {He} was revived and [taken to hospital|refused to travel to hospital].",
                        "A {person} aged {age} overdosed {place}; {finder} raised the alarm at {time}. {He} survived."));
    }

    private String before() {
        if (facts.daysUnseen() > 0) {
            return dice.pick(
                    List.of(
                            "{He} had [last been seen|last been heard from] {days} before and had not answered [the door|calls|messages].",
                            "Nobody had seen {him} for {days}; [post had built up|a relative had become worried|an appointment had been missed]."));
        }
        boolean atHome = facts.place().equals("PLACE01") || facts.inHostel();
        if (facts.alone() && !atHome) {
            return dice.pick(
                    List.of(
                            "{He} had been seen [alive and well|looking tired] earlier that day and was [last seen alone|alone afterwards].",
                            "Nobody is known to have been with {him}; {he} had left friends [some hours|not long] before."));
        }
        return facts.alone()
                ? dice.pick(
                        List.of(
                                "{He} had been seen [alive and well|in {his} usual spirits|looking tired] [the evening before|earlier that day] and was alone [afterwards|overnight].",
                                "{He} had gone to [bed|lie down] alone and [was not seen again|did not get up in the morning].",
                                "{He} had returned home alone [in the evening|after seeing friends]; there was no sign that anybody else had been there."))
                : dice.pick(
                        List.of(
                                "Others were in the [room|flat|building] and thought {he} was [asleep|sleeping it off]; [loud snoring was heard|nobody tried to wake {him}].",
                                "{He} had been [sitting with friends|watching television with others] and was [thought to have dozed off|left to sleep].",
                                "People with {him} noticed [{his} lips were blue|{he} had stopped snoring|{he} could not be woken] and raised the alarm."));
    }

    private String scene() {
        String said = String.valueOf(known.get("words"));
        String items =
                facts.opioid()
                        ? dice.pick(
                                List.of(
                                        "[Used needles|Foil and a pipe|Foil and a lighter|A syringe and a spoon] and [empty blister packs|a small wrap|loose blue tablets] were [nearby|on the floor|on the table].",
                                        "There were [several wraps|torn wraps and citric acid|burnt foil|sharps in a tub] [and cans|and some tablets] {there}.",
                                        "[Little|Nothing of note] was found at the scene apart from [a pipe|foil|medication in {his} name]."))
                        : facts.kind() == Mixture.Kind.MEDICINES
                                ? "[Empty blister packs|Many boxes of prescribed medicines|Strips of tablets from several months] were [on the bedside table|found in the kitchen|beside {him}]."
                                : facts.kind() == Mixture.Kind.ALCOHOL
                                        ? "There were [many empty bottles|cans and bottles|several empty boxes of wine] {there}; [little food was in the house|{he} had not been eating]."
                                        : "[A small bag was|A vape and a wrap were|Traces of powder were|Canisters and balloons were] found [on a table|in a pocket|on the floor].";
        String talk =
                said.isEmpty()
                        ? "[It is not known what {he} had taken.|Nobody could say what had been taken.|No drugs were named at the scene.]"
                        : "[Those who knew {him} said {he} had been using {words}.|{He} was said to have taken {words}.|It is believed that {he} had taken {words}.|A friend mentioned {words}.]";
        return items + " " + talk;
    }

    private String response() {
        String naloxone =
                switch (facts.naloxoneGiven()) {
                    case "NAL_GIVEN03" ->
                            "[Naloxone from a kit in the flat|A friend's naloxone] was given before the ambulance came.";
                    case "NAL_GIVEN04" -> "Officers gave nasal naloxone.";
                    case "NAL_GIVEN05" ->
                            "The ambulance crew gave naloxone [twice|once|three times] [without effect|with some effect].";
                    case "NAL_GIVEN07" ->
                            "Naloxone was given by people there and again by the crew.";
                    case "NAL_GIVEN02" ->
                            "There was naloxone in the [flat|building] but it was not used.";
                    case "NAL_GIVEN01" ->
                            facts.opioid()
                                    ? "[There was no naloxone.|No naloxone was available.|]"
                                    : "";
                    default -> "";
                };
        if (facts.nearFatal()) {
            return naloxone
                    + " [{He} was watched for some hours and discharged.|{He} left before being seen by the drug team.|{He} was kept in overnight.]";
        }
        String death =
                facts.placeOfDeath().equals("PLACE_DEATH02")
                        ? "[{He} was taken to hospital and died there.|Circulation returned and {he} was admitted to intensive care, where {he} died.|{He} died in the emergency department.]"
                        : "[Life was pronounced extinct at the scene.|The crew confirmed that {he} had died.|Resuscitation was tried and stopped at the scene.|There were signs that {he} had been dead for some hours.]";
        return naloxone + " " + death;
    }

    private String background() {
        List<String> all = new ArrayList<>();
        all.add(
                "{He} had [long-standing|recurrent] [low mood|chest problems|back pain|problems with sleep] and was known to {his} GP.");
        if (facts.inTreatment()) {
            all.add(
                    "{He} was in treatment and [collected {his} medication most days|had missed two appointments|had been seen the week before].");
        } else if (facts.treatment().equals("TX_STATUS05")) {
            all.add(
                    "{He} had left treatment some [weeks|months] before, [unplanned|after moving|when {he} stopped attending].");
        } else {
            all.add(
                    "{He} [was not in drug or alcohol treatment|had not been in contact with treatment services for years|was not known to treatment services].");
        }
        if (facts.homeless()) {
            all.add(
                    "{He} had no settled home and had been [staying with friends|sleeping outside] [since the summer|for some weeks].");
        }
        all.add(
                "{His} family described {him} as [kind|funny and private|a good parent|clever with {his} hands|loyal to {his} friends].");
        return dice.pick(all);
    }

    /** What a reader must not miss. */
    private java.util.Optional<String> special() {
        if (facts.prisonRelease().isPresent()) {
            long days = facts.incident().toEpochDay() - facts.prisonRelease().get().toEpochDay();
            if (days <= 60) {
                return java.util.Optional.of(
                        "{He} had been released from prison "
                                + days
                                + " days before[| and had been given an appointment| with a referral to treatment].");
            }
        }
        if (facts.plan().pattern() == Plan.Pattern.NITAZENE) {
            return java.util.Optional.of(
                    "[A friend said it was \"not like normal gear\".|Those present said it came on very fast.|The powder was said to be paler than usual.]");
        }
        if (facts.intent().equals("INTENT02")) {
            return java.util.Optional.of(
                    "[A note was found.|Messages sent that day suggest that it was intended.|{He} had spoken of ending {his} life.]");
        }
        if (facts.hospitalDischarge().isPresent()
                && facts.hospitalDischarge().get().isAfter(facts.incident().minusDays(28))) {
            return java.util.Optional.of(
                    "{He} had [left hospital|been discharged from hospital] within the last month.");
        }
        return java.util.Optional.empty();
    }

    private String next() {
        return "[The coroner has been informed.|No suspicious circumstances.|The family has been told and offered support.|There were no third party concerns.|Statements were taken from those present.]";
    }

    /** A one-page summary for the panel. */
    static String summary(Facts facts, Dice dice) {
        Narratives narrative = new Narratives(facts, dice);
        String decade = facts.age() / 10 * 10 + "s";
        return Phrase.say(
                "A "
                        + (facts.male() ? "man" : "woman")
                        + " in "
                        + facts.his()
                        + " "
                        + decade.toLowerCase(Locale.ROOT)
                        + " who died {place}. "
                        + narrative.before()
                        + " "
                        + narrative.background()
                        + " "
                        + narrative
                                .special()
                                .orElse(
                                        "Contact with services in the last year was [limited|frequent but not joined up|mostly by telephone]."),
                dice,
                narrative.known);
    }
}
