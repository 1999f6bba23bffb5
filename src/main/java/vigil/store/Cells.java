package vigil.store;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigil.casework.Problem;
import vigil.casework.StoreKey;
import vigil.domain.access.KeyClass;

/** Seals and opens cells with what the key of this session holds. */
final class Cells {

    private final StoreKey key;
    private final Set<KeyClass> held;

    Cells(StoreKey key) {
        this.key = key;
        this.held = EnumSet.noneOf(KeyClass.class);
        this.held.addAll(key.held());
    }

    boolean hold(KeyClass keyClass) {
        return held.contains(keyClass);
    }

    /** The number of the key that cells of this class are sealed under now. */
    int number(KeyClass keyClass) {
        return key.cellKey(keyClass);
    }

    private void mustHold(KeyClass keyClass) {
        if (!hold(keyClass)) {
            throw new CellTrouble(new Problem.KeyLacking());
        }
    }

    /**
     * Some texts as one cell.
     *
     * @throws CellTrouble if this session has no key for it
     */
    byte[] seal(SealedColumn column, Object[] place, List<Optional<String>> texts) {
        return sealBytes(column, place, CellText.write(texts));
    }

    byte[] sealBytes(SealedColumn column, Object[] place, byte[] plain) {
        mustHold(column.keyClass());
        return key.sealCell(column.keyClass(), column.context(place), plain);
    }

    /** The same, or nothing if there is nothing to be hidden. */
    byte @Nullable [] sealUnlessBlank(SealedColumn column, Object[] place, String... texts) {
        return Arrays.stream(texts).allMatch(String::isEmpty)
                ? null
                : seal(column, place, Arrays.stream(texts).map(Optional::of).toList());
    }

    /**
     * The texts of a cell; as many as were sealed.
     *
     * @throws CellTrouble if it is not what was sealed there, or of a class without a key
     */
    List<Optional<String>> open(SealedColumn column, Object[] place, byte[] cell) {
        return CellText.read(openBytes(column, place, cell));
    }

    byte[] openBytes(SealedColumn column, Object[] place, byte[] cell) {
        mustHold(column.keyClass());
        return key.openCell(column.keyClass(), column.context(place), cell)
                .orElseThrow(() -> damaged(column, place));
    }

    static CellTrouble damaged(SealedColumn column, Object[] place) {
        return new CellTrouble(
                new Problem.DamagedCell(
                        column.table().getName() + "." + column.cell().getName(),
                        String.valueOf(place[0])));
    }

    /** One text of a cell, or the plain one while the cell is not there. */
    static String text(List<Optional<String>> texts, int at) {
        return texts.get(at).orElse("");
    }

    /** Whether this class is read: the reader may, and the key opens it. */
    boolean open(KeyClass keyClass, boolean mayRead) {
        return mayRead && hold(keyClass);
    }

    /** What stands for a number by which people are found. */
    long blinded(long number) {
        mustHold(KeyClass.IDENTITY);
        return key.blinded(KeyClass.IDENTITY, number);
    }
}
