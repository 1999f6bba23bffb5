package vigil.casework;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vigil.domain.access.PanelMember;
import vigil.domain.alert.DrugAlert;
import vigil.domain.casefile.Answers;
import vigil.domain.casefile.CaseReference;
import vigil.domain.casefile.Fields;
import vigil.domain.casefile.ReviewCase;
import vigil.domain.casefile.Value;
import vigil.domain.panel.FollowThrough;
import vigil.domain.panel.Meeting;
import vigil.domain.panel.PanelAction;
import vigil.domain.panel.PanelProfile;
import vigil.domain.panel.Recommendation;

/** Stores what an import hands over. A member who is already here, by name, is that member. */
final class Landing implements Intake {

    private final Desk desk;
    private final Transaction tx;
    private final UUID batch;
    private final IntakeTally tally;
    private final PanelProfile profile;
    private final Map<String, UUID> membersByName = new HashMap<>();
    private final Map<UUID, UUID> members = new HashMap<>();
    private final Set<String> userNames = new HashSet<>();
    private final Set<String> references = new HashSet<>();

    Landing(Desk desk, Transaction tx, UUID batch, IntakeTally tally) {
        this.desk = desk;
        this.tx = tx;
        this.batch = batch;
        this.tally = tally;
        this.profile = tx.panel().profile();
        for (PanelMember member : tx.panel().members()) {
            membersByName.put(member.name(), member.id());
            member.userName().ifPresent(userNames::add);
        }
        tx.panel().recommendations().forEach(r -> references.add(r.reference()));
        tx.panel().actions().forEach(a -> references.add(a.reference()));
    }

    @Override
    public void rowRead() {
        tally.rowRead();
    }

    @Override
    public void member(PanelMember member) {
        UUID here = membersByName.get(member.name());
        if (here == null) {
            tx.panel().saveMember(withFreeUserName(member));
            membersByName.put(member.name(), member.id());
        } else {
            members.put(member.id(), here);
        }
    }

    /** A user name opens this store for somebody already, so it is not given to another. */
    private PanelMember withFreeUserName(PanelMember member) {
        if (member.userName().filter(name -> !userNames.add(name)).isEmpty()) {
            return member;
        }
        tally.skipped("members.csv, user name", "userNameTaken", member.userName().orElse(""));
        return new PanelMember(
                member.id(),
                Optional.empty(),
                member.name(),
                member.agency(),
                member.role(),
                member.active());
    }

    @Override
    public void reviewCase(ReviewCase reviewCase, boolean needsReference) {
        ReviewCase arriving = reviewCase.withAnswers(ownCoordinator(reviewCase.answers()));
        CaseReference reference = arriving.reference();
        if (needsReference || tx.cases().identify(reference).isPresent()) {
            if (!needsReference) {
                tally.skipped("case.reference", "referenceTaken", reference.text());
            }
            reference =
                    tx.cases()
                            .nextReference(
                                    Notification.prefix(arriving.answers(), profile, desk.today()));
        } else {
            tx.cases().reserve(reference);
        }
        ReviewCase landed = arriving.withReference(reference).withVersion(1);
        tx.cases().insert(landed, Optional.of(batch), desk.clock().instant());
        new SafetyCare(desk).arrived(tx, landed);
        tally.reviewCase(reviewCase, needsReference);
    }

    private Answers ownCoordinator(Answers answers) {
        Optional<UUID> coordinator =
                answers.code(Fields.COORDINATOR).map(UUID::fromString).map(members::get);
        return coordinator.isEmpty()
                ? answers
                : answers.with(Fields.COORDINATOR, new Value.Code(coordinator.get().toString()));
    }

    @Override
    public void meeting(Meeting meeting) {
        Meeting ours =
                meeting.withDetails(
                                meeting.title(),
                                meeting.date(),
                                meeting.startsAt(),
                                meeting.venue(),
                                meeting.chair().map(this::ours),
                                meeting.secretary().map(this::ours),
                                meeting.quorum())
                        .withAttendance(
                                meeting.attendance().stream()
                                        .map(a ->
                                                new vigil.domain.panel.Attendance(
                                                        a.id(),
                                                        a.member().map(this::ours),
                                                        a.name(),
                                                        a.agency(),
                                                        a.role(),
                                                        a.presence(),
                                                        a.deputyFor(),
                                                        a.confidentialityAccepted()))
                                        .toList());
        tx.panel().insertMeeting(ours.withVersion(1));
        tally.meeting(meeting);
    }

    private UUID ours(UUID member) {
        return members.getOrDefault(member, member);
    }

    @Override
    public void recommendation(Recommendation recommendation) {
        Recommendation arriving = recommendation;
        if (!references.add(recommendation.reference())) {
            tally.skipped(
                    "recommendations.csv, reference", "referenceTaken", recommendation.reference());
            arriving =
                    recommendation.withReference(ActionTracking.nextReference(tx, recommendation));
            references.add(arriving.reference());
        }
        tx.panel().saveRecommendation(arriving);
        tally.recommendation(arriving);
    }

    @Override
    public void action(PanelAction action) {
        PanelAction arriving = action;
        if (!references.add(action.reference())) {
            tally.skipped("actions.csv, reference", "referenceTaken", action.reference());
            arriving = action.withReference(ActionTracking.nextReference(tx, action));
            references.add(arriving.reference());
        }
        tx.panel().saveAction(arriving);
        tally.action(arriving);
    }

    @Override
    public void followThrough(FollowThrough through) {
        tx.followUps().save(through);
    }

    @Override
    public void alert(DrugAlert alert, List<AlertStore.Event> events) throws Refused {
        DrugAlert arriving = alert;
        String series = "DA-" + alert.report().received().getYear() + "-";
        boolean taken =
                tx.alerts().all().stream().anyMatch(a -> a.reference().equals(alert.reference()));
        if (taken) {
            tally.skipped("alerts.csv, alert", "referenceTaken", alert.reference());
        }
        if (taken || alert.reference().isBlank()) {
            int number = tx.alerts().nextNumber(series);
            arriving = alert.withStored(0, series + (number < 10 ? "0" : "") + number);
        }
        if (!tx.alerts().save(arriving)) {
            throw new Refused(new Problem.Stale(arriving.reference(), 0, 1));
        }
        for (AlertStore.Event event : events) {
            tx.alerts()
                    .append(
                            new AlertStore.Event(
                                    event.id(),
                                    event.alert(),
                                    event.kind(),
                                    event.at(),
                                    ours(event.member()),
                                    event.note(),
                                    event.expires(),
                                    event.recipient(),
                                    event.sha256()));
        }
    }

    @Override
    public void coded(String what) {
        tally.coded(what);
    }

    @Override
    public void skipped(String column, String reason, String value) {
        tally.skipped(column, reason, value);
    }

    @Override
    public void refused(String place, String column, String reason) {
        tally.refused(place, column, reason);
    }
}
