package vigil.ui.action;

import java.time.LocalDate;
import java.util.Optional;
import vigil.domain.vocabulary.Terms;

/**
 * Which recommendations and actions are shown.
 *
 * @param words every word must stand somewhere in the line
 * @param agency code of AGENCY_TYPE; empty for all
 * @param person the named owner; empty for all
 * @param theme a factor's code or the name of an aim of the strategy; empty for all
 */
record ActionFilter(
        String words,
        State state,
        Kind kind,
        Owner owner,
        Optional<String> agency,
        Optional<String> person,
        Optional<String> theme) {

    /** How far it has come. */
    enum State {
        OPEN,
        OVERDUE,
        DONE,
        ALL
    }

    /** Which of the two it is. */
    enum Kind {
        BOTH,
        ACTIONS,
        RECOMMENDATIONS
    }

    /** Whose it is. */
    enum Owner {
        ANYBODY,
        MINE,
        MY_AGENCY
    }

    static final ActionFilter START =
            new ActionFilter(
                    "",
                    State.OPEN,
                    Kind.BOTH,
                    Owner.ANYBODY,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());

    ActionFilter withWords(String newWords) {
        return new ActionFilter(newWords, state, kind, owner, agency, person, theme);
    }

    ActionFilter withState(State newState) {
        return new ActionFilter(words, newState, kind, owner, agency, person, theme);
    }

    ActionFilter withKind(Kind newKind) {
        return new ActionFilter(words, state, newKind, owner, agency, person, theme);
    }

    ActionFilter withOwner(Owner newOwner) {
        return new ActionFilter(words, state, kind, newOwner, agency, person, theme);
    }

    ActionFilter withAgency(Optional<String> newAgency) {
        return new ActionFilter(words, state, kind, owner, newAgency, person, theme);
    }

    ActionFilter withPerson(Optional<String> newPerson) {
        return new ActionFilter(words, state, kind, owner, agency, newPerson, theme);
    }

    ActionFilter withTheme(Optional<String> newTheme) {
        return new ActionFilter(words, state, kind, owner, agency, person, newTheme);
    }

    /** Whether an item is in the state that is asked for. */
    static boolean in(State state, FollowUp item, LocalDate today) {
        return switch (state) {
            case OPEN -> !item.finished();
            case OVERDUE -> item.overdue(today);
            case DONE -> item.finished();
            case ALL -> true;
        };
    }

    /** Whether everything but the state lets an item through. */
    boolean takes(ActionLine line, String me, String myAgency) {
        FollowUp item = line.item();
        return ofKind(item) && ofOwner(item, me, myAgency) && ofTheme(line) && says(line);
    }

    private boolean ofKind(FollowUp item) {
        return switch (kind) {
            case BOTH -> true;
            case ACTIONS -> item instanceof FollowUp.Agreed;
            case RECOMMENDATIONS -> item instanceof FollowUp.Advised;
        };
    }

    private boolean ofOwner(FollowUp item, String me, String myAgency) {
        boolean owned =
                switch (owner) {
                    case ANYBODY -> true;
                    case MINE -> Terms.fold(item.ownerPerson()).contains(Terms.fold(me));
                    case MY_AGENCY -> item.ownerAgency().filter(myAgency::equals).isPresent();
                };
        return owned
                && (agency.isEmpty() || agency.equals(item.ownerAgency()))
                && (person.isEmpty() || person.get().equals(item.ownerPerson()));
    }

    private boolean ofTheme(ActionLine line) {
        return theme.isEmpty()
                || theme.equals(line.through().factor())
                || line.through().pillars().stream().anyMatch(p -> p.name().equals(theme.get()));
    }

    private boolean says(ActionLine line) {
        for (String word : Terms.fold(words).split(" ")) {
            if (!line.searchable().contains(word)) {
                return false;
            }
        }
        return true;
    }
}
