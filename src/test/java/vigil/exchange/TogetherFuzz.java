package vigil.exchange;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vigil.casework.PanelHistories;
import vigil.casework.Refused;
import vigil.casework.TogetherFormat;
import vigil.domain.access.PanelMember;
import vigil.domain.access.PanelRole;
import vigil.domain.casefile.CaseId;
import vigil.domain.casefile.CaseReference;
import vigil.domain.together.CaseHistory;
import vigil.domain.together.Edit;
import vigil.domain.together.PanelItems;
import vigil.domain.together.PanelKind;
import vigil.domain.together.PanelMerge;
import vigil.domain.together.SoundEdits;

/** The cases of a bundle, once it is unsealed, with what is laid together of them. */
public final class TogetherFuzz {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final UUID STORE = new UUID(7, 8);

    private TogetherFuzz() {}

    public static void read(byte[] content) throws Refused, IOException {
        new TogetherFile()
                .read(
                        new ByteArrayInputStream(content),
                        new TogetherFormat.Incoming() {
                            @Override
                            public void head(TogetherFormat.Head head) {}

                            @Override
                            public void member(PanelMember member) {}

                            @Override
                            public void reviewCase(TogetherFormat.Travelling travelling) {
                                CaseHistory history =
                                        CaseHistory.none(item -> Optional.empty())
                                                .with(travelling.edits());
                                history.items().forEach(item -> history.item(item).sound());
                                history.shown();
                            }

                            @Override
                            public void record(TogetherFormat.TravellingRecord travelling) {
                                CaseHistory history = PanelMerge.nothing().with(travelling.edits());
                                PanelMerge.Shown shown =
                                        PanelMerge.shown(
                                                travelling.key().kind(),
                                                travelling.key().id(),
                                                history,
                                                id -> true);
                                PanelKind kind = travelling.key().kind();
                                travelling.edits().forEach(e -> SoundEdits.sound(kind, e));
                                PanelItems.sound(
                                        travelling.key().kind(),
                                        travelling.key().id(),
                                        shown.texts());
                            }
                        });
    }

    /** One case with two changes, and an action. */
    public static byte[] good() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        TogetherFormat.Outgoing out =
                new TogetherFile()
                        .begin(
                                bytes,
                                new TogetherFormat.Head(
                                        STORE, "Northtown", 0, 5, "I", Map.of(STORE, 3L)));
        out.member(
                new PanelMember(
                        new UUID(5, 6),
                        Optional.empty(),
                        "Sam",
                        "AGENCY_TYPE07",
                        PanelRole.COORDINATOR,
                        false,
                        false));
        String item = "answer:incident.narrative#0";
        Edit first =
                new Edit(
                        new UUID(1, 1),
                        STORE,
                        item,
                        Optional.empty(),
                        Optional.of("One"),
                        new UUID(5, 6),
                        "Sam",
                        NOON,
                        Set.of());
        Edit second =
                new Edit(
                        new UUID(1, 2),
                        STORE,
                        item,
                        Optional.of("One"),
                        Optional.of("Two"),
                        new UUID(5, 6),
                        "Sam",
                        NOON,
                        Set.of(new UUID(1, 1)));
        out.reviewCase(
                new TogetherFormat.Travelling(
                        new CaseId(new UUID(1, 1)),
                        new CaseReference("DARD-SHE-2026-014"),
                        NOON,
                        STORE,
                        List.of(first, second)));
        UUID action = new UUID(1, 3);
        out.record(
                new TogetherFormat.TravellingRecord(
                        new PanelHistories.Key(PanelKind.ACTION, action),
                        "A-2026-11",
                        NOON,
                        STORE,
                        List.of(
                                PanelMerge.begun(
                                        PanelKind.ACTION, action, "due", "2026-12-01", STORE, NOON),
                                PanelMerge.begun(
                                        PanelKind.ACTION, action, "wording", "Ask", STORE, NOON))));
        out.end();
        return bytes.toByteArray();
    }
}
