package vigil.domain.intake;

import java.util.Set;

/** Whether a word of a report is about somebody other than the person who died. */
final class Relatives {

    static final Set<String> KIN =
            Set.of(
                    "mother",
                    "mum",
                    "mam",
                    "mom",
                    "dad",
                    "father",
                    "parents",
                    "partner",
                    "wife",
                    "husband",
                    "girlfriend",
                    "boyfriend",
                    "gf",
                    "bf",
                    "brother",
                    "sister",
                    "son",
                    "daughter",
                    "friend",
                    "friends",
                    "mate",
                    "mates",
                    "neighbour",
                    "neighbor",
                    "flatmate",
                    "housemate",
                    "nan",
                    "nana",
                    "gran",
                    "grandmother",
                    "grandfather",
                    "grandad",
                    "uncle",
                    "aunt",
                    "auntie",
                    "ex",
                    "cousin",
                    "stepfather",
                    "stepmother",
                    "child",
                    "children",
                    "kids",
                    "carer",
                    "landlord",
                    "nephew",
                    "niece",
                    "family",
                    "fiance",
                    "fiancee",
                    "spouse",
                    "others",
                    "dealer");

    /** Words with which somebody says or does something about the person. */
    private static final Set<String> TELLING =
            Set.of(
                    "found",
                    "finds",
                    "discovered",
                    "located",
                    "said",
                    "says",
                    "stated",
                    "states",
                    "reports",
                    "reported",
                    "saw",
                    "called",
                    "told",
                    "tells",
                    "believes",
                    "believed",
                    "disclosed",
                    "confirmed",
                    "confirms",
                    "thinks",
                    "thought",
                    "suspects",
                    "gave",
                    "heard",
                    "woke",
                    "noticed",
                    "rang",
                    "advised",
                    "say",
                    "describes",
                    "described",
                    "informed",
                    "report",
                    "state",
                    "that",
                    "he",
                    "she",
                    "him",
                    "they",
                    "he'd",
                    "she'd",
                    "deceased",
                    "aware",
                    "claims",
                    "claimed",
                    "attended",
                    "seen");

    private static final Set<String> TAKING =
            Set.of(
                    "took",
                    "taken",
                    "taking",
                    "takes",
                    "used",
                    "using",
                    "swallowed",
                    "drank",
                    "drunk",
                    "had",
                    "stole",
                    "stolen",
                    "borrowed",
                    "given",
                    "ingested",
                    "consumed",
                    "injected",
                    "smoked",
                    "necked",
                    "downed",
                    "snorted",
                    "drinking",
                    "swallowing",
                    "overdosed",
                    "overdose",
                    "empty",
                    "missing");

    private Relatives() {}

    /** Somebody to whom a thing is said to belong, or who is said to take it; see {@link #of}. */
    enum Whose {
        /** The person's, or nobody's. */
        OWN,
        /** Somebody else's, and nothing says that the person took it. */
        OTHERS,
        /** Somebody else's, taken by the person. */
        TAKEN_FROM_OTHERS
    }

    static Whose of(ReportWords words, int word) {
        int first = words.sentenceStart(word);
        for (int i = word - 1; i >= first && i >= word - 14; i--) {
            String low = words.low(i);
            boolean possessive = low.endsWith("'s") || low.endsWith("s'");
            String plain = possessive ? low.substring(0, low.lastIndexOf('\'')) : low;
            if (low.equals("myself")) {
                return Whose.OTHERS;
            }
            if (KIN.contains(plain) && possessive) {
                if (i < word - 4 || words.any(i + 1, word - 1, TELLING)) {
                    return Whose.OWN;
                }
                return taken(words, i, first) ? Whose.TAKEN_FROM_OTHERS : Whose.OTHERS;
            }
            if (KIN.contains(plain)) {
                boolean said = words.any(i + 1, word - 1, TELLING);
                boolean who = words.low(i + 1).equals("who");
                boolean clause = !who && (words.gap(i).indexOf(',') >= 0 || comma(words, i, word));
                boolean cause =
                        Set.of("by", "with", "from", "to", "at", "of").contains(words.low(i - 1))
                                || Set.of("by", "with", "from", "to").contains(words.low(i - 2));
                boolean uses =
                        words.any(
                                i + 1,
                                word,
                                Set.of(
                                        "is",
                                        "was",
                                        "has",
                                        "on",
                                        "prescribed",
                                        "takes",
                                        "uses",
                                        "who",
                                        "also",
                                        "had",
                                        "died",
                                        "keeps",
                                        "been",
                                        "lives",
                                        "lived",
                                        "suffers"));
                return said || clause || (cause && !uses) || !uses ? Whose.OWN : Whose.OTHERS;
            }
            if (Set.of("he", "she", "deceased", "him", "they", "he'd", "she'd", "male", "female")
                    .contains(low)) {
                return after(words, word);
            }
            if (low.equals("i") && i == first) {
                return Whose.OTHERS;
            }
        }
        return after(words, word);
    }

    /** "gabapentin belonging to his wife", "methadone prescribed to her partner". */
    private static Whose after(ReportWords words, int word) {
        for (int i = word + 1; i <= word + 4 && i < words.size() && !words.ends(i - 1); i++) {
            if (Set.of("belonging", "prescribed", "belongs", "belonged").contains(words.low(i))
                    && words.any(i + 1, i + 4, KIN)) {
                return taken(words, word, words.sentenceStart(word))
                                || words.any(word - 2, word - 1, Set.of("with"))
                        ? Whose.TAKEN_FROM_OTHERS
                        : Whose.OTHERS;
            }
        }
        return Whose.OWN;
    }

    private static boolean comma(ReportWords words, int from, int to) {
        for (int i = from; i < to; i++) {
            if (words.gap(i).indexOf(',') >= 0 || words.gap(i).indexOf('\n') >= 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean taken(ReportWords words, int kin, int first) {
        for (int i = kin - 1; i >= first && i >= kin - 7; i--) {
            String low = words.low(i);
            if (TAKING.contains(low)) {
                return !words.any(i - 3, i - 1, Set.of("not", "never", "denied", "wasn't", "no"));
            }
            if (Set.of("is", "was", "has", "were", "his", "her").contains(low) && i < kin - 1) {
                return false;
            }
        }
        return false;
    }
}
