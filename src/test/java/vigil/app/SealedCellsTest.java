package vigil.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.casework.AgencyContact;
import vigil.casework.BegunNotification;
import vigil.casework.BriefingStore;
import vigil.casework.CaseText;
import vigil.casework.ImportBatch;
import vigil.casework.Intent;
import vigil.casework.MappingLine;
import vigil.casework.MinutesStore;
import vigil.casework.PairStore;
import vigil.casework.PanelDesk;
import vigil.casework.Problem;
import vigil.casework.Progress;
import vigil.casework.Refused;
import vigil.casework.ReturnVersion;
import vigil.casework.SavedFilter;
import vigil.casework.SavedMapping;
import vigil.casework.Sight;
import vigil.casework.StoreKey;
import vigil.casework.Transaction;
import vigil.domain.access.KeyClass;
import vigil.domain.casefile.AgencyReturn;
import vigil.domain.casefile.Answer;
import vigil.domain.casefile.AnswerKey;
import vigil.domain.casefile.Answers;
import vigil.domain.casefile.CaseChange;
import vigil.domain.casefile.CaseId;
import vigil.domain.casefile.FieldDefinition;
import vigil.domain.casefile.FieldType;
import vigil.domain.casefile.Fields;
import vigil.domain.casefile.PartialDate;
import vigil.domain.casefile.ReviewCase;
import vigil.domain.casefile.Sensitivity;
import vigil.domain.casefile.Value;
import vigil.domain.panel.Meeting;
import vigil.domain.safety.SafetyAction;
import vigil.domain.safety.SafetyKind;
import vigil.domain.safety.SafetyPrompt;
import vigil.domain.safety.SafetyReason;
import vigil.keys.CheapKeys;
import vigil.store.PartDoor;
import vigil.store.PartKey;

/** What is sealed under keys of its own is found by nobody who has only the store's key. */
@Tag("slow")
class SealedCellsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 12);
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final String NHS = "9434765919";

    @TempDir Path folder;

    private final Map<KeyClass, Set<String>> words = new EnumMap<>(KeyClass.class);
    private final Set<String> open = new TreeSet<>();
    private Program program;
    private PartDoor door;
    private int planted;

    @BeforeEach
    void program() {
        program = new Program(folder);
        door = new PartDoor(program.wiring().vocabulary(), program.wiring().clock());
        for (KeyClass each : KeyClass.values()) {
            words.put(each, new TreeSet<>());
        }
        program.create("Sheffield");
    }

    private PanelDesk open(KeyClass... held) throws Refused {
        return program.open(program.careThrough(door.holding(held)));
    }

    private PanelDesk openWhole() throws Refused {
        return open(KeyClass.values());
    }

    /** A word found nowhere else, of a class. */
    private String word(Optional<KeyClass> keyClass) {
        StringBuilder letters = new StringBuilder();
        for (int n = 1000 + planted++; n > 0; n /= 16) {
            letters.append("bdfgjklmnprstvwz".charAt(n % 16)).append('o');
        }
        String word = "Qu" + letters + "xix";
        keyClass.map(words::get).orElse(open).add(word);
        return word;
    }

    private String word(KeyClass keyClass) {
        return word(Optional.of(keyClass));
    }

    private static Optional<KeyClass> keyClass(Sensitivity sensitivity) {
        return switch (sensitivity) {
            case ID -> Optional.of(KeyClass.IDENTITY);
            case LIV -> Optional.of(KeyClass.LIVING);
            case POL -> Optional.of(KeyClass.POLICE);
            case OPEN, QI, SENS -> Optional.empty();
        };
    }

    private Optional<Value> value(FieldType type, Optional<KeyClass> keyClass) {
        return switch (type) {
            case FieldType.Text text -> Optional.of(new Value.Text(word(keyClass)));
            case FieldType.NhsNumber n -> {
                words.get(KeyClass.IDENTITY).add(NHS);
                yield Optional.of(new Value.Text(NHS));
            }
            case FieldType.Postcode p -> {
                words.get(KeyClass.IDENTITY).add("ZE3 9JW");
                yield Optional.of(new Value.Text("ZE3 9JW"));
            }
            case FieldType.Parts parts -> {
                Map<String, Value> values = new LinkedHashMap<>();
                parts.parts()
                        .forEach(part ->
                                value(part.type(), keyClass)
                                        .ifPresent(v -> values.put(part.name(), v)));
                yield values.isEmpty() ? Optional.empty() : Optional.of(Value.Parts.of(values));
            }
            default -> Optional.empty();
        };
    }

    /** Every text field of the catalogue with another word. */
    private ReviewCase everyField(PanelDesk desk, ReviewCase reviewCase) {
        Answers answers = reviewCase.answers();
        for (FieldDefinition field : desk.vocabulary().catalogue().fields()) {
            Optional<Value> value =
                    field.answered()
                            ? value(field.type(), keyClass(field.sensitivity()))
                            : Optional.empty();
            if (value.isPresent()) {
                answers = answers.with(field.key(), new Answer.Known(value.get(), ""));
            }
        }
        words.get(KeyClass.IDENTITY).add("1979-03-14");
        return reviewCase.withAnswers(
                answers.with(
                        Fields.DATE_OF_BIRTH,
                        new Value.Date(PartialDate.parse("1979-03-14").orElseThrow())));
    }

    private AgencyReturn returned(PanelDesk desk) {
        return new AgencyReturn(
                desk.newId(),
                "AGENCY_TYPE04",
                word(KeyClass.IDENTITY),
                Optional.of(DAY),
                Optional.of(DAY.plusDays(14)),
                "AGENCY_STATUS01",
                List.of(),
                Optional.empty(),
                Optional.empty(),
                word(KeyClass.IDENTITY),
                Optional.empty(),
                word(KeyClass.IDENTITY));
    }

    private interface Writing {
        void run(Transaction tx) throws Refused;
    }

    private void write(PanelDesk desk, Writing writing) throws Refused {
        door.opened()
                .work()
                .write(
                        desk.session(),
                        Intent.KEEP_DRAFT,
                        tx -> {
                            writing.run(tx);
                            return 0;
                        });
    }

    /** A case with a word in every place there is; a version before it, and a draft after it. */
    private ReviewCase plant(PanelDesk desk) throws Refused {
        ReviewCase noted =
                desk.notification().accept(Cases.notified(desk, word(KeyClass.IDENTITY)));
        ReviewCase stored =
                desk.cases().save(everyField(desk, noted).withReturns(List.of(returned(desk))));
        stored = desk.cases().save(everyField(desk, stored));
        desk.cases().keepDraft(stored, everyField(desk, stored));
        desk.notification()
                .keepDraft(
                        new BegunNotification(
                                Cases.notified(desk, word(KeyClass.IDENTITY)),
                                Map.of(
                                        new AnswerKey(Fields.NHS_NUMBER, 0),
                                        word(KeyClass.IDENTITY))));
        CaseId id = stored.id();
        Meeting meeting =
                desk.meetings().save(desk.meetings().draft("Meeting", DAY, List.of(), Map.of()));
        ReviewCase other =
                desk.notification().accept(Cases.notified(desk, word(KeyClass.IDENTITY)));
        desk.duplicates().notTheSame(id, other.id());
        UUID member = desk.session().member().id();
        UUID request = stored.returns().getFirst().id();
        write(
                desk,
                tx -> {
                    tx.requests()
                            .keep(
                                    new ReturnVersion(
                                            desk.newId(),
                                            request,
                                            1,
                                            DAY,
                                            NOON,
                                            member,
                                            "AGENCY_STATUS01",
                                            Optional.empty(),
                                            Optional.empty(),
                                            word(KeyClass.IDENTITY),
                                            word(KeyClass.IDENTITY),
                                            word(KeyClass.IDENTITY),
                                            9,
                                            "00"),
                                    id,
                                    Optional.of(bytes(word(KeyClass.IDENTITY))));
                    AgencyContact contact =
                            new AgencyContact(
                                    desk.newId(),
                                    "AGENCY_TYPE04",
                                    "",
                                    word(KeyClass.LIVING),
                                    word(KeyClass.LIVING),
                                    word(KeyClass.LIVING));
                    tx.requests().remember(contact, NOON);
                    tx.requests().address(request, id, contact);
                    for (Sensitivity each : List.of(Sensitivity.LIV, Sensitivity.POL)) {
                        KeyClass keyClass = keyClass(each).orElseThrow();
                        UUID action = desk.newId();
                        tx.safety()
                                .raise(
                                        new SafetyAction(
                                                action,
                                                id,
                                                new SafetyPrompt(
                                                        SafetyKind.CHILD,
                                                        word(keyClass),
                                                        List.of(
                                                                new SafetyReason(
                                                                        "said",
                                                                        List.of(word(keyClass)))),
                                                        each),
                                                NOON,
                                                Optional.empty()));
                        tx.safety()
                                .answer(
                                        action,
                                        each,
                                        new SafetyAction.Answered(
                                                SafetyAction.Outcome.DONE,
                                                NOON,
                                                member,
                                                DAY,
                                                word(keyClass),
                                                List.of("AGENCY_TYPE04"),
                                                word(keyClass)));
                    }
                    tx.minutes()
                            .lock(
                                    new MinutesStore.Version(
                                            meeting.id(), 1, 1, NOON, member, "00", 1),
                                    bytes(word(KeyClass.IDENTITY)),
                                    List.of(
                                            new MinutesStore.LockedTier(
                                                    "FULL",
                                                    "",
                                                    "00",
                                                    bytes(word(KeyClass.IDENTITY)))));
                    tx.cases()
                            .insertBatch(
                                    new ImportBatch(
                                            desk.newId(),
                                            NOON,
                                            member,
                                            word(KeyClass.IDENTITY),
                                            1,
                                            1,
                                            word(KeyClass.IDENTITY),
                                            Optional.empty(),
                                            0));
                    tx.imports()
                            .save(
                                    new SavedMapping(
                                            desk.newId(),
                                            "Mapping",
                                            List.of("Name"),
                                            List.of(
                                                    new MappingLine(
                                                            "Name",
                                                            "field",
                                                            "person.surname",
                                                            "",
                                                            word(KeyClass.IDENTITY),
                                                            "",
                                                            "")),
                                            NOON,
                                            member));
                    UUID pack = desk.newId();
                    tx.briefings()
                            .record(
                                    new BriefingStore.Sent(
                                            pack,
                                            meeting.id(),
                                            member,
                                            NOON,
                                            member,
                                            NOON,
                                            "",
                                            "00",
                                            "",
                                            1,
                                            Optional.empty(),
                                            Optional.empty()));
                    tx.briefings()
                            .comments(
                                    pack,
                                    List.of(
                                            new BriefingStore.Comment(
                                                    desk.newId(),
                                                    pack,
                                                    meeting.id(),
                                                    member,
                                                    "case",
                                                    word(KeyClass.IDENTITY),
                                                    NOON)),
                                    NOON);
                    tx.cases()
                            .keepFilter(
                                    member,
                                    new SavedFilter(
                                            desk.newId(),
                                            word(KeyClass.IDENTITY),
                                            word(KeyClass.IDENTITY)));
                });
        return stored;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(Object value) {
        return value instanceof byte[] bytes
                ? new String(bytes, StandardCharsets.ISO_8859_1)
                : value.toString();
    }

    private static Set<String> found(Set<String> words, String text) {
        Set<String> found = new TreeSet<>();
        String small = text.toLowerCase(Locale.ROOT);
        for (String word : words) {
            if (small.contains(word.toLowerCase(Locale.ROOT))) {
                found.add(word);
            }
        }
        return found;
    }

    private Set<String> sealed() {
        Set<String> all = new TreeSet<>();
        words.values().forEach(all::addAll);
        return all;
    }

    @Test
    void whoHasOnlyTheKeyOfTheStoreFindsNoWordOfAnyClassInAnyTable() throws Exception {
        ReviewCase stored;
        try (PanelDesk desk = openWhole()) {
            stored = plant(desk);
        }
        assertThat(words.get(KeyClass.IDENTITY)).hasSizeGreaterThan(30);
        assertThat(words.get(KeyClass.LIVING)).hasSizeGreaterThan(20);
        assertThat(words.get(KeyClass.POLICE)).hasSizeGreaterThan(12);
        try (PanelDesk desk = open()) {
            List<PartDoor.Found> all = door.everything(desk.session());
            Set<Long> numbers = PartDoor.unblinded(desk.vocabulary(), stored.answers());
            List<String> told = new ArrayList<>();
            Set<String> readable = new TreeSet<>();
            for (PartDoor.Found each : all) {
                found(sealed(), text(each.value()))
                        .forEach(word ->
                                told.add(word + " in " + each.table() + "." + each.column()));
                readable.addAll(found(open, text(each.value())));
                if (each.value() instanceof Long number
                        && (numbers.contains(number) || numbers.contains(number >> 24))) {
                    told.add("a number in " + each.table() + "." + each.column());
                }
            }
            assertThat(told).isEmpty();
            assertThat(readable).as("the search finds words that are not sealed").isNotEmpty();
            assertThat(read(desk, stored.id())).doesNotContainAnyElementsOf(sealed());
        }
    }

    /** Every sealed word that the ports give, whoever asks with all sight. */
    private Set<String> read(PanelDesk desk, CaseId id) throws Refused {
        UUID member = desk.session().member().id();
        List<Object> all = new ArrayList<>();
        door.opened()
                .work()
                .read(
                        desk.session(),
                        records -> {
                            all.add(records.cases().find(id, Sight.ALL));
                            all.add(records.cases().rows(Sight.ALL));
                            all.add(records.cases().history(id, Sight.ALL));
                            all.add(records.cases().drafts(member));
                            all.add(records.cases().batches());
                            all.add(records.cases().filters(member));
                            all.add(
                                    records.cases().texts(List.of(id), Sight.ALL, true).stream()
                                            .map(CaseText::passages)
                                            .toList());
                            all.add(records.imports().mappings());
                            all.add(records.pairs().identities(Optional.empty()));
                            List<PairStore.Distinction> told = records.pairs().distinctions();
                            all.add(told);
                            all.add(records.requests().contacts());
                            all.add(records.requests().versions(id));
                            for (ReturnVersion each : records.requests().versions(id)) {
                                records.requests().file(each.id()).ifPresent(b -> all.add(text(b)));
                                all.add(records.requests().addressee(each.request()));
                            }
                            all.add(records.safety().ofCase(id, Sight.ALL));
                            for (var row : records.panel().meetings()) {
                                all.add(records.briefings().comments(row.id()));
                                records.minutes().pdf(row.id(), 1).ifPresent(b -> all.add(text(b)));
                                records.minutes()
                                        .tier(row.id(), 1, "FULL", "")
                                        .ifPresent(t -> all.add(text(t.content())));
                            }
                            return 0;
                        });
        return found(sealed(), all.toString());
    }

    @Test
    void eachKeyOpensItsOwnWordsAndNoOthers() throws Exception {
        CaseId id;
        try (PanelDesk desk = openWhole()) {
            id = plant(desk).id();
            assertThat(read(desk, id)).as("all keys").isEqualTo(sealed());
            assertThat(door.opened().verify(Progress.none()).cases()).isEqualTo(2);
        }
        for (KeyClass each : List.of(KeyClass.IDENTITY, KeyClass.LIVING, KeyClass.POLICE)) {
            try (PanelDesk desk = open(each)) {
                assertThat(read(desk, id)).as(each.name()).isEqualTo(words.get(each));
                assertThat(door.opened().verify(Progress.none()).cases()).isEqualTo(2);
            }
        }
    }

    @Test
    void whoSavesWithoutAKeyLosesNothingAndTheRestIsMadeGoodByTheNextWhoHasIt() throws Exception {
        ReviewCase stored;
        int needs;
        try (PanelDesk desk = openWhole()) {
            stored = plant(desk);
            needs = row(desk, stored.id()).marks().needs().orElseThrow();
        }
        try (PanelDesk desk = open()) {
            ReviewCase seen = desk.cases().open(stored.id()).reviewCase();
            assertThat(seen.answers().known(Fields.SURNAME)).isEmpty();
            assertThat(seen.returns().getFirst().content()).isEmpty();
            ReviewCase saved =
                    desk.cases()
                            .save(
                                    seen.with(
                                                    Fields.NARRATIVE,
                                                    Answer.of(new Value.Text("Otherwise.")))
                                            .with(
                                                    Fields.DATE_OF_DEATH,
                                                    Answer.of(
                                                            new Value.Date(
                                                                    PartialDate.parse("2026-02-18")
                                                                            .orElseThrow())))
                                            .withReturns(
                                                    List.of(
                                                            seen.returns().getFirst(),
                                                            new AgencyReturn(
                                                                    desk.newId(),
                                                                    "AGENCY_TYPE05",
                                                                    "",
                                                                    Optional.of(DAY),
                                                                    Optional.of(DAY),
                                                                    "AGENCY_STATUS01",
                                                                    List.of(),
                                                                    Optional.empty(),
                                                                    Optional.empty(),
                                                                    "",
                                                                    Optional.empty(),
                                                                    ""))));
            assertThat(row(desk, saved.id()).marks().needs()).hasValue(needs);
            assertThat(row(desk, saved.id()).marks().age()).as("kept as it was").hasValue(47);
            Refused refused =
                    catchThrowableOfType(
                            Refused.class,
                            () ->
                                    desk.cases()
                                            .save(
                                                    saved.with(
                                                            Fields.SURNAME,
                                                            Answer.of(new Value.Text("Other")))));
            assertThat(refused.problem()).isEqualTo(new Problem.KeyLacking());
        }
        try (PanelDesk desk = openWhole()) {
            desk.notification().keepDraft(Cases.notified(desk, "Draft"));
            ReviewCase now = desk.cases().open(stored.id()).reviewCase();
            assertThat(CaseChange.between(stored, now).items())
                    .extracting(CaseChange.Item::item)
                    .contains("answer:" + Fields.NARRATIVE + "#0")
                    .noneMatch(item -> item.equals("return:" + stored.returns().getFirst().id()))
                    .noneMatch(item -> item.startsWith("answer:person"));
            assertThat(row(desk, now.id()).marks().age()).as("worked out anew").hasValue(46);
        }
    }

    private static vigil.casework.CaseRow row(PanelDesk desk, CaseId id) throws Refused {
        return desk.cases().list().stream()
                .filter(r -> r.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theSecretOfTheStoresCardIsOpenedByTheKeyOfNamesOnly() throws Exception {
        String card;
        byte[] secret;
        try (PanelDesk desk = openWhole()) {
            card = desk.reconciling().card();
            secret =
                    door.opened()
                            .work()
                            .read(desk.session(), records -> records.bundles().secret())
                            .orElseThrow();
        }
        try (PanelDesk desk = open(KeyClass.LIVING, KeyClass.POLICE)) {
            assertThat(door.everything(desk.session()))
                    .noneMatch(each -> text(each.value()).contains(text(secret)));
            Refused refused = catchThrowableOfType(Refused.class, () -> desk.reconciling().card());
            assertThat(refused.problem()).isEqualTo(new Problem.KeyLacking());
        }
        try (PanelDesk desk = openWhole()) {
            assertThat(desk.reconciling().card()).isEqualTo(card);
        }
    }

    @Test
    void casesThatHoldWhatTheKeyDoesNotOpenAreNotMerged() throws Exception {
        ReviewCase first;
        ReviewCase second;
        try (PanelDesk desk = openWhole()) {
            first = desk.notification().accept(Cases.notified(desk, "Doyle"));
            second = desk.notification().accept(everyField(desk, Cases.notified(desk, "Doyle")));
        }
        CaseId a = first.id();
        CaseId b = second.id();
        try (PanelDesk desk = open(KeyClass.IDENTITY, KeyClass.LIVING)) {
            Refused refused =
                    catchThrowableOfType(
                            Refused.class, () -> desk.duplicates().merge(a, b, Map.of()));
            assertThat(refused.problem()).isInstanceOf(Problem.MergeLacksKey.class);
        }
        UUID merge;
        try (PanelDesk desk = openWhole()) {
            desk.duplicates().merge(a, b, Map.of());
            merge = desk.duplicates().merges(a).getFirst().merge().id();
        }
        try (PanelDesk desk = open(KeyClass.IDENTITY)) {
            Refused refused =
                    catchThrowableOfType(Refused.class, () -> desk.duplicates().undo(merge));
            assertThat(refused.problem()).isInstanceOf(Problem.MergeLacksKey.class);
        }
        try (PanelDesk desk = openWhole()) {
            desk.duplicates().undo(merge);
            assertThat(desk.cases().open(b).reviewCase().answers()).isEqualTo(second.answers());
        }
    }

    @Test
    void aCellThatWasMovedToAnotherCaseIsNamedAsDamage() throws Exception {
        try (PanelDesk desk = openWhole()) {
            ReviewCase first = desk.notification().accept(Cases.notified(desk, "Doyle"));
            ReviewCase second = desk.notification().accept(Cases.notified(desk, "Marsh"));
            ReviewCase third = desk.notification().accept(Cases.notified(desk, "Petrov"));
            door.sql(
                    desk.session(),
                    "update identity_answer set sealed = (select o.sealed from identity_answer o"
                            + " where o.case_id = ? and o.field = 'person.surname') where case_id"
                            + " = ? and field = 'person.surname'",
                    first.id().value(),
                    second.id().value());
            door.sql(
                    desk.session(),
                    "update identity_answer set sealed = null where case_id = ? and field ="
                            + " 'person.forenames'",
                    third.id().value());
            for (ReviewCase each : List.of(second, third)) {
                Refused refused =
                        catchThrowableOfType(Refused.class, () -> desk.cases().open(each.id()));
                assertThat(refused.problem()).isInstanceOf(Problem.DamagedCell.class);
            }
            assertThat(desk.cases().open(first.id()).reviewCase().answers().text(Fields.SURNAME))
                    .isEqualTo("Doyle");
            Refused refused =
                    catchThrowableOfType(
                            Refused.class, () -> door.opened().verify(Progress.none()));
            assertThat(refused.problem()).isInstanceOf(Problem.DamagedCell.class);
            assertThat(((Problem.DamagedCell) refused.problem()).row())
                    .isIn(second.reference().text(), third.reference().text());
            assertThat(((Problem.DamagedCell) refused.problem()).where())
                    .isEqualTo("identity_answer.sealed");
        }
    }

    @Test
    void afterNewKeysEverythingIsSealedUnderThemAndNothingUnderTheOld() throws Exception {
        CaseId id;
        try (PanelDesk desk = openWhole()) {
            id = plant(desk).id();
        }
        StoreKey newer = CheapKeys.loose(9);
        door.with(whole -> PartKey.rotating(whole, newer));
        try (PanelDesk desk = program.open(program.careThrough(door))) {
            assertThat(read(desk, id)).as("before").isEqualTo(sealed());
            assertThat(door.opened().reseal(Progress.none())).isGreaterThan(60);
            assertThat(door.opened().reseal(Progress.none())).as("nothing is left").isZero();
        }
        door.with(whole -> PartKey.rotated(whole, newer));
        try (PanelDesk desk = program.open(program.careThrough(door))) {
            assertThat(read(desk, id)).as("afterwards").isEqualTo(sealed());
            assertThat(door.opened().verify(Progress.none()).cases()).isEqualTo(2);
            ReviewCase stored = desk.cases().open(id).reviewCase();
            ReviewCase again =
                    Cases.notified(desk, "x").withAnswers(stored.answers()).withReturns(List.of());
            assertThat(desk.duplicates().of(again))
                    .as("found by name under the new keys")
                    .anyMatch(candidate -> candidate.row().id().equals(id));
        }
        door.holding(KeyClass.values());
        Refused refused =
                catchThrowableOfType(
                        Refused.class,
                        () -> {
                            try (PanelDesk desk = program.open(program.careThrough(door))) {
                                desk.cases().open(id);
                            }
                        });
        assertThat(refused.problem()).as("the old keys").isInstanceOf(Problem.DamagedCell.class);
    }
}
