package vigil.ui.action;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import vigil.domain.panel.FollowThrough;
import vigil.domain.panel.PanelAction;
import vigil.domain.panel.Recommendation;
import vigil.domain.panel.StrategyPillar;

/** What one can write in a recommendation or an action, as it stands in the form. */
final class FollowUpFields {

    private final StringProperty wording = new SimpleStringProperty("");
    private final ObjectProperty<Optional<String>> ownerAgency = empty();
    private final StringProperty ownerPerson = new SimpleStringProperty("");
    private final ObjectProperty<Optional<LocalDate>> due = empty();
    private final StringProperty status = new SimpleStringProperty("");
    private final StringProperty evidence = new SimpleStringProperty("");
    private final ObjectProperty<Optional<String>> reach = empty();
    private final ObjectProperty<Optional<String>> type = empty();
    private final ObjectProperty<Optional<String>> accepted = empty();
    private final StringProperty acceptedReason = new SimpleStringProperty("");
    private final StringProperty effectMeasure = new SimpleStringProperty("");
    private final ObjectProperty<Optional<String>> escalated = empty();
    private final ObjectProperty<Optional<UUID>> follows = empty();

    private final ObjectProperty<Optional<LocalDate>> repliedOn = empty();
    private final ObjectProperty<Optional<String>> factor = empty();
    private final ObjectProperty<Set<StrategyPillar>> pillars =
            new SimpleObjectProperty<>(Set.of());
    private final ObjectProperty<Optional<LocalDate>> lookOn = empty();
    private final ObjectProperty<Optional<LocalDate>> lookedOn = empty();
    private final StringProperty found = new SimpleStringProperty("");

    private static <T> ObjectProperty<Optional<T>> empty() {
        return new SimpleObjectProperty<>(Optional.empty());
    }

    /** Shows what an item holds. */
    void fill(FollowUp item) {
        wording.set(item.wording());
        ownerAgency.set(item.ownerAgency());
        ownerPerson.set(item.ownerPerson());
        due.set(item.due());
        status.set(item.status());
        evidence.set(item.evidence());
        if (item instanceof FollowUp.Advised(Recommendation r)) {
            reach.set(r.reach());
            type.set(r.kind());
            accepted.set(r.accepted());
            acceptedReason.set(r.acceptedReason());
            effectMeasure.set(r.effectMeasure());
            escalated.set(r.escalated());
        } else if (item instanceof FollowUp.Agreed(PanelAction a)) {
            follows.set(a.recommendation());
        }
    }

    /** Shows what stands beside an item. */
    void fill(FollowThrough through) {
        repliedOn.set(through.repliedOn());
        factor.set(through.factor());
        pillars.set(through.pillars());
        lookOn.set(through.lookOn());
        lookedOn.set(through.lookedOn());
        found.set(through.found());
    }

    /** What stands beside the item, as it is in the form. */
    FollowThrough beside(UUID item) {
        return new FollowThrough(
                item,
                repliedOn.get(),
                factor.get(),
                pillars.get(),
                lookOn.get(),
                lookedOn.get(),
                found.get().strip());
    }

    /** Puts back what this person had changed beside it. */
    void lay(FollowThrough before, FollowThrough mine) {
        lay(repliedOn, before.repliedOn(), mine.repliedOn());
        lay(factor, before.factor(), mine.factor());
        lay(pillars, before.pillars(), mine.pillars());
        lay(lookOn, before.lookOn(), mine.lookOn());
        lay(lookedOn, before.lookedOn(), mine.lookedOn());
        lay(found, before.found(), mine.found());
    }

    /** The day on which the owner accepted it or did not. */
    ObjectProperty<Optional<LocalDate>> repliedOn() {
        return repliedOn;
    }

    /** The factor that it is to change. */
    ObjectProperty<Optional<String>> factor() {
        return factor;
    }

    ObjectProperty<Set<StrategyPillar>> pillars() {
        return pillars;
    }

    /** The day on which the effect is to be looked at again. */
    ObjectProperty<Optional<LocalDate>> lookOn() {
        return lookOn;
    }

    ObjectProperty<Optional<LocalDate>> lookedOn() {
        return lookedOn;
    }

    StringProperty found() {
        return found;
    }

    /**
     * The item with what stands in the form.
     *
     * @param base what the form began from
     * @param today the day on which it is finished, if it is finished just now
     */
    FollowUp written(FollowUp base, LocalDate today) {
        return switch (base) {
            case FollowUp.Advised(Recommendation r) ->
                    new FollowUp.Advised(
                            new Recommendation(
                                    r.id(),
                                    r.version(),
                                    r.reference(),
                                    r.meeting(),
                                    r.reviewCase(),
                                    r.madeOn(),
                                    wording.get().strip(),
                                    reach.get(),
                                    type.get(),
                                    ownerAgency.get(),
                                    ownerPerson.get().strip(),
                                    accepted.get(),
                                    acceptedReason.get().strip(),
                                    due.get(),
                                    status.get(),
                                    evidence.get().strip(),
                                    effectMeasure.get().strip(),
                                    escalated.get()));
            case FollowUp.Agreed(PanelAction a) ->
                    new FollowUp.Agreed(
                            new PanelAction(
                                    a.id(),
                                    a.version(),
                                    a.reference(),
                                    follows.get(),
                                    a.meeting(),
                                    a.reviewCase(),
                                    a.raisedOn(),
                                    wording.get().strip(),
                                    ownerAgency.get(),
                                    ownerPerson.get().strip(),
                                    due.get(),
                                    status.get(),
                                    evidence.get().strip(),
                                    completedOn(a, today)));
        };
    }

    /** The day it was finished: as it was recorded, or today if it is finished just now. */
    private Optional<LocalDate> completedOn(PanelAction before, LocalDate today) {
        if (!PanelAction.finished(status.get())) {
            return Optional.empty();
        }
        return before.finished() ? before.completedOn() : Optional.of(today);
    }

    StringProperty wording() {
        return wording;
    }

    ObjectProperty<Optional<String>> ownerAgency() {
        return ownerAgency;
    }

    StringProperty ownerPerson() {
        return ownerPerson;
    }

    ObjectProperty<Optional<LocalDate>> due() {
        return due;
    }

    StringProperty status() {
        return status;
    }

    StringProperty evidence() {
        return evidence;
    }

    ObjectProperty<Optional<String>> reach() {
        return reach;
    }

    ObjectProperty<Optional<String>> type() {
        return type;
    }

    ObjectProperty<Optional<String>> accepted() {
        return accepted;
    }

    StringProperty acceptedReason() {
        return acceptedReason;
    }

    StringProperty effectMeasure() {
        return effectMeasure;
    }

    ObjectProperty<Optional<String>> escalated() {
        return escalated;
    }

    /** The recommendation that an action follows from. */
    ObjectProperty<Optional<UUID>> follows() {
        return follows;
    }

    /** Puts back what this person had changed, over what the form was filled with meanwhile. */
    void lay(FollowUp before, FollowUp mine) {
        lay(wording, before.wording(), mine.wording());
        lay(ownerAgency, before.ownerAgency(), mine.ownerAgency());
        lay(ownerPerson, before.ownerPerson(), mine.ownerPerson());
        lay(due, before.due(), mine.due());
        lay(status, before.status(), mine.status());
        lay(evidence, before.evidence(), mine.evidence());
        if (before instanceof FollowUp.Advised(Recommendation b)
                && mine instanceof FollowUp.Advised(Recommendation m)) {
            lay(reach, b.reach(), m.reach());
            lay(type, b.kind(), m.kind());
            lay(accepted, b.accepted(), m.accepted());
            lay(acceptedReason, b.acceptedReason(), m.acceptedReason());
            lay(effectMeasure, b.effectMeasure(), m.effectMeasure());
            lay(escalated, b.escalated(), m.escalated());
        } else if (before instanceof FollowUp.Agreed(PanelAction b)
                && mine instanceof FollowUp.Agreed(PanelAction m)) {
            lay(follows, b.recommendation(), m.recommendation());
        }
    }

    private static <T> void lay(Property<T> property, T before, T mine) {
        if (!Objects.equals(before, mine)) {
            property.setValue(mine);
        }
    }
}
