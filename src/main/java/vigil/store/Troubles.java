package vigil.store;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.ReadOnlyFileSystemException;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.h2.api.ErrorCode;
import vigil.casework.Problem;
import vigil.casework.Refused;

/**
 * Turns what H2, jOOQ or the disk throws into a {@link Problem}. No message of theirs passes,
 * because they contain values of rows; the cause kept is {@link Scrubbed}.
 */
final class Troubles {

    private Troubles() {}

    /** The refusal for something thrown while this disk was in use. */
    static Refused of(Throwable thrown, SealedDisk disk, FreeRoom room) {
        if (thrown instanceof Refused refused) {
            return refused;
        }
        Optional<CellTrouble> cell = cellIn(thrown);
        if (cell.isPresent()) {
            return new Refused(cell.get().problem(), Scrubbed.of(thrown));
        }
        Optional<SealedDisk.Damage> damage = disk.damage();
        if (damage.isPresent()) {
            return new Refused(
                    new Problem.Damaged(damage.get().leaf(), damage.get().trace()),
                    Scrubbed.of(thrown));
        }
        Optional<IOException> below = disk.trouble();
        if (below.isPresent()) {
            return new Refused(ofDisk(below.get(), room), Scrubbed.of(thrown));
        }
        return ofThrown(thrown);
    }

    /** The refusal for an error of the file system itself. */
    static Refused of(IOException thrown, FreeRoom room) {
        return new Refused(ofDisk(thrown, room), Scrubbed.of(thrown));
    }

    private static Problem ofDisk(IOException below, FreeRoom room) {
        String text = String.valueOf(below.getMessage()).toLowerCase(Locale.ROOT);
        if (text.contains("no space left")
                || text.contains("not enough space")
                || text.contains("disk quota")
                || room.bytes() < 1 << 20) {
            return new Problem.DiskFull(FreeRoom.DAY >> 20, room.bytes() >> 20);
        }
        if (below instanceof AccessDeniedException
                || below.getCause() instanceof ReadOnlyFileSystemException
                || text.contains("read-only file system")
                || text.contains("permission denied")) {
            return new Problem.NotWritable(StoreFolder.STORE);
        }
        return new Problem.StoreClosed();
    }

    private static Refused ofThrown(Throwable thrown) {
        Scrubbed scrubbed = Scrubbed.of(thrown);
        Optional<SQLException> sql = sqlIn(thrown);
        int code = sql.map(SQLException::getErrorCode).orElse(0);
        return switch (code) {
            case ErrorCode.DATABASE_ALREADY_OPEN_1 ->
                    new Refused(new Problem.OpenElsewhere(), scrubbed);
            case ErrorCode.DATABASE_IS_CLOSED,
                    ErrorCode.DATABASE_CALLED_AT_SHUTDOWN,
                    ErrorCode.CONNECTION_BROKEN_1,
                    ErrorCode.OBJECT_CLOSED,
                    ErrorCode.IO_EXCEPTION_1,
                    ErrorCode.IO_EXCEPTION_2 ->
                    new Refused(new Problem.StoreClosed(), scrubbed);
            case ErrorCode.FILE_CORRUPTED_1,
                    ErrorCode.FILE_ENCRYPTION_ERROR_1,
                    ErrorCode.FILE_VERSION_ERROR_1,
                    ErrorCode.DATABASE_NOT_FOUND_WITH_IF_EXISTS_1,
                    ErrorCode.WRONG_USER_OR_PASSWORD ->
                    new Refused(new Problem.Damaged(StoreFolder.STORE, "database"), scrubbed);
            default -> new Refused(new Problem.Failed(code(thrown, sql)), scrubbed);
        };
    }

    private static Optional<CellTrouble> cellIn(Throwable thrown) {
        Throwable at = thrown;
        for (int depth = 0; at != null && depth < 20; depth++) {
            if (at instanceof CellTrouble trouble) {
                return Optional.of(trouble);
            }
            at = at.getCause();
        }
        return Optional.empty();
    }

    private static Optional<SQLException> sqlIn(Throwable thrown) {
        Throwable at = thrown;
        for (int depth = 0; at != null && depth < 20; depth++) {
            if (at instanceof SQLException sql) {
                return Optional.of(sql);
            }
            at = at.getCause();
        }
        return Optional.empty();
    }

    /** What it was and a number for where, the same each time it happens. */
    private static String code(Throwable thrown, Optional<SQLException> sql) {
        String what = sql.map(SQLException::getSQLState).orElse(thrown.getClass().getSimpleName());
        StringBuilder where = new StringBuilder();
        for (StackTraceElement frame : thrown.getStackTrace()) {
            if (frame.getClassName().startsWith("vigil.")) {
                where.append(frame.getClassName()).append('.').append(frame.getMethodName());
            }
        }
        return what + "-" + HexFormat.of().toHexDigits((short) where.toString().hashCode());
    }
}
