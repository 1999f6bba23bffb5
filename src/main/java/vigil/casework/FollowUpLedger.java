package vigil.casework;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import vigil.domain.panel.FollowThrough;
import vigil.domain.panel.FollowUpChange;
import vigil.domain.panel.FollowUpFacts;
import vigil.domain.panel.PanelAction;
import vigil.domain.panel.Recommendation;

/**
 * Stores recommendations and actions and remembers what was changed in them. What is newly called
 * done needs its evidence, and what is newly refused, as a whole or in part, its reason.
 */
final class FollowUpLedger {

    private static final String IN_PART = "ACCEPTED02";
    private static final String REFUSED = "ACCEPTED03";
    private static final String AWAITING = "ACCEPTED04";
    private static final String EVIDENCED = "ACT_STATUS03";
    private static final String EFFECT_CHECKED = "ACT_STATUS04";

    private final Desk desk;

    FollowUpLedger(Desk desk) {
        this.desk = desk;
    }

    void keep(Transaction tx, Recommendation r, Optional<FollowThrough> given) throws Refused {
        Optional<Recommendation> before = tx.panel().recommendation(r.id());
        FollowThrough beside = tx.followUps().of(r.id());
        evidenced(before.map(Recommendation::status).orElse(""), r.status(), r.evidence());
        String answered = before.flatMap(Recommendation::accepted).orElse("");
        String answer = r.accepted().orElse("");
        boolean another = !answer.equals(answered);
        if (another
                && (answer.equals(IN_PART) || answer.equals(REFUSED))
                && r.acceptedReason().isBlank()) {
            throw new Refused(
                    new Problem.Invalid("recommendation.accepted", "reasonWanted", List.of()));
        }
        FollowThrough now = given.orElse(beside);
        if (another && now.repliedOn().isEmpty() && !answer.isEmpty() && !answer.equals(AWAITING)) {
            now = now.replied(Optional.of(desk.today()));
        }
        sound(now);
        if (!tx.panel().saveRecommendation(r)) {
            throw stale(r.reference(), r.version());
        }
        beside(tx, beside, now);
        remember(
                tx,
                r.id(),
                r.reference(),
                before.map(b -> FollowUpFacts.of(b, beside)),
                FollowUpFacts.of(r, now));
    }

    void keep(Transaction tx, PanelAction a, Optional<FollowThrough> given) throws Refused {
        Optional<PanelAction> before = tx.panel().action(a.id());
        FollowThrough beside = tx.followUps().of(a.id());
        evidenced(before.map(PanelAction::status).orElse(""), a.status(), a.evidence());
        FollowThrough now = given.orElse(beside);
        sound(now);
        if (!tx.panel().saveAction(a)) {
            throw stale(a.reference(), a.version());
        }
        beside(tx, beside, now);
        remember(
                tx,
                a.id(),
                a.reference(),
                before.map(b -> FollowUpFacts.of(b, beside)),
                FollowUpFacts.of(a, now));
    }

    private static void evidenced(String before, String now, String evidence) throws Refused {
        boolean done = now.equals(EVIDENCED) || now.equals(EFFECT_CHECKED);
        boolean was = before.equals(EVIDENCED) || before.equals(EFFECT_CHECKED);
        if (done && !was && evidence.isBlank()) {
            throw new Refused(
                    new Problem.Invalid("recommendation.evidence", "missing", List.of(1)));
        }
    }

    private void sound(FollowThrough through) throws Refused {
        if (through.repliedOn().filter(day -> day.isAfter(desk.today())).isPresent()) {
            throw new Refused(
                    new Problem.Invalid("recommendation.accepted", "inFuture", List.of()));
        }
        if (through.lookedOn().filter(day -> day.isAfter(desk.today())).isPresent()) {
            throw new Refused(
                    new Problem.Invalid("recommendation.effectMeasure", "inFuture", List.of()));
        }
    }

    private static Refused stale(String reference, long version) {
        return new Refused(new Problem.Stale(reference, version, version + 1));
    }

    private static void beside(Transaction tx, FollowThrough before, FollowThrough now) {
        if (!before.equals(now)) {
            tx.followUps().save(now);
        }
    }

    private void remember(
            Transaction tx,
            UUID item,
            String reference,
            Optional<SequencedMap<String, String>> before,
            SequencedMap<String, String> after) {
        List<FollowUpChange.Entry> entries =
                before.isPresent()
                        ? FollowUpFacts.between(before.get(), after)
                        : List.of(new FollowUpChange.Entry(FollowUpChange.MADE, "", reference));
        if (!entries.isEmpty()) {
            record(tx, item, entries);
        }
    }

    void record(Transaction tx, UUID item, List<FollowUpChange.Entry> entries) {
        tx.followUps()
                .record(
                        new FollowUpChange(
                                desk.ids().next(),
                                item,
                                desk.clock().instant(),
                                desk.session().member().id(),
                                entries));
    }

    /**
     * Puts back what a change changed.
     *
     * @throws Refused if it cannot be taken back, or something it changed was changed again
     */
    void undo(Transaction tx, UUID item, UUID changeId) throws Refused {
        FollowUpChange change =
                tx.followUps().changes(item).stream()
                        .filter(c -> c.id().equals(changeId))
                        .filter(FollowUpChange::reversible)
                        .findFirst()
                        .orElseThrow(() -> new Refused(new Problem.NotFound("")));
        FollowThrough beside = tx.followUps().of(item);
        Optional<Recommendation> recommendation = tx.panel().recommendation(item);
        Optional<PanelAction> action = tx.panel().action(item);
        if (recommendation.isPresent()) {
            Recommendation now = recommendation.get();
            SequencedMap<String, String> back =
                    back(FollowUpFacts.of(now, beside), change, now.reference(), now.version());
            Recommendation restored = FollowUpFacts.recommendation(now, back);
            if (!tx.panel().saveRecommendation(restored)) {
                throw stale(now.reference(), now.version());
            }
            FollowThrough through = FollowUpFacts.through(item, back);
            beside(tx, beside, through);
            remember(
                    tx,
                    item,
                    now.reference(),
                    Optional.of(FollowUpFacts.of(now, beside)),
                    FollowUpFacts.of(restored, through));
            tx.audit(now.reference(), "undo");
        } else if (action.isPresent()) {
            PanelAction now = action.get();
            SequencedMap<String, String> back =
                    back(FollowUpFacts.of(now, beside), change, now.reference(), now.version());
            PanelAction restored = FollowUpFacts.action(now, back);
            if (!tx.panel().saveAction(restored)) {
                throw stale(now.reference(), now.version());
            }
            FollowThrough through = FollowUpFacts.through(item, back);
            beside(tx, beside, through);
            remember(
                    tx,
                    item,
                    now.reference(),
                    Optional.of(FollowUpFacts.of(now, beside)),
                    FollowUpFacts.of(restored, through));
            tx.audit(now.reference(), "undo");
        } else {
            throw new Refused(new Problem.NotFound(""));
        }
    }

    private static SequencedMap<String, String> back(
            SequencedMap<String, String> now, FollowUpChange change, String reference, long version)
            throws Refused {
        SequencedMap<String, String> back = new LinkedHashMap<>(now);
        for (FollowUpChange.Entry entry : change.entries()) {
            if (!now.getOrDefault(entry.name(), "").equals(entry.after())) {
                throw stale(reference, version);
            }
            back.put(entry.name(), entry.before());
        }
        return back;
    }
}
