package vigil.casework;

import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vigil.domain.access.Right;

/**
 * Holds an extract of the audit against the store it is from, which knows more than the file: its
 * rows, and until when it signed with which key. Somebody who was removed may still have a key that
 * signed until then; what they sign now does not pass.
 */
public final class ExtractComparison {

    /** What the store says of an extract. */
    public enum Verdict {
        /** As it was signed, with the key of today, and the rows are those of the store. */
        PRESENT,
        /** The same, with a key that was given up since. */
        EARLIER,
        /** Not as it was signed. */
        UNSIGNED,
        /** From another store. */
        ELSEWHERE,
        /** Signed with a key that this store never had. */
        UNKNOWN,
        /** Signed with a key that had been given up when it was made. */
        RETIRED,
        /** A row is not as the store has it. */
        DIFFERENT;

        public boolean good() {
            return this == PRESENT || this == EARLIER;
        }
    }

    /**
     * What a comparison found.
     *
     * @param until when its key was given up, if it was
     * @param row number of the first row that differs; 0 if none was found
     */
    public record Outcome(
            Verdict verdict, AuditFiles.Head head, long rows, Optional<Instant> until, long row) {}

    private final Desk desk;
    private final AuditTools tools;
    private final StoreKey key;

    ExtractComparison(Desk desk, AuditTools tools, StoreKey key) {
        this.desk = desk;
        this.tools = tools;
        this.key = key;
    }

    /** Compares a file. */
    public Outcome of(Path file, Progress progress) throws Refused {
        desk.session().require(Right.READ_AUDIT);
        AuditFiles.Read read = tools.files().read(file);
        AuditFiles.Head head = read.head();
        if (!ExtractCheck.signed(tools.signatures(), read) || read.unlinked() > 0) {
            return outcome(Verdict.UNSIGNED, read, Optional.empty(), read.unlinked());
        }
        if (!head.store().equals(key.storeId().toString())) {
            return outcome(Verdict.ELSEWHERE, read, Optional.empty(), 0);
        }
        return desk.work().read(desk.session(), records -> within(records, read, progress));
    }

    private static Outcome outcome(
            Verdict verdict, AuditFiles.Read read, Optional<Instant> until, long row) {
        return new Outcome(verdict, read.head(), read.rows(), until, row);
    }

    private Outcome within(Records records, AuditFiles.Read read, Progress progress)
            throws Refused {
        String own = tools.signatures().fingerprint(read.head().publicKey());
        List<SigningKeys.Used> all = new SigningKeys(tools.signatures(), key).all(records);
        Optional<SigningKeys.Used> used =
                all.stream().filter(each -> each.fingerprint().equals(own)).findFirst();
        if (used.isEmpty()) {
            return outcome(Verdict.UNKNOWN, read, Optional.empty(), 0);
        }
        Optional<Instant> until = used.get().until();
        boolean late =
                used.get().given().filter(row -> read.head().head() >= row).isPresent()
                        || until.filter(read.head().made()::isAfter).isPresent();
        if (late) {
            return outcome(Verdict.RETIRED, read, until, 0);
        }
        long row = different(records, read, progress);
        Verdict verdict =
                row > 0 ? Verdict.DIFFERENT : until.isPresent() ? Verdict.EARLIER : Verdict.PRESENT;
        return outcome(verdict, read, until, row);
    }

    /** The number of the first row that the store has not, or has otherwise; 0 if there is none. */
    private static long different(Records records, AuditFiles.Read read, Progress progress)
            throws Refused {
        Map<Long, AuditFiles.Mark> marks = new HashMap<>();
        read.marks().forEach(mark -> marks.put(mark.number(), mark));
        long head = read.head().head();
        long[] found = {Long.MAX_VALUE, 0};
        // Of the time it says it is of nothing may have been left out.
        records.audit()
                .each(
                        AuditTrail.Question.ALL.between(read.head().from(), read.head().until()),
                        row -> {
                            progress.checkCancelled();
                            long number = row.entry().sequence();
                            if (number <= head && !marks.containsKey(number)) {
                                found[0] = Math.min(found[0], number);
                            }
                        });
        records.audit()
                .each(
                        AuditTrail.Question.ALL,
                        row -> {
                            progress.checkCancelled();
                            long number = row.entry().sequence();
                            AuditFiles.Mark mark = marks.remove(number);
                            boolean other =
                                    (mark != null && !mark.equals(mark(row)))
                                            || (number == head
                                                    && !row.code().equals(read.head().headCode()));
                            found[0] = other ? Math.min(found[0], number) : found[0];
                            found[1] = number;
                        });
        long missing = marks.keySet().stream().mapToLong(Long::longValue).min().orElse(0);
        if (missing > 0 || head > found[1]) {
            found[0] = Math.min(found[0], missing > 0 ? missing : head);
        }
        return found[0] == Long.MAX_VALUE ? 0 : found[0];
    }

    private static AuditFiles.Mark mark(AuditTrail.Coded row) {
        AuditTrail.Entry entry = row.entry();
        UUID member = entry.member();
        return new AuditFiles.Mark(
                entry.sequence(),
                entry.at().toString(),
                member.toString(),
                entry.intent(),
                row.code());
    }
}
