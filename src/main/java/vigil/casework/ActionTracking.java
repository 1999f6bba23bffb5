package vigil.casework;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vigil.domain.access.PanelMember;
import vigil.domain.access.Right;
import vigil.domain.casefile.CaseId;
import vigil.domain.panel.FollowThrough;
import vigil.domain.panel.PanelAction;
import vigil.domain.panel.Recommendation;

/** Recommendations and actions, across cases and meetings. */
public final class ActionTracking {

    private final Desk desk;
    private final FollowUpLedger ledger;

    ActionTracking(Desk desk) {
        this.desk = desk;
        this.ledger = new FollowUpLedger(desk);
    }

    public List<PanelAction> actions() throws Refused {
        return desk.look(Reading.ACTIONS, this::seen);
    }

    public List<Recommendation> recommendations() throws Refused {
        return desk.look(Reading.ACTIONS, this::seenAdvice);
    }

    /** The actions that the member sees: all, or what is theirs to do; none of a closed case. */
    List<PanelAction> seen(Records records) {
        List<PanelAction> actions =
                ClosedTraces.of(records, desk.session()).outOf(records.panel().actions());
        return switch (desk.session().grant(Right.READ_ACTIONS)) {
            case NO -> List.of();
            case OWN ->
                    actions.stream().filter(a -> own(a.ownerPerson(), a.ownerAgency())).toList();
            default -> actions;
        };
    }

    /** The same of recommendations. */
    List<Recommendation> seenAdvice(Records records) {
        List<Recommendation> recommendations =
                ClosedTraces.of(records, desk.session())
                        .outOfAdvice(records.panel().recommendations());
        return switch (desk.session().grant(Right.READ_ACTIONS)) {
            case NO -> List.of();
            case OWN ->
                    recommendations.stream()
                            .filter(r -> own(r.ownerPerson(), r.ownerAgency()))
                            .toList();
            default -> recommendations;
        };
    }

    private boolean own(String person, Optional<String> agency) {
        PanelMember member = desk.session().member();
        return person.strip().equalsIgnoreCase(member.name().strip())
                || agency.filter(member.agency()::equals).isPresent();
    }

    /** A recommendation that has nothing but where it was made; numbered when it is saved. */
    public Recommendation newRecommendation(Optional<UUID> meeting, Optional<CaseId> reviewCase) {
        return new Recommendation(
                desk.ids().next(),
                0,
                "",
                meeting,
                reviewCase,
                desk.today(),
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "",
                Optional.empty(),
                "",
                Optional.empty(),
                PanelAction.NOT_STARTED,
                "",
                "",
                Optional.empty());
    }

    /** An action that has nothing but where it was agreed; numbered when it is saved. */
    public PanelAction newAction(
            Optional<UUID> recommendation, Optional<UUID> meeting, Optional<CaseId> reviewCase) {
        return new PanelAction(
                desk.ids().next(),
                0,
                "",
                recommendation,
                meeting,
                reviewCase,
                desk.today(),
                "",
                Optional.empty(),
                "",
                Optional.empty(),
                PanelAction.NOT_STARTED,
                "",
                Optional.empty());
    }

    /** Saves a recommendation; what stands beside it stays. */
    public Recommendation save(Recommendation recommendation) throws Refused {
        return save(recommendation, Optional.empty());
    }

    /** Saves a recommendation with what stands beside it. */
    public Recommendation save(Recommendation recommendation, FollowThrough through)
            throws Refused {
        return save(recommendation, Optional.of(through));
    }

    private Recommendation save(Recommendation recommendation, Optional<FollowThrough> through)
            throws Refused {
        refuseBlank(recommendation.wording(), "recommendation.wording");
        Recommendation saved =
                desk.work()
                        .write(
                                desk.session(),
                                Intent.SAVE_RECOMMENDATION,
                                tx -> {
                                    Recommendation numbered =
                                            recommendation.reference().isEmpty()
                                                    ? recommendation.withReference(
                                                            nextReference(tx, recommendation))
                                                    : recommendation;
                                    ledger.keep(tx, numbered, through);
                                    tx.audit(numbered.reference(), numbered.status());
                                    return tx.panel()
                                            .recommendation(numbered.id())
                                            .orElse(numbered);
                                });
        desk.news().tell(Changed.ACTIONS);
        return saved;
    }

    /** Saves an action; what stands beside it stays. */
    public PanelAction save(PanelAction action) throws Refused {
        return save(action, Optional.empty());
    }

    /** Saves an action with what stands beside it. */
    public PanelAction save(PanelAction action, FollowThrough through) throws Refused {
        return save(action, Optional.of(through));
    }

    private PanelAction save(PanelAction action, Optional<FollowThrough> through) throws Refused {
        refuseBlank(action.wording(), "recommendation.steps");
        PanelAction saved =
                desk.work()
                        .write(
                                desk.session(),
                                Intent.SAVE_ACTION,
                                tx -> {
                                    PanelAction numbered =
                                            action.reference().isEmpty()
                                                    ? action.withReference(
                                                            nextReference(tx, action))
                                                    : action;
                                    ledger.keep(tx, numbered, through);
                                    tx.audit(numbered.reference(), numbered.status());
                                    return tx.panel().action(numbered.id()).orElse(numbered);
                                });
        desk.news().tell(Changed.ACTIONS);
        return saved;
    }

    /** How an action goes, latest first. */
    public List<PanelStore.ActionNote> notes(UUID action) throws Refused {
        return desk.look(
                Reading.ACTIONS,
                records -> {
                    ClosedTraces closed = ClosedTraces.of(records, desk.session());
                    return closed.mayRead(records, action)
                            ? records.panel().notes(action).stream()
                                    .filter(note -> !closed.named(note.text()))
                                    .toList()
                            : List.of();
                });
    }

    /** Adds to how an action goes; what was written before stays. */
    public PanelStore.ActionNote note(PanelAction action, String text) throws Refused {
        refuseBlank(text, "recommendation.progress");
        PanelStore.ActionNote note =
                new PanelStore.ActionNote(
                        desk.ids().next(),
                        action.id(),
                        desk.clock().instant(),
                        desk.session().member().id(),
                        text.strip());
        desk.work()
                .write(
                        desk.session(),
                        Intent.SAVE_ACTION,
                        tx -> {
                            tx.panel().record(note);
                            tx.audit(action.reference(), "note");
                            return note;
                        });
        desk.news().tell(Changed.ACTIONS);
        return note;
    }

    private static void refuseBlank(String wording, String field) throws Refused {
        if (wording.isBlank()) {
            throw new Refused(new Problem.Invalid(field, "missing", List.of(1)));
        }
    }

    /** The next unused reference of the year of a recommendation. */
    static String nextReference(Transaction tx, Recommendation recommendation) {
        return next(tx, "R-" + recommendation.madeOn().getYear() + "-");
    }

    /** The next unused reference of the year of an action. */
    static String nextReference(Transaction tx, PanelAction action) {
        return next(tx, "A-" + action.raisedOn().getYear() + "-");
    }

    private static String next(Transaction tx, String series) {
        return series + String.format("%02d", tx.panel().nextNumber(series));
    }
}
