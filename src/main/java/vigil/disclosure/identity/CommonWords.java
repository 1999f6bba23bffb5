package vigil.disclosure.identity;

import java.util.Set;

/** Words of the language that are names too, and words that stand before names. */
final class CommonWords {

    /** Before a name; folded, without the point. */
    static final Set<String> TITLES =
            Set.of(
                    "mr", "mrs", "ms", "miss", "mx", "dr", "prof", "professor", "pc", "dc", "dci",
                    "sgt", "cllr", "councillor", "rev", "nurse", "doctor", "constable");

    /** After what looks like a title, and yet no name. */
    static final Set<String> POSTS =
            Set.of(
                    "practitioner", "consultant", "prescriber", "prescribers", "led", "manager",
                    "lead", "associate", "specialist", "specialists", "practitioners",
                    "consultants", "training", "opportunity", "opportunities", "and", "or", "in",
                    "of", "the");

    private static final Set<String> ALSO_NAMES =
            Set.of(
                    "act", "al", "all", "an", "and", "ant", "april", "art", "august",
                    "bailey", "bank", "banks", "baker", "barn", "barr", "bay", "bean", "beck",
                    "bell", "bells", "bent", "best", "bill", "bills", "bird",
                    "bishop", "black", "blue", "bond", "book", "booth", "brain",
                    "bridge", "bridges", "bright", "brook", "brooks", "brown", "buck", "bull",
                    "burn", "burns", "bush", "butcher", "butler", "cam", "carpenter", "carol",
                    "carter", "case", "chance", "chase", "chat", "chuck", "church", "clay", 
                    "cook", "cooper", "court", "cross", "daisy", "dale", "dawn", "day", "days",
                    "de", "den", "der", "dick", "do", "dolly", "don", "dot", "drew", "driver",
                    "drugs", "earl", "east", "ed", "el", "em", "fair", "faith", "field", "fields",
                    "fish", "fisher", "flood", "flower", "flowers", "ford", "forest", "foster",
                    "fox", "frank", "free", "french", "friend", "frost", "gale", "gardner", "glass",
                    "gold", "good", "grace", "grant", "gray", "green", "grey", "hall", "hand",
                    "hands", "harm", "heath", "heather", "hill", "hills", "holly", "holmes", "home",
                    "hope", "house", "hunt", "hunter", "ivy", "jack", "jade", 
                    "jet", "joy", "judge", "june", "just", "key", "king",
                    "kit", "knight", "la", "lake", "lamb", "lance", "land", "lane", "law", "lee",
                    "les", "lily", "lin", "lines", "little", "lock", "long", "lord",
                    "love", "low", "major", "mark", "marks", "marsh", "mason", "mat", "max", "may",
                    "mill", "mills", "mo", "moon", "moore", "moss",
                    "must", "ness", "new", "nick", "noble", "north", "norm", "note", "old",
                    "olive", "page", "palmer", "park", "parks", "parish", "pat", "peace",
                    "pearl", "pen", "penny", "person", "pip", "place", "police",
                    "pond", "poor", "pope", "porter", "potter", "power", "price", "prince",
                    "prior", "queen", "ray", "read", "reed", "rich", "rick", "ring", "rob",
                    "robin", "rock", "rod", "rose", "rosemary", "rough", "rowan", "ruby", "rush",
                    "sad", "safe", "sage", "sandy", "saw", "self", "sharp",
                    "shell", "shepherd", "short", "si", "silver", "singer", "small", "smart",
                    "snow", "south", "spring", "stand", "star", "steel", "stern", "stone",
                    "street", "strong", "sue", "summer", "summers", "swift", "tailor", 
                    "temple", "thin", "thorn", "tower", "town", "trace", "trainer",
                    "trip", "turner", "van", "vale", "view", "vine",
                    "violet", "von", "walker", "wall", "ward", "wards", "warm", "water", "waters",
                    "way", "weeks", "wells", "west", "white", "wild", "will", "winter",
                    "wise", "wolf", "wood", "woods", "work", "york", "young", "pages", "present",
                    "apologies", "name", "number", "agency", "learning", "version", "draft",
                    "review", "panel", "minutes", "chair", "meeting", "action", "actions",
                    "decided", "unidentified", "unknown", "not", "known");

    /** Abbreviations of the field that look like initials. */
    static final Set<String> ABBREVIATIONS =
            Set.of(
                    "am", "pm", "gp", "ed", "id", "mh", "pc", "ct", "od", "uk", "eu", "it", "tv",
                    "sy", "md", "ds", "co", "ok", "ae", "mi", "pe", "cm", "bp", "hr", "qi", "di",
                    "dc", "la", "cv", "hm", "us", "ni", "sa", "ra", "po", "no", "or", "as", "is",
                    "in", "on", "at", "to", "by", "an", "hi", "iv", "im", "vi", "ii", "xi", "tb",
                    "dv", "da", "sw", "cj", "bd", "tds", "prn", "ost", "cdp", "dhr", "nfo", "gsc",
                    "nhs", "icb", "mdt", "cpn", "amh", "dwp", "hep", "hcv", "hiv", "cps", "dip",
                    "iom", "cse", "nps", "lsd", "ghb", "gbl", "who", "ons", "foi", "gdp", "nfa",
                    "sar", "abe", "dna", "ecg", "icu", "itu", "ldis", "dard", "ohid", "camhs",
                    "phe", "sir", "mat", "cbt", "bbv", "pip", "esa", "pdf", "aob", "and", "not",
                    "the", "all", "mr");

    private CommonWords() {}

    static boolean alsoName(String folded) {
        return ALSO_NAMES.contains(folded);
    }
}
