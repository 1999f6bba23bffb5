package vigil.store;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vigil.casework.Sight;
import vigil.domain.access.KeyClass;
import vigil.domain.casefile.Sensitivity;
import vigil.store.generated.tables.records.CaseChangeRecord;

/** What items of cases said before and after a change; of restricted items it is sealed. */
final class ChangeTexts {

    /** Before and after; neither where nothing was said or the key does not open it. */
    record Texts(Optional<String> before, Optional<String> after) {}

    private final Cells cells;

    ChangeTexts(Cells cells) {
        this.cells = cells;
    }

    /** Into a row that has its place and its sensitivity. */
    void write(CaseChangeRecord row, Optional<String> before, Optional<String> after) {
        Optional<KeyClass> keyClass = keyClass(row.getSensitivity());
        if (keyClass.isEmpty()) {
            row.setBeforeText(CaseParts.orNull(before)).setAfterText(CaseParts.orNull(after));
        } else if (cells.hold(keyClass.get())) {
            row.setSealed(
                    cells.seal(
                            SealedColumn.changes(keyClass.get()),
                            place(row.getCaseId(), row.getVersion(), row.getPosition()),
                            List.of(before, after)));
        }
        // Of a return that changed in what this session cannot read, only that it did is kept.
    }

    Texts read(CaseChangeRecord row) {
        byte @Nullable [] cell = row.getSealed();
        Optional<KeyClass> keyClass = keyClass(row.getSensitivity());
        if (cell == null || keyClass.isEmpty()) {
            return new Texts(
                    Optional.ofNullable(row.getBeforeText()),
                    Optional.ofNullable(row.getAfterText()));
        }
        if (!cells.hold(keyClass.get())) {
            return new Texts(Optional.empty(), Optional.empty());
        }
        List<Optional<String>> texts =
                cells.open(
                        SealedColumn.changes(keyClass.get()),
                        place(row.getCaseId(), row.getVersion(), row.getPosition()),
                        cell);
        return new Texts(texts.get(0), texts.get(1));
    }

    private static Optional<KeyClass> keyClass(String sensitivity) {
        return SealedColumn.keyClass(Sensitivity.valueOf(sensitivity));
    }

    private static Object[] place(UUID caseId, long version, int position) {
        return new Object[] {caseId, version, position};
    }

    /** The kinds of items that the reader may see and the key opens. */
    List<String> visible(Sight sight) {
        return Arrays.stream(Sensitivity.values())
                .filter(sight::of)
                .filter(each -> SealedColumn.keyClass(each).map(cells::hold).orElse(true))
                .map(Sensitivity::name)
                .toList();
    }
}
