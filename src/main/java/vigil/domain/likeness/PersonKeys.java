package vigil.domain.likeness;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vigil.domain.casefile.PartialDate;
import vigil.domain.vocabulary.NameForms;
import vigil.domain.vocabulary.NameForms.Part;

/**
 * What records can be found by: hashes of what two records of one person nearly always share some
 * of, such as the sounds of both names together or a surname and a birthday.
 */
public final class PersonKeys {

    /** No key has more bits. */
    public static final int BITS = 42;

    /** A key that more share tells too little; there are others for each of them. */
    public static final int CROWD = 2000;

    /** To be counted up whenever the same record gets other keys, or other words are counted. */
    private static final int EDITION = 1;

    private final NameForms forms;

    public PersonKeys(NameForms forms) {
        this.forms = forms;
    }

    /** The names and forms by which people are found. */
    public NameForms forms() {
        return forms;
    }

    /** Another text whenever keys that were kept may not be those that are asked for now. */
    public String edition() {
        return EDITION + "-" + Long.toHexString(hash(forms.rows().toString()));
    }

    /** What a record is found by. */
    public Set<Long> kept(Person person) {
        return keys(person, false);
    }

    /**
     * What to look under for records like this one, which is more: the days beside its own as well.
     */
    public Set<Long> asked(Person person) {
        return keys(person, true);
    }

    private Set<Long> keys(Person person, boolean asking) {
        Set<Long> keys = identifying(person, asking);
        person.home().keys().forEach(key -> add(keys, "A" + key));
        person.scene().keys().forEach(key -> add(keys, "A" + key));
        return keys;
    }

    /** The same without addresses, which alone make nobody the same person. */
    Set<Long> identifying(Person person, boolean asking) {
        Set<Long> keys = new HashSet<>();
        if (person.nhsNumber().length() == 10) {
            add(keys, "N" + person.nhsNumber());
            add(keys, "n" + person.nhsNumber().substring(0, 5));
            add(keys, "o" + person.nhsNumber().substring(5));
        }
        person.birth()
                .filter(PartialDate::toTheDay)
                .ifPresent(birth -> {
                    add(keys, "B" + birth.year() + either(birth));
                });
        names(person, keys);
        person.event()
                .filter(PartialDate::toTheDay)
                .ifPresent(event -> {
                    long day = event.earliest().toEpochDay();
                    boolean unknown = person.name().unknown();
                    if (asking) {
                        // A body without a name can be anybody who died then.
                        for (long d = day - 3; d <= day + 3; d++) {
                            add(keys, (unknown ? "D" : "U") + d);
                        }
                    } else {
                        add(keys, "D" + day);
                        if (unknown) {
                            add(keys, "U" + day);
                        }
                    }
                });
        return keys;
    }

    private void names(Person person, Set<Long> keys) {
        Set<String> surnames = sounds(person.name().surname());
        Set<String> forenames = sounds(person.name().forenames());
        Set<String> others = sounds(person.name().others());
        Set<String> all = new HashSet<>(forenames);
        all.addAll(others);
        surnames.addAll(others);
        String born =
                person.birth().filter(PartialDate::toTheDay).map(PersonKeys::either).orElse("");
        String year = person.birth().map(b -> String.valueOf(b.year())).orElse("");
        for (String surname : surnames) {
            for (String forename : all) {
                add(
                        keys,
                        surname.compareTo(forename) < 0
                                ? "F" + surname + "," + forename
                                : "F" + forename + "," + surname);
            }
            for (String word : person.name().forenames()) {
                add(keys, "I" + surname + "," + word.charAt(0));
            }
            if (!born.isEmpty()) {
                add(keys, "M" + surname + born);
                add(keys, "Y" + surname + year);
            }
            person.event()
                    .filter(PartialDate::toTheDay)
                    .ifPresent(event -> {
                        add(keys, "E" + surname + event.earliest().toEpochDay() / 4);
                    });
        }
    }

    /** The sounds of words and of the names they are forms of. */
    private Set<String> sounds(List<String> words) {
        Set<String> sounds = new HashSet<>();
        for (String word : words) {
            sounds.add(Spelling.consonants(word));
            for (Part part : Part.values()) {
                for (String head : forms.heads(part, word)) {
                    sounds.add(Spelling.consonants(head));
                }
            }
        }
        if (words.size() > 1) {
            sounds.add(Spelling.consonants(String.join("", words)));
        }
        return sounds;
    }

    /** Day and month, whichever way round. */
    private static String either(PartialDate date) {
        int less = Math.min(date.day(), date.month());
        int more = Math.max(date.day(), date.month());
        return "-" + less + "-" + more;
    }

    private static void add(Set<Long> keys, String text) {
        keys.add(hash(text) & (-1L >>> (Long.SIZE - BITS)));
    }

    /** FNV-1a, 64 bits (G. Fowler, L. C. Noll, K.-P. Vo), its upper bits mixed into the lower. */
    static long hash(String text) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        return hash ^ hash >>> 29;
    }
}
