package vigil.ui.meeting;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import vigil.domain.casefile.CaseId;
import vigil.domain.panel.Attendance;
import vigil.domain.panel.DeclaredInterest;
import vigil.domain.panel.Meeting;
import vigil.domain.panel.Presence;

/** What one can do to the attendance of a meeting. Each gives another meeting. */
final class Attendances {

    private Attendances() {}

    static Meeting replace(Meeting meeting, UUID id, UnaryOperator<Attendance> edit) {
        return meeting.withAttendance(
                meeting.attendance().stream()
                        .map(a -> a.id().equals(id) ? edit.apply(a) : a)
                        .toList());
    }

    static Attendance with(Attendance a, Presence presence) {
        return new Attendance(
                a.id(),
                a.member(),
                a.name(),
                a.agency(),
                a.role(),
                presence,
                presence == Presence.DEPUTY ? a.deputyFor() : "",
                a.confidentialityAccepted());
    }

    /**
     * Somebody comes as what they are; a deputy for the first of their agency who is not there and
     * has none, if there is one.
     */
    static Meeting comes(Meeting meeting, UUID id, Presence presence) {
        return replace(
                meeting,
                id,
                a -> {
                    Attendance changed = with(a, presence);
                    return presence == Presence.DEPUTY && changed.deputyFor().isBlank()
                            ? withDeputyFor(changed, missing(meeting, a))
                            : changed;
                });
    }

    private static String missing(Meeting meeting, Attendance deputy) {
        return meeting.attendance().stream()
                .filter(a -> !inRoom(a) && a.agency().equals(deputy.agency()))
                .map(Attendance::name)
                .filter(name ->
                        meeting.attendance().stream().noneMatch(d -> d.deputyFor().equals(name)))
                .findFirst()
                .orElse("");
    }

    static Attendance withDeputyFor(Attendance a, String deputyFor) {
        return new Attendance(
                a.id(),
                a.member(),
                a.name(),
                a.agency(),
                a.role(),
                a.presence(),
                deputyFor,
                a.confidentialityAccepted());
    }

    static Attendance withRole(Attendance a, String role) {
        return new Attendance(
                a.id(),
                a.member(),
                a.name(),
                a.agency(),
                role,
                a.presence(),
                a.deputyFor(),
                a.confidentialityAccepted());
    }

    static Attendance withAccepted(Attendance a, boolean accepted) {
        return new Attendance(
                a.id(),
                a.member(),
                a.name(),
                a.agency(),
                a.role(),
                a.presence(),
                a.deputyFor(),
                accepted);
    }

    /** Whether somebody is in the room, and so has to accept the statement. */
    static boolean inRoom(Attendance a) {
        return a.presence().counts() || a.presence() == Presence.OBSERVER;
    }

    static Meeting everyoneAccepted(Meeting meeting) {
        return meeting.withAttendance(
                meeting.attendance().stream()
                        .map(a -> inRoom(a) ? withAccepted(a, true) : a)
                        .toList());
    }

    static Meeting add(Meeting meeting, Attendance attendance) {
        List<Attendance> all = new ArrayList<>(meeting.attendance());
        all.add(attendance);
        return meeting.withAttendance(all);
    }

    /** Takes somebody off the list, with what they declared. */
    static Meeting remove(Meeting meeting, UUID id) {
        return meeting.withAttendance(
                        meeting.attendance().stream().filter(a -> !a.id().equals(id)).toList())
                .withInterests(
                        meeting.interests().stream()
                                .filter(i -> !i.attendance().equals(id))
                                .toList());
    }

    /**
     * Declares an interest; a second one of the same person in the same case replaces the first.
     */
    static Meeting declare(Meeting meeting, DeclaredInterest interest) {
        List<DeclaredInterest> all = new ArrayList<>(meeting.interests());
        all.replaceAll(i -> same(i, interest) ? interest : i);
        if (!all.contains(interest)) {
            all.add(interest);
        }
        return meeting.withInterests(all);
    }

    private static boolean same(DeclaredInterest a, DeclaredInterest b) {
        return a.attendance().equals(b.attendance()) && a.reviewCase().equals(b.reviewCase());
    }

    static Meeting withdraw(Meeting meeting, DeclaredInterest interest) {
        return meeting.withInterests(
                meeting.interests().stream().filter(i -> !same(i, interest)).toList());
    }

    /** Whether this member declared an interest in a case, which then closes to them. */
    static boolean concerned(Meeting meeting, UUID member, CaseId reviewCase) {
        return meeting.interests().stream()
                .filter(i -> i.reviewCase().equals(reviewCase))
                .anyMatch(i ->
                        meeting.attendance().stream()
                                .anyMatch(a ->
                                        a.id().equals(i.attendance())
                                                && a.member().filter(member::equals).isPresent()));
    }

    static String name(Meeting meeting, UUID attendance) {
        return meeting.attendance().stream()
                .filter(a -> a.id().equals(attendance))
                .map(Attendance::name)
                .findFirst()
                .orElse("");
    }
}
