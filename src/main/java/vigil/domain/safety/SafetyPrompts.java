package vigil.domain.safety;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vigil.domain.casefile.Answers;
import vigil.domain.casefile.EvidenceStage;
import vigil.domain.casefile.FieldKey;
import vigil.domain.casefile.Fields;
import vigil.domain.casefile.PartialDate;
import vigil.domain.casefile.ReviewCase;
import vigil.domain.casefile.Sensitivity;
import vigil.domain.casefile.SubstanceEvidence;
import vigil.domain.vocabulary.Substance;
import vigil.domain.vocabulary.Vocabulary;

/**
 * The rules by which a case asks for something to be done for others the same day. They ask and
 * never judge: a person decides and says what was done.
 */
public final class SafetyPrompts {

    /** Cases of so many days are looked at together. */
    public static final int RECENT_DAYS = 14;

    /**
     * When deaths with one substance in one area are close together.
     *
     * @param least so many of the last days, with this one
     * @param times how many times as many as usual they must be besides
     */
    public record CloseTogether(int least, int times) {

        /** Three, and three times as many as usual. */
        public static final CloseTogether USUAL = new CloseTogether(3, 3);
    }

    private static final double PERIODS_A_YEAR = 365.0 / RECENT_DAYS;

    private static final FieldKey OTHERS_PRESENT = Fields.OTHERS_PRESENT;
    private static final FieldKey BEREAVED_CHILDREN = new FieldKey("family.childrenNeedingSupport");
    private static final FieldKey CONCERNS = new FieldKey("safeguarding.concerns");
    private static final FieldKey AT_SCENE = new FieldKey("incident.substancesAtScene");
    private static final FieldKey SUPPLY = new FieldKey("incident.supplyIntelligence");

    private static final Set<String> WITH_CHILDREN = Set.of("LIVING03", "LIVING04");
    private static final Set<String> CHILD_WORK = Set.of("SAFEG05", "SAFEG06");
    private static final Set<String> USED_TOO = Set.of("BYST02", "BYST03");
    private static final String WITH_OTHERS_WHO_USE = "LIVING06";
    private static final String HOME_TAKEN_OVER = "PLACE10";
    private static final Set<String> SHARED_PLACES =
            Set.of("PLACE03", "PLACE12", "PLACE16", "PLACE17");
    private static final Set<String> SHARED_HOMES =
            Set.of("ACCOM06", "ACCOM07", "ACCOM11", "ACCOM12", "ACCOM16");
    private static final String OWN_HOME = "PLACE01";

    private final ReviewCase reviewCase;
    private final Answers answers;
    private final Vocabulary vocabulary;
    private final CloseTogether close;
    private final List<SafetyPrompt> prompts = new ArrayList<>();

    private SafetyPrompts(ReviewCase reviewCase, Vocabulary vocabulary, CloseTogether close) {
        this.close = close;
        this.reviewCase = reviewCase;
        this.answers = reviewCase.answers();
        this.vocabulary = vocabulary;
    }

    /**
     * What a case asks for. Answers the reader may not see are not in the case and ask nothing.
     *
     * @param others the panel's other cases of the last year
     */
    public static List<SafetyPrompt> of(
            ReviewCase reviewCase,
            Vocabulary vocabulary,
            List<RecentCase> others,
            LocalDate today) {
        return of(reviewCase, vocabulary, others, today, CloseTogether.USUAL);
    }

    /** The same, by what the panel calls close together. */
    public static List<SafetyPrompt> of(
            ReviewCase reviewCase,
            Vocabulary vocabulary,
            List<RecentCase> others,
            LocalDate today,
            CloseTogether close) {
        SafetyPrompts found = new SafetyPrompts(reviewCase, vocabulary, close);
        found.child();
        found.othersUsed();
        found.residents();
        found.potent();
        found.unknown();
        found.batch(others, today);
        return List.copyOf(found.prompts);
    }

    private void child() {
        List<SafetyReason> reasons = new ArrayList<>();
        Sensitivity sensitivity = Sensitivity.SENS;
        if (yes(Fields.CHILDREN_AT_RISK)) {
            reasons.add(SafetyReason.of("childAtRisk"));
            sensitivity = Sensitivity.LIV;
        }
        if (yes(BEREAVED_CHILDREN)) {
            reasons.add(SafetyReason.of("childBereaved"));
            sensitivity = Sensitivity.LIV;
        }
        answers.codes(CONCERNS).stream()
                .filter(CHILD_WORK::contains)
                .forEach(code -> reasons.add(SafetyReason.of("childWork", label("SAFEG", code))));
        answers.code(Fields.LIVING)
                .filter(WITH_CHILDREN::contains)
                .filter(code ->
                        !answers.code(Fields.CHILDREN_AT_RISK).equals(Optional.of(Fields.NO)))
                .ifPresent(
                        code -> reasons.add(SafetyReason.of("childHome", label("LIVING", code))));
        add(SafetyKind.CHILD, "", reasons, sensitivity);
    }

    private void othersUsed() {
        List<SafetyReason> reasons = new ArrayList<>();
        answers.code(OTHERS_PRESENT)
                .filter(USED_TOO::contains)
                .ifPresent(code -> reasons.add(SafetyReason.of("usedToo", label("BYST", code))));
        answers.code(Fields.LIVING)
                .filter(WITH_OTHERS_WHO_USE::equals)
                .ifPresent(code ->
                        reasons.add(SafetyReason.of("livesWithUse", label("LIVING", code))));
        answers.code(Fields.PLACE)
                .filter(HOME_TAKEN_OVER::equals)
                .ifPresent(
                        code -> reasons.add(SafetyReason.of("placeOfUse", label("PLACE", code))));
        add(SafetyKind.OTHERS_USED, "", reasons, Sensitivity.SENS);
    }

    private void residents() {
        List<SafetyReason> reasons = new ArrayList<>();
        Optional<String> place = answers.code(Fields.PLACE);
        place.filter(SHARED_PLACES::contains)
                .ifPresent(code -> reasons.add(SafetyReason.of("place", label("PLACE", code))));
        // Somebody who lived in a hostel and died in a park leaves nobody there at risk by that.
        if (reasons.isEmpty() && place.filter(OWN_HOME::equals).isPresent()) {
            answers.code(Fields.ACCOMMODATION)
                    .filter(SHARED_HOMES::contains)
                    .ifPresent(code -> reasons.add(SafetyReason.of("home", label("ACCOM", code))));
        }
        add(SafetyKind.RESIDENTS, "", reasons, Sensitivity.SENS);
    }

    private void potent() {
        Set<String> told = new LinkedHashSet<>();
        for (SubstanceEvidence row : evidence()) {
            row.substance()
                    .map(vocabulary.substances()::countedAs)
                    .flatMap(vocabulary.substances()::byCode)
                    .filter(Substance::watched)
                    .filter(substance -> told.add(substance.code()))
                    .ifPresent(substance ->
                            add(
                                    SafetyKind.POTENT_SUBSTANCE,
                                    substance.code(),
                                    List.of(
                                            SafetyReason.of(
                                                    row.stage().confirmed()
                                                            ? "watchedFound"
                                                            : "watchedSuspected",
                                                    substance.name())),
                                    Sensitivity.SENS));
        }
    }

    /** Uncoded or unspecified and strong or unexpected; or said to be strong; or unexpected. */
    private void unknown() {
        List<SafetyReason> reasons = new ArrayList<>();
        Sensitivity sensitivity = Sensitivity.SENS;
        for (SubstanceEvidence row : evidence()) {
            if (row.unexpected().filter(Fields.YES::equals).isPresent()) {
                reasons.add(SafetyReason.of("unexpected", name(row)));
            }
        }
        Optional<String> strong = StrongWords.in(words());
        for (FieldKey police : List.of(AT_SCENE, SUPPLY)) {
            if (strong.isEmpty()) {
                strong = StrongWords.in(answers.text(police));
                if (strong.isPresent()) {
                    sensitivity = Sensitivity.POL;
                }
            }
        }
        strong.ifPresent(said -> reasons.add(SafetyReason.of("strong", said)));
        if (!reasons.isEmpty()) {
            evidence().stream()
                    .filter(this::notKnown)
                    .findFirst()
                    .ifPresent(row -> reasons.add(SafetyReason.of("notKnown", name(row))));
        }
        add(SafetyKind.UNKNOWN_SUBSTANCE, "", reasons, sensitivity);
    }

    private String words() {
        StringBuilder words = new StringBuilder(answers.text(Fields.NARRATIVE));
        for (SubstanceEvidence row : evidence()) {
            words.append(".\n").append(row.asWritten()).append(' ').append(row.appearance());
        }
        return words.toString();
    }

    private boolean notKnown(SubstanceEvidence row) {
        return row.substance()
                .flatMap(vocabulary.substances()::byCode)
                .map(Substance::placeholder)
                .orElse(true);
    }

    private void batch(List<RecentCase> others, LocalDate today) {
        LocalDate since = today.minusDays(RECENT_DAYS);
        Optional<LocalDate> day =
                reviewCase
                        .dateOfDeath()
                        .or(() -> answers.date(Fields.DATE_OF_INCIDENT))
                        .or(() -> answers.date(Fields.DATE_NOTIFIED))
                        .map(PartialDate::latest);
        if (day.isEmpty() || day.get().isBefore(since)) {
            return;
        }
        List<RecentCase> recent =
                others.stream()
                        .filter(o -> !o.day().isBefore(since) && !o.day().isAfter(today))
                        .toList();
        long atAddress = recent.stream().filter(RecentCase::sameAddress).count();
        if (atAddress > 0) {
            add(
                    SafetyKind.BATCH,
                    "address",
                    List.of(SafetyReason.of("sameAddress", String.valueOf(atAddress))),
                    Sensitivity.SENS);
        }
        Set<String> seen = new LinkedHashSet<>();
        for (SubstanceEvidence row : evidence()) {
            row.substance()
                    .map(vocabulary.substances()::countedAs)
                    .flatMap(vocabulary.substances()::byCode)
                    .filter(substance -> !substance.placeholder() && seen.add(substance.code()))
                    .ifPresent(substance -> sameSubstance(substance, recent, others, since));
        }
    }

    private void sameSubstance(
            Substance substance,
            List<RecentCase> recent,
            List<RecentCase> others,
            LocalDate since) {
        String area = answers.code(Fields.AREA_OF_RESIDENCE).orElse("");
        long anywhere =
                recent.stream().filter(o -> o.substances().contains(substance.code())).count();
        if (substance.watched() && anywhere > 0) {
            add(
                    SafetyKind.BATCH,
                    substance.code(),
                    List.of(
                            SafetyReason.of(
                                    "sameWatched", String.valueOf(anywhere + 1), substance.name())),
                    Sensitivity.SENS);
            return;
        }
        long here =
                1
                        + recent.stream()
                                .filter(o -> o.area().equals(area))
                                .filter(o -> o.substances().contains(substance.code()))
                                .count();
        double usual =
                others.stream()
                                .filter(o -> o.day().isBefore(since))
                                .filter(o -> !o.day().isBefore(since.minusDays(365)))
                                .filter(o -> o.area().equals(area))
                                .filter(o -> o.substances().contains(substance.code()))
                                .count()
                        / PERIODS_A_YEAR;
        if (here >= close.least() && here >= close.times() * usual) {
            add(
                    SafetyKind.BATCH,
                    substance.code(),
                    List.of(
                            SafetyReason.of(
                                    "sameHere",
                                    String.valueOf(here),
                                    substance.name(),
                                    label("AREA", area),
                                    String.format(java.util.Locale.ROOT, "%.1f", usual))),
                    Sensitivity.SENS);
        }
    }

    /** What clinicians gave says nothing about the supply. */
    private List<SubstanceEvidence> evidence() {
        return reviewCase.evidence().stream()
                .filter(row -> row.stage() != EvidenceStage.RESUSCITATION)
                .filter(row -> row.stage() != EvidenceStage.PRESCRIBED)
                .toList();
    }

    private String name(SubstanceEvidence row) {
        return row.asWritten().isEmpty()
                ? row.substance().map(vocabulary.substances()::name).orElse("")
                : row.asWritten();
    }

    private boolean yes(FieldKey field) {
        return answers.code(field).filter(Fields.YES::equals).isPresent();
    }

    private String label(String list, String code) {
        return vocabulary.list(list).label(code);
    }

    private void add(
            SafetyKind kind, String subject, List<SafetyReason> reasons, Sensitivity sensitivity) {
        if (!reasons.isEmpty()) {
            prompts.add(new SafetyPrompt(kind, subject, reasons, sensitivity));
        }
    }
}
