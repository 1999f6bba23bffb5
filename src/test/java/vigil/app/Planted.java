package vigil.app;

import java.util.Locale;

/** The places where {@link LeakTest} plants a word, each word found nowhere else on earth. */
enum Planted {
    PASSPHRASE,
    PANEL_NAME,
    AREA_NAME,
    FIRST_MEMBER,
    IMPORTED_SURNAME,
    IMPORTED_FORENAME,
    IMPORTED_NARRATIVE,
    IMPORTED_SUBSTANCE,
    IMPORTED_COLUMN_LEFT_OUT,
    IMPORTED_VALUE_NOT_UNDERSTOOD,
    REFUSED_IMPORT,
    CUT_OFF_IMPORT,
    SEARCHED_SUBSTANCE,
    SEARCHED_AREA,
    TEXT_ANSWER,
    LONG_TEXT_ANSWER,
    PART_OF_AN_ANSWER,
    REPEATED_ANSWER,
    NOTE_OF_A_GAP,
    SUBSTANCE_AS_WRITTEN,
    APPEARANCE,
    CONCENTRATION,
    LABORATORY,
    NOTE_OF_A_FACTOR,
    CHRONOLOGY,
    RETURN_CONTACT,
    RETURN_CONTENT,
    RETURN_FILE,
    EDITED,
    STALE_EDIT,
    UNSAVED_DRAFT,
    UNSAVED_NOTIFICATION,
    MEMBER_NAME,
    MEETING_TITLE,
    VENUE,
    CONFIDENTIALITY,
    ATTENDEE,
    ATTENDEE_ROLE,
    DEPUTY,
    INTEREST,
    AGENDA_TITLE,
    AGENDA_DISCUSSION,
    AGENDA_DECISION,
    PRESENTER,
    SUMMARY,
    AGENCIES,
    WENT_WELL,
    DIFFERENT,
    LEARNING,
    DISAGREEMENT,
    THEMES,
    RETURN_REASON,
    RECOMMENDATION,
    RECOMMENDATION_OWNER,
    RECOMMENDATION_EVIDENCE,
    RECOMMENDATION_REFERENCE,
    ACTION,
    ACTION_OWNER,
    ACTION_EVIDENCE,
    ACTION_NOTE,
    RECIPIENT,
    SETTING,
    FAULT_MESSAGE,
    FAULT_CAUSE,
    FAULT_IN_IMPORT;

    /** Letters made from the name, always the same: such as {@code Qovuzerix}. */
    String word() {
        return syllables(name()) + letters(ordinal());
    }

    /** A word of its own for each field, and each part of a field, that is answered or is not. */
    static String wordOf(String field) {
        return syllables(field) + "uf";
    }

    private static String syllables(String name) {
        long mixed = name.hashCode() * 0x9E3779B97F4A7C15L;
        mixed ^= mixed >>> 29;
        String consonants = "bdfgjklmnprstvwz";
        String vowels = "aeiou";
        StringBuilder word = new StringBuilder("Q");
        for (int i = 0; i < 5; i++) {
            word.append(vowels.charAt((int) Long.remainderUnsigned(mixed >>> (i * 11), 5)));
            word.append(consonants.charAt((int) (mixed >>> (i * 11 + 5)) & 15));
        }
        return word.append("ix").toString();
    }

    private static String letters(int number) {
        return ("" + (char) ('a' + number / 26) + (char) ('a' + number % 26))
                .toLowerCase(Locale.ROOT);
    }
}
