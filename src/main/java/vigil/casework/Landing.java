package vigil.casework;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vigil.domain.access.PanelMember;
import vigil.domain.casefile.Answers;
import vigil.domain.casefile.CaseReference;
import vigil.domain.casefile.Fields;
import vigil.domain.casefile.ReviewCase;
import vigil.domain.casefile.Value;
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

    Landing(Desk desk, Transaction tx, UUID batch, IntakeTally tally) {
        this.desk = desk;
        this.tx = tx;
        this.batch = batch;
        this.tally = tally;
        this.profile = tx.panel().profile();
        tx.panel().members().forEach(member -> membersByName.put(member.name(), member.id()));
    }

    @Override
    public void rowRead() {
        tally.rowRead();
    }

    @Override
    public void member(PanelMember member) {
        UUID here = membersByName.get(member.name());
        if (here == null) {
            tx.panel().saveMember(member);
            membersByName.put(member.name(), member.id());
        } else {
            members.put(member.id(), here);
        }
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
        tx.cases()
                .insert(
                        arriving.withReference(reference).withVersion(1),
                        Optional.of(batch),
                        desk.clock().instant());
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
        tx.panel().saveRecommendation(recommendation);
        tally.recommendation(recommendation);
    }

    @Override
    public void action(PanelAction action) {
        tx.panel().saveAction(action);
        tally.action(action);
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
