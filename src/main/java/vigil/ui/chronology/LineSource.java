package vigil.ui.chronology;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vigil.domain.casefile.AgencyReturn;
import vigil.domain.casefile.ChronologyEntry;
import vigil.domain.casefile.ReviewCase;
import vigil.domain.vocabulary.Code;
import vigil.domain.vocabulary.Vocabulary;
import vigil.ui.kit.Kit;

/**
 * Whom a line is from: a return of this case, or an agency that said so otherwise.
 *
 * @param agency code of AGENCY_TYPE
 */
record LineSource(Optional<UUID> fromReturn, String agency, String name, String detail) {

    /** Returns of the case first, then every agency. */
    static List<LineSource> of(ReviewCase reviewCase, Vocabulary vocabulary, Kit kit) {
        List<LineSource> sources = new ArrayList<>();
        for (AgencyReturn r : reviewCase.returns()) {
            if (r.received().isPresent()) {
                sources.add(
                        new LineSource(
                                Optional.of(r.id()),
                                r.agency(),
                                vocabulary.list("AGENCY_TYPE").label(r.agency()),
                                kit.say(
                                        "chronologyPage.source.return",
                                        kit.words().date(r.received().get()))));
            }
        }
        for (Code code : vocabulary.list("AGENCY_TYPE").codes()) {
            sources.add(
                    new LineSource(
                            Optional.empty(),
                            code.code(),
                            code.label(),
                            kit.say("chronologyPage.source.agency")));
        }
        return sources;
    }

    static Optional<LineSource> of(ChronologyEntry entry, List<LineSource> sources) {
        return sources.stream()
                .filter(s ->
                        entry.fromReturn().isPresent()
                                ? s.fromReturn().equals(entry.fromReturn())
                                : s.fromReturn().isEmpty()
                                        && entry.agency().filter(s.agency()::equals).isPresent())
                .findFirst();
    }

    /** How many letters of what was typed begin words of a name, for finding by letters. */
    static boolean named(String name, String typed) {
        String[] words = vigil.domain.vocabulary.Terms.fold(name).split(" ");
        Map<String, Boolean> used = new HashMap<>();
        for (String token : vigil.domain.vocabulary.Terms.fold(typed).split(" ")) {
            boolean found = token.isEmpty();
            for (int i = 0; i < words.length && !found; i++) {
                if (words[i].startsWith(token) && used.putIfAbsent(words[i] + i, true) == null) {
                    found = true;
                }
            }
            if (!found) {
                return false;
            }
        }
        return true;
    }
}
