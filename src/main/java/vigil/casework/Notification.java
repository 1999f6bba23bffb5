package vigil.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vigil.domain.access.Right;
import vigil.domain.casefile.Answers;
import vigil.domain.casefile.CaseChange;
import vigil.domain.casefile.CaseChecks;
import vigil.domain.casefile.CaseId;
import vigil.domain.casefile.CaseReference;
import vigil.domain.casefile.CaseStatus;
import vigil.domain.casefile.FieldDefinition;
import vigil.domain.casefile.Fields;
import vigil.domain.casefile.Finding;
import vigil.domain.casefile.Needed;
import vigil.domain.casefile.PartialDate;
import vigil.domain.casefile.ReviewCase;
import vigil.domain.casefile.Value;
import vigil.domain.panel.Area;
import vigil.domain.panel.PanelProfile;
import vigil.domain.safety.RecentCase;

/** Taking in a death that has become known. */
public final class Notification {

    /** Stands in until the store gives a reference. */
    public static final CaseReference UNNUMBERED = CaseReference.of("NEW", 1000, 0);

    private final Desk desk;

    Notification(Desk desk) {
        this.desk = desk;
    }

    /** A new case with what the program fills in itself. */
    public ReviewCase blank() {
        Answers answers =
                Answers.none()
                        .with(Fields.STATUS, new Value.Code(CaseStatus.NOTIFIED.code()))
                        .with(Fields.DATE_NOTIFIED, new Value.Date(PartialDate.of(desk.today())))
                        .with(
                                Fields.COORDINATOR,
                                new Value.Code(desk.session().member().id().toString()));
        return ReviewCase.blank(new CaseId(desk.ids().next()), UNNUMBERED).withAnswers(answers);
    }

    /** Mandatory fields that still want an answer or a reason. */
    public List<FieldDefinition> missing(ReviewCase draft) {
        return Needed.atNotification(draft.answers(), desk.vocabulary().catalogue());
    }

    public List<Finding> check(ReviewCase draft) {
        return CaseChecks.run(draft, desk.today());
    }

    /**
     * Stores the case under the next reference of its area.
     *
     * @return the case as stored
     */
    public ReviewCase accept(ReviewCase draft) throws Refused {
        List<FieldDefinition> missing = missing(draft);
        if (!missing.isEmpty()) {
            throw new Refused(
                    new Problem.Invalid(
                            missing.getFirst().key().text(), "missing", List.of(missing.size())));
        }
        CaseRules.refuseErrors(check(draft));
        SafetyCare safety = new SafetyCare(desk);
        List<RecentCase> others = safety.others(draft);
        ReviewCase stored =
                desk.work()
                        .write(
                                desk.session(),
                                Intent.ACCEPT_NOTIFICATION,
                                tx -> {
                                    CaseReference reference =
                                            tx.cases()
                                                    .nextReference(
                                                            prefix(
                                                                    draft.answers(),
                                                                    tx.panel().profile(),
                                                                    desk.today()));
                                    ReviewCase numbered =
                                            draft.withReference(reference).withVersion(1);
                                    tx.cases()
                                            .insert(
                                                    numbered,
                                                    Optional.empty(),
                                                    desk.clock().instant());
                                    tx.cases().dropDraft(desk.session().member().id(), draft.id());
                                    safety.raise(tx, Optional.empty(), numbered, others);
                                    tx.audit(
                                            reference.text(),
                                            "",
                                            Shown.of(numbered, desk.vocabulary().catalogue()));
                                    return numbered;
                                });
        desk.news().tell(Changed.CASES);
        return stored;
    }

    /** What the references of a case's area and year have in common. */
    static String prefix(Answers answers, PanelProfile profile, LocalDate today) {
        int year =
                answers.date(Fields.DATE_NOTIFIED).map(PartialDate::year).orElse(today.getYear());
        return CaseReference.prefix(area(answers, profile).abbreviation(), year);
    }

    /** The area a case is counted in: of residence if it is ours, else of death, else elsewhere. */
    private static Area area(Answers answers, PanelProfile profile) {
        for (var field : List.of(Fields.AREA_OF_RESIDENCE, Fields.AREA_OF_DEATH)) {
            for (Area area : profile.areas()) {
                if (answers.code(field).filter(area.code()::equals).isPresent()) {
                    return area;
                }
            }
        }
        return Area.OTHER;
    }

    /** Keeps unfinished work, so that nothing is lost if the window closes. */
    public void keepDraft(ReviewCase draft) throws Refused {
        keepDraft(new BegunNotification(draft, Map.of()));
    }

    /** Keeps unfinished work, with what was typed and makes no answer yet. */
    public void keepDraft(BegunNotification begun) throws Refused {
        desk.session().require(Right.WRITE_CASES);
        ReviewCase draft = begun.reviewCase();
        ReviewCase base = ReviewCase.blank(draft.id(), draft.reference());
        UUID member = desk.session().member().id();
        Optional<String> before =
                desk.work()
                        .write(
                                desk.session(),
                                Intent.KEEP_DRAFT,
                                tx -> {
                                    Optional<String> kept =
                                            tx.cases()
                                                    .draft(member, draft.id())
                                                    .map(this::begun)
                                                    .map(earlier -> earlier.reviewCase().name());
                                    tx.cases()
                                            .keepDraft(
                                                    member,
                                                    new CaseDraft(
                                                            draft.id(),
                                                            0,
                                                            desk.clock().instant(),
                                                            CaseChange.between(base, draft)
                                                                    .withTyped(begun.unread())));
                                    return kept;
                                });
        if (!before.equals(Optional.of(draft.name()))) {
            desk.news().tell(Changed.BEGUN); // not at each letter: what shows it shows the name
        }
    }

    /** Unfinished notifications of this member, latest first. */
    public List<BegunNotification> begun() throws Refused {
        if (desk.session().unnamed()) {
            return List.of(); // which hold names as they were typed
        }
        return desk.work()
                .read(
                        desk.session(),
                        records ->
                                records.cases().drafts(desk.session().member().id()).stream()
                                        .filter(draft -> draft.baseVersion() == 0)
                                        .map(this::begun)
                                        .toList());
    }

    private BegunNotification begun(CaseDraft draft) {
        return new BegunNotification(
                draft.change()
                        .applyTo(
                                ReviewCase.blank(draft.reviewCase(), UNNUMBERED),
                                desk.vocabulary().catalogue()),
                draft.change().typed());
    }

    public void discard(ReviewCase draft) throws Refused {
        desk.work()
                .write(
                        desk.session(),
                        Intent.KEEP_DRAFT,
                        tx -> {
                            tx.cases().dropDraft(desk.session().member().id(), draft.id());
                            return draft;
                        });
        desk.news().tell(Changed.BEGUN);
    }
}
