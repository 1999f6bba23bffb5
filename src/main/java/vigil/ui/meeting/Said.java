package vigil.ui.meeting;

import vigil.domain.panel.CaseDiscussion;

/** The texts of a case's discussion, each with the room the record has for it. */
enum Said {
    PRESENTER(400),
    SUMMARY(100_000),
    AGENCIES(100_000),
    WENT_WELL(100_000),
    DIFFERENT(100_000),
    LEARNING(100_000),
    DISAGREEMENT(100_000),
    THEMES(1_000),
    RETURN_REASON(2_000);

    private final int letters;

    Said(int letters) {
        this.letters = letters;
    }

    int letters() {
        return letters;
    }

    String of(CaseDiscussion d) {
        return switch (this) {
            case PRESENTER -> d.presenter();
            case SUMMARY -> d.summary();
            case AGENCIES -> d.agencies();
            case WENT_WELL -> d.wentWell();
            case DIFFERENT -> d.different();
            case LEARNING -> d.learning();
            case DISAGREEMENT -> d.disagreement();
            case THEMES -> d.themes();
            case RETURN_REASON -> d.returnReason();
        };
    }

    CaseDiscussion in(CaseDiscussion d, String text) {
        return new CaseDiscussion(
                d.id(),
                d.reviewCase(),
                or(PRESENTER, d, text),
                or(SUMMARY, d, text),
                or(AGENCIES, d, text),
                or(WENT_WELL, d, text),
                or(DIFFERENT, d, text),
                or(LEARNING, d, text),
                or(DISAGREEMENT, d, text),
                d.preventability(),
                d.confidence(),
                d.decision(),
                or(THEMES, d, text),
                d.returnOn(),
                or(RETURN_REASON, d, text));
    }

    private String or(Said field, CaseDiscussion d, String text) {
        return this == field ? text : field.of(d);
    }
}
