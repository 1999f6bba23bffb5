package vigil.casework;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import vigil.domain.access.Right;
import vigil.domain.panel.FollowUpChange;
import vigil.domain.panel.PanelAction;
import vigil.domain.panel.PanelProfile;
import vigil.domain.panel.Recommendation;

/** Letters to those who owe something: one for each agency, with all it owes. */
public final class OwnerLetters {

    /**
     * What one agency owes.
     *
     * @param agency code of AGENCY_TYPE
     */
    public record Debtor(String agency, int overdue, int coming, int unanswered, long oldestDays) {}

    private final Desk desk;
    private final ReleaseWriter writer;
    private final PanelProfile profile;

    OwnerLetters(Desk desk, ReleaseWriter writer, PanelProfile profile) {
        this.desk = desk;
        this.writer = writer;
        this.profile = profile;
    }

    /** Whether this member may write such letters. */
    public boolean may() {
        return desk.session().may(Right.WRITE_ACTIONS)
                && desk.session().may(Right.RELEASE_REDACTED);
    }

    /** What belongs to one agency. */
    private record Owing(
            List<OwnerLetter.Owed> overdue,
            List<OwnerLetter.Owed> coming,
            List<OwnerLetter.Owed> unanswered,
            List<UUID> items) {
        Owing() {
            this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }

        void add(UUID id, OwnerLetter.Owed owed, boolean open) {
            items.add(id);
            if (open) {
                unanswered.add(owed);
            } else if (owed.daysLate() > 0) {
                overdue.add(owed);
            } else {
                coming.add(owed);
            }
        }
    }

    /** Agencies that owe something, the longest overdue first. */
    public List<Debtor> debtors() throws Refused {
        LocalDate today = desk.today();
        Map<String, Owing> owing = desk.look(Reading.ACTIONS, records -> owing(records, today));
        List<Debtor> debtors = new ArrayList<>();
        owing.forEach((agency, owed) ->
                debtors.add(
                        new Debtor(
                                agency,
                                owed.overdue().size(),
                                owed.coming().size(),
                                owed.unanswered().size(),
                                owed.overdue().stream()
                                        .mapToLong(OwnerLetter.Owed::daysLate)
                                        .max()
                                        .orElse(0))));
        debtors.sort(
                Comparator.comparingLong(Debtor::oldestDays)
                        .reversed()
                        .thenComparing(Debtor::agency));
        return debtors;
    }

    private Map<String, Owing> owing(Records records, LocalDate today) {
        Map<UUID, Integer> reminders = records.followUps().reminders();
        Map<String, Owing> owing = new TreeMap<>();
        ClosedTraces closed = ClosedTraces.of(records, desk.session());
        for (Recommendation r : closed.outOfAdvice(records.panel().recommendations())) {
            if (!r.finished() && r.ownerAgency().isPresent()) {
                owing.computeIfAbsent(r.ownerAgency().get(), a -> new Owing())
                        .add(
                                r.id(),
                                new OwnerLetter.Owed(
                                        r.reference(),
                                        r.wording(),
                                        r.ownerPerson(),
                                        r.madeOn(),
                                        r.due(),
                                        FollowUps.Picture.daysLate(r.due(), false, today),
                                        status(r.status()),
                                        reminders.getOrDefault(r.id(), 0)),
                                FollowUps.unanswered(r));
            }
        }
        for (PanelAction a : closed.outOf(records.panel().actions())) {
            if (!a.finished() && a.ownerAgency().isPresent()) {
                owing.computeIfAbsent(a.ownerAgency().get(), agency -> new Owing())
                        .add(
                                a.id(),
                                new OwnerLetter.Owed(
                                        a.reference(),
                                        a.wording(),
                                        a.ownerPerson(),
                                        a.raisedOn(),
                                        a.due(),
                                        FollowUps.Picture.daysLate(a.due(), false, today),
                                        status(a.status()),
                                        reminders.getOrDefault(a.id(), 0)),
                                false);
            }
        }
        for (Owing one : owing.values()) {
            one.overdue()
                    .sort(
                            Comparator.comparingLong(OwnerLetter.Owed::daysLate)
                                    .reversed()
                                    .thenComparing(OwnerLetter.Owed::reference));
            Comparator<OwnerLetter.Owed> soonest =
                    Comparator.comparing((OwnerLetter.Owed o) -> o.due().orElse(LocalDate.MAX))
                            .thenComparing(OwnerLetter.Owed::reference);
            one.coming().sort(soonest);
            one.unanswered().sort(soonest);
        }
        return owing;
    }

    private String status(String code) {
        return desk.vocabulary().list("ACT_STATUS").label(code);
    }

    /**
     * Writes one letter for each agency into the folder, or none at all, and remembers in the
     * history of everything in them that its owner was reminded.
     *
     * @param agencies codes of AGENCY_TYPE
     * @return the files, in the order of the codes
     */
    public List<Path> write(Set<String> agencies, Path folder) throws Refused {
        desk.session().require(Right.RELEASE_REDACTED);
        LocalDate today = desk.today();
        FollowUpLedger ledger = new FollowUpLedger(desk);
        List<Path> written =
                desk.work()
                        .write(
                                desk.session(),
                                Intent.REMIND_OWNERS,
                                tx -> {
                                    Map<String, Owing> owing = owing(tx, today);
                                    owing.keySet().retainAll(agencies);
                                    if (owing.isEmpty()) {
                                        throw new Refused(new Problem.NothingToPrint());
                                    }
                                    checkNames(tx, agencies);
                                    String marking = tx.settings().get(Setting.MARKING_FULL);
                                    LettersOut out = new LettersOut(folder);
                                    for (Map.Entry<String, Owing> one : owing.entrySet()) {
                                        String agency =
                                                desk.vocabulary()
                                                        .list("AGENCY_TYPE")
                                                        .label(one.getKey());
                                        out.add(
                                                "owed-" + plain(agency) + "-" + today + ".pdf",
                                                writer.owed(
                                                                letter(
                                                                        agency,
                                                                        to(tx, one.getKey()),
                                                                        one.getValue(),
                                                                        today,
                                                                        marking))
                                                        .pdf());
                                        for (UUID item : one.getValue().items()) {
                                            ledger.record(
                                                    tx,
                                                    item,
                                                    List.of(
                                                            new FollowUpChange.Entry(
                                                                    FollowUpChange.REMINDED,
                                                                    "",
                                                                    today.toString())));
                                        }
                                        tx.audit(
                                                one.getKey(),
                                                "reminded of " + one.getValue().items().size());
                                    }
                                    return out.write();
                                });
        desk.news().tell(Changed.ACTIONS);
        return written;
    }

    /** What goes into the letters names nobody, as far as the cases tell. */
    private void checkNames(Records records, Set<String> agencies) throws Refused {
        LetterNames names = new LetterNames(records, profile);
        ClosedTraces closed = ClosedTraces.of(records, desk.session());
        for (Recommendation r : closed.outOfAdvice(records.panel().recommendations())) {
            if (!r.finished() && r.ownerAgency().filter(agencies::contains).isPresent()) {
                names.check(r.reference(), r.wording(), r.reviewCase(), r.madeOn());
            }
        }
        for (PanelAction a : closed.outOf(records.panel().actions())) {
            if (!a.finished() && a.ownerAgency().filter(agencies::contains).isPresent()) {
                names.check(a.reference(), a.wording(), a.reviewCase(), a.raisedOn());
            }
        }
    }

    private OwnerLetter letter(
            String agency, List<String> to, Owing owing, LocalDate today, String marking) {
        return new OwnerLetter(
                profile.name(),
                agency,
                to,
                today,
                owing.overdue(),
                owing.coming(),
                owing.unanswered(),
                desk.session().member().name(),
                marking);
    }

    /** The agency's only line in the contact book; where it has several, nobody is addressed. */
    private List<String> to(Records records, String agency) {
        if (!desk.session().sight().living()) {
            return List.of();
        }
        List<AgencyContact> known =
                records.requests().contacts().stream()
                        .filter(contact -> contact.agency().equals(agency))
                        .toList();
        return Optional.of(known)
                .filter(all -> all.size() == 1)
                .map(all -> all.getFirst().lines())
                .orElse(List.of());
    }

    private static String plain(String agency) {
        return agency.toLowerCase(java.util.Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }
}
