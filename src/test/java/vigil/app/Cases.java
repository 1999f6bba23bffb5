package vigil.app;

import vigil.casework.Notification;
import vigil.casework.PanelDesk;
import vigil.domain.casefile.Answer;
import vigil.domain.casefile.FieldDefinition;
import vigil.domain.casefile.Fields;
import vigil.domain.casefile.GapReason;
import vigil.domain.casefile.PartialDate;
import vigil.domain.casefile.ReviewCase;
import vigil.domain.casefile.Value;

/** Cases for tests, with as little in them as the program takes. */
public final class Cases {

    private Cases() {}

    /** A notification in which everything that is not set is honestly not known. */
    public static ReviewCase notified(PanelDesk desk, String surname) {
        Notification notification = desk.notification();
        ReviewCase draft =
                notification
                        .blank()
                        .with(Fields.SURNAME, Answer.of(new Value.Text(surname)))
                        .with(Fields.FORENAMES, Answer.of(new Value.Text("Alex")))
                        .with(Fields.TYPE, Answer.of(new Value.Code("CASE_TYPE01")))
                        .with(
                                Fields.AREA_OF_RESIDENCE,
                                Answer.of(new Value.Code(desk.profile().areas().getFirst().code())))
                        .with(
                                Fields.DATE_OF_DEATH,
                                Answer.of(
                                        new Value.Date(
                                                PartialDate.parse("2026-11-18").orElseThrow())));
        for (FieldDefinition field : notification.missing(draft)) {
            draft = draft.with(field.key(), Answer.gap(GapReason.NOT_YET_ASKED));
        }
        return draft;
    }
}
