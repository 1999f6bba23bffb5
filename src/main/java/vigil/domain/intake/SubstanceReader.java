package vigil.domain.intake;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vigil.domain.casefile.EvidenceStage;
import vigil.domain.vocabulary.Substance;
import vigil.domain.vocabulary.SubstanceLexicon;
import vigil.domain.vocabulary.SubstanceMention;
import vigil.domain.vocabulary.SubstanceMentions;
import vigil.domain.vocabulary.Terms;

/** The substances of a report: whose they are, whether of now, and how they are known. */
final class SubstanceReader {

    private static final String NALOXONE = "Naloxone";

    private static final Set<String> DOUBT =
            Set.of(
                    "possibly",
                    "possible",
                    "maybe",
                    "perhaps",
                    "might",
                    "may",
                    "query",
                    "unclear",
                    "unconfirmed",
                    "apparently",
                    "rumoured",
                    "could",
                    "thought",
                    "poss");

    private static final Set<String> PAST =
            Set.of(
                    "previous",
                    "previously",
                    "former",
                    "formerly",
                    "past",
                    "historic",
                    "historical",
                    "history",
                    "hx",
                    "h/o",
                    "ex",
                    "clean",
                    "abstinent",
                    "stopped",
                    "quit",
                    "sober");

    private static final Set<String> PAST_AFTER =
            Set.of("ago", "previously", "past", "stopped", "abstinent", "clean", "historically");

    private static final Set<String> NOW =
            Set.of(
                    "recent",
                    "recently",
                    "current",
                    "currently",
                    "now",
                    "again",
                    "relapse",
                    "relapsed",
                    "back",
                    "still");

    private static final Set<String> LISTED =
            Set.of(
                    "and", "or", "also", "plus", "with", "some", "n", "a", "the", "then", "his",
                    "her", "of", "bottle", "box", "boxes");

    private static final Set<String> SCENE =
            Set.of(
                    "scene",
                    "found",
                    "seized",
                    "wrap",
                    "wraps",
                    "bag",
                    "bags",
                    "box",
                    "boxes",
                    "packet",
                    "packets",
                    "bottle",
                    "bottles",
                    "cans",
                    "empty",
                    "strip",
                    "strips",
                    "recovered",
                    "located",
                    "table",
                    "floor",
                    "footwell",
                    "baggie",
                    "canisters",
                    "foil",
                    "seen");

    private static final Set<String> TESTED =
            Set.of("toxicology", "tox", "blood", "femoral", "post-mortem", "postmortem");

    private static final Set<String> SCREENED = Set.of("urine", "screen", "swab", "dip", "tested");

    private static final Set<String> PRESCRIBED =
            Set.of("prescribed", "script", "prescription", "dispensed", "prescriber");

    /** Words after a name that make it a kind of help rather than something taken. */
    private static final Set<String> NOT_TAKEN =
            Set.of(
                    "service",
                    "services",
                    "team",
                    "worker",
                    "workers",
                    "nurse",
                    "liaison",
                    "clinic",
                    "agency",
                    "provider",
                    "prescribing",
                    "substitution",
                    "recovery",
                    "partnership",
                    "misuse",
                    "charity",
                    "strategy",
                    "lead",
                    "review");

    private static final Set<String> COLOURS = Set.of("brown", "white", "pink", "green", "blue");

    private static final Pattern DOSE = Pattern.compile("\\d+(?:mgs?|mls?|mcg|g)?");

    private static final Pattern UNNAMED =
            Pattern.compile(
                    "(?i)\\b(?:white|off-white|brown|grey|gray|beige|pink|blue|yellow|green|purple|"
                            + "orange|unknown|unidentified|clear)\\s+(?:(?:powder|crystals?|rocks?"
                            + "|residue)|(?:tablets?|pills?|capsules?)|liquid|"
                            + "(?:substance|drugs?|herbal\\s+material))\\b");

    private final SubstanceMentions mentions;
    private final Map<String, Set<String>> names = new HashMap<>();

    SubstanceReader(SubstanceLexicon lexicon, SubstanceMentions mentions) {
        this.mentions = mentions;
        for (Substance substance : lexicon.all()) {
            Set<String> folded = new HashSet<>();
            substance.terms().forEach(term -> folded.add(joined(term)));
            int bracket = substance.name().indexOf(" (");
            if (bracket > 0) {
                folded.add(joined(substance.name().substring(0, bracket)));
            }
            names.put(substance.code(), folded);
        }
    }

    private static String joined(String term) {
        return Terms.fold(term).replace(" ", "");
    }

    void read(ReportWords words, Findings findings) {
        Optional<Place> last = Optional.empty();
        for (SubstanceMention mention : mentions.find(words.text())) {
            if (mention.substances().stream().allMatch(s -> s.name().equals(NALOXONE))) {
                continue;
            }
            int first = words.at(mention.start());
            int end = words.at(mention.end() - 1);
            if (NOT_TAKEN.contains(words.low(end + 1)) || colour(words, first, end)) {
                continue;
            }
            boolean listed = last.isPresent() && listed(words, last.get().end, first);
            Place place = place(words, mention, first, end, listed ? last : Optional.empty());
            last = Optional.of(place);
            propose(words, mention, place, findings);
        }
        unnamed(words, findings);
    }

    /** "Brown powder" is not yet heroin. */
    private static boolean colour(ReportWords words, int first, int end) {
        return first == end
                && COLOURS.contains(words.low(first))
                && form(words.low(end + 1)).isPresent();
    }

    /** What the words around a mention say of it. */
    private record Place(
            int first,
            int end,
            boolean denied,
            Relatives.Whose whose,
            boolean past,
            boolean doubt,
            boolean prescribable) {}

    private static Place place(
            ReportWords words, SubstanceMention mention, int first, int end, Optional<Place> list) {
        Relatives.Whose whose = list.map(Place::whose).orElseGet(() -> Relatives.of(words, first));
        if (list.isPresent() && whose == Relatives.Whose.OWN) {
            whose = Relatives.of(words, first);
        }
        boolean denied = mention.negated() || deniedAfter(words, end);
        boolean past =
                list.map(Place::past).orElse(false) ? !now(words, first) : past(words, first, end);
        boolean doubt = doubt(words, mention, first);
        boolean prescribable = mention.substances().getFirst().prescribable();
        return new Place(first, end, denied, whose, past, doubt, prescribable);
    }

    private static boolean listed(ReportWords words, int before, int after) {
        if (after <= before || after - before > 4) {
            return false;
        }
        for (int i = before; i < after; i++) {
            if (words.ends(i)) {
                return false;
            }
            if (i > before && !LISTED.contains(words.low(i))) {
                return false;
            }
        }
        return true;
    }

    /** "Subutex at her house, he wasn't taking it"; "oramorph on the side, untouched". */
    private static boolean deniedAfter(ReportWords words, int end) {
        int last = Math.min(words.sentenceEnd(end), end + 12);
        for (int i = end + 1; i <= last; i++) {
            String low = words.low(i);
            if (low.equals("untouched") || low.equals("unopened")) {
                return true;
            }
            if (Set.of("wasn't", "wasnt", "not", "never", "isn't").contains(low)
                    && Set.of("taking", "using", "touched", "opened", "taken")
                            .contains(words.low(i + 1))
                    && Set.of("it", "them", "any", "").contains(words.low(i + 2))) {
                return true;
            }
        }
        return false;
    }

    private static boolean now(ReportWords words, int first) {
        return words.any(first - 4, first - 1, NOW);
    }

    private static boolean past(ReportWords words, int first, int end) {
        int start = words.sentenceStart(first);
        for (int i = first - 1; i >= start && i >= first - 6; i--) {
            String low = words.low(i);
            if (NOW.contains(low)) {
                return false;
            }
            if (PAST.contains(low)) {
                return true;
            }
            if (low.equals("used") && words.low(i + 1).equals("to")) {
                return true;
            }
            if (words.gap(i).indexOf(',') >= 0) {
                break;
            }
        }
        int last = Math.min(words.sentenceEnd(end), end + 8);
        for (int i = end + 1; i <= last; i++) {
            if (NOW.contains(words.low(i))) {
                return false;
            }
            if (PAST_AFTER.contains(words.low(i))) {
                boolean brief =
                        words.low(i).equals("ago")
                                && words.any(
                                        i - 2,
                                        i - 1,
                                        Set.of("hours", "hour", "minutes", "mins", "days", "day"));
                return !brief;
            }
        }
        return false;
    }

    private static boolean doubt(ReportWords words, SubstanceMention mention, int first) {
        int start = mention.start();
        boolean asked = start > 0 && words.text().charAt(start - 1) == '?';
        boolean askedAfter =
                mention.end() < words.text().length() && words.text().charAt(mention.end()) == '?';
        return asked
                || askedAfter
                || words.any(Math.max(words.sentenceStart(first), first - 4), first - 1, DOUBT);
    }

    private void propose(
            ReportWords words, SubstanceMention mention, Place place, Findings findings) {
        int start = mention.start();
        int end = mention.end();
        if (place.denied) {
            findings.passOver(start, end, "denied");
            return;
        }
        if (place.whose == Relatives.Whose.OTHERS) {
            findings.passOver(start, end, "others");
            return;
        }
        if (place.past && !mention.ambiguous()) {
            findings.add(
                    Proposal.likely(
                            start,
                            end,
                            new Target.History(mention.substances().getFirst().code()),
                            "history"));
            return;
        }
        EvidenceStage stage = stage(words, place);
        Optional<String> source = source(words, place);
        Optional<String> prescribed =
                notPrescribed(words, place)
                        ? Optional.of("YNU02")
                        : source.filter("SUB_SOURCE01"::equals).map(s -> "YNU01");
        List<Target> choices =
                Stream.concat(
                                mention.substances().stream().map(s -> Optional.of(s.code())),
                                mention.ambiguous()
                                        ? Stream.of(Optional.<String>empty())
                                        : Stream.<Optional<String>>empty())
                        .<Target>map(code ->
                                new Target.Evidence(
                                        code,
                                        mention.text(),
                                        stage,
                                        source,
                                        prescribed,
                                        form(words, place)))
                        .toList();
        boolean named =
                !mention.ambiguous()
                        && names.getOrDefault(mention.substances().getFirst().code(), Set.of())
                                .contains(joined(mention.text()));
        String reason =
                mention.ambiguous()
                        ? "severalMeanings"
                        : place.doubt
                                ? "doubt"
                                : place.whose == Relatives.Whose.TAKEN_FROM_OTHERS
                                        ? "fromOthers"
                                        : named ? "named" : "spelling";
        boolean sure = named && !place.doubt && place.whose == Relatives.Whose.OWN;
        findings.add(new Proposal(start, end, choices, sure, reason));
    }

    private static EvidenceStage stage(ReportWords words, Place place) {
        int from = words.sentenceStart(place.first);
        int to = words.sentenceEnd(place.end);
        if (words.any(from, to, TESTED)
                && words.any(
                        from,
                        to,
                        Set.of(
                                "detected",
                                "positive",
                                "found",
                                "confirmed",
                                "present",
                                "showed"))) {
            return EvidenceStage.CONFIRMED;
        }
        if (words.any(from, to, SCREENED)
                && words.any(from, to, Set.of("positive", "detected", "pos"))) {
            return EvidenceStage.SCREEN;
        }
        boolean taken =
                words.any(
                        Math.max(from, place.first - 8),
                        place.first - 1,
                        Set.of(
                                "took",
                                "taken",
                                "smoked",
                                "injected",
                                "drank",
                                "using",
                                "used",
                                "overdose",
                                "smoking",
                                "swallowing"));
        if (!taken
                && words.any(Math.max(from, place.first - 7), Math.min(to, place.end + 7), SCENE)) {
            return EvidenceStage.AT_SCENE;
        }
        return prescribed(words, place) ? EvidenceStage.PRESCRIBED : EvidenceStage.SUSPECTED;
    }

    private static boolean prescribed(ReportWords words, Place place) {
        if (!place.prescribable) {
            return false;
        }
        int from = Math.max(words.sentenceStart(place.first), place.first - 5);
        int to = Math.min(words.sentenceEnd(place.end), place.end + 4);
        boolean street =
                words.any(from, to, Set.of("street", "bought", "dealer"))
                        || words.any(place.first - 1, place.first - 1, Set.of("illicit"))
                        || notPrescribed(words, place);
        boolean dosed = false;
        for (int i = place.end + 1; i <= Math.min(to, place.end + 1); i++) {
            dosed |= DOSE.matcher(words.low(i)).matches() && words.low(i).matches(".*[a-z].*");
        }
        return !street && (words.any(from, to, PRESCRIBED) || dosed);
    }

    private static boolean notPrescribed(ReportWords words, Place place) {
        int from = Math.max(words.sentenceStart(place.first), place.first - 5);
        int to = Math.min(words.sentenceEnd(place.end), place.end + 4);
        for (int i = from; i <= to; i++) {
            if (words.low(i).equals("prescribed") && words.low(i - 1).equals("not")) {
                return true;
            }
        }
        return false;
    }

    private static Optional<String> source(ReportWords words, Place place) {
        if (place.whose == Relatives.Whose.TAKEN_FROM_OTHERS) {
            return Optional.of("SUB_SOURCE02");
        }
        int from = Math.max(words.sentenceStart(place.first), place.first - 6);
        int to = Math.min(words.sentenceEnd(place.end), place.end + 6);
        if (words.any(from, to, Set.of("online", "internet", "website"))) {
            return Optional.of("SUB_SOURCE04");
        }
        if (words.any(from, to, Set.of("street", "dealer", "wrap", "wraps"))
                || words.low(place.first - 1).equals("illicit")) {
            return Optional.of("SUB_SOURCE05");
        }
        return prescribed(words, place) ? Optional.of("SUB_SOURCE01") : Optional.empty();
    }

    private static Optional<String> form(ReportWords words, Place place) {
        int from = Math.max(words.sentenceStart(place.first), place.first - 3);
        int to = Math.min(words.sentenceEnd(place.end), place.end + 3);
        for (int i = from; i <= to; i++) {
            Optional<String> form = form(words.low(i));
            if (form.isPresent()) {
                return form;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> form(String word) {
        return switch (word) {
            case "powder" -> Optional.of("FORM01");
            case "crystal", "crystals", "rock", "rocks" -> Optional.of("FORM02");
            case "tablet",
                    "tablets",
                    "pill",
                    "pills",
                    "capsule",
                    "capsules",
                    "strip",
                    "strips",
                    "tabs" ->
                    Optional.of("FORM03");
            case "liquid", "litre", "can", "cans" -> Optional.of("FORM05");
            case "patch", "patches" -> Optional.of("FORM06");
            case "vape" -> Optional.of("FORM07");
            default -> Optional.empty();
        };
    }

    /** "White powder": a substance that nobody has named yet. */
    private static void unnamed(ReportWords words, Findings findings) {
        Matcher matcher = UNNAMED.matcher(words.text());
        while (matcher.find()) {
            int first = words.at(matcher.start());
            int last = words.at(matcher.end() - 1);
            if (findings.substanceAt(matcher.start(), matcher.end())
                    || words.any(first - 3, first - 1, Set.of("no", "not", "nil", "without"))
                    || named(words, last, findings)) {
                continue;
            }
            Optional<String> form = Optional.empty();
            for (int i = first; i <= last && form.isEmpty(); i++) {
                form = form(words.low(i));
            }
            findings.add(
                    Proposal.likely(
                            matcher.start(),
                            matcher.end(),
                            new Target.Evidence(
                                    Optional.empty(),
                                    matcher.group(),
                                    EvidenceStage.AT_SCENE,
                                    Optional.empty(),
                                    Optional.empty(),
                                    form),
                            "unnamed"));
        }
    }

    /** Whether the next words say what it is thought to be. */
    private static boolean named(ReportWords words, int last, Findings findings) {
        int to = Math.min(words.sentenceEnd(last), last + 6);
        return words.any(
                        last + 1,
                        to,
                        Set.of("believed", "suspected", "thought", "possibly", "likely"))
                && findings.substanceBetween(words.get(last).end(), words.get(to).end());
    }
}
