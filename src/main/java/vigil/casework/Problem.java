package vigil.casework;

import java.util.List;

/**
 * Something that went wrong in a way that was foreseen. A problem holds no case content: it is put
 * into words by the window or the command line, under the key {@code problem.<kind>}.
 */
public sealed interface Problem {

    /** Short, stable name; the end of the key of its sentence and the code in a log. */
    default String kind() {
        String name = getClass().getSimpleName();
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    /** What the sentence is filled with; never case content. */
    default List<Object> arguments() {
        return List.of();
    }

    /** No key slot opens with this passphrase. */
    record WrongPassphrase() implements Problem {}

    /** What was merged into a case has been changed since, so that it cannot be taken out again. */
    record ChangedSinceMerge(String reference) implements Problem {
        @Override
        public List<Object> arguments() {
            return List.of(reference);
        }
    }

    /** A case whose review is over, or that is merged already, is not merged into another. */
    record CannotMerge(String reference) implements Problem {
        @Override
        public List<Object> arguments() {
            return List.of(reference);
        }
    }

    /** The key file has no slot for this user name. */
    record UnknownUser(String userName) implements Problem {
        @Override
        public List<Object> arguments() {
            return List.of(userName);
        }
    }

    /** A new passphrase is too easily guessed; {@code reason} ends a message key. */
    record WeakPassphrase(String reason) implements Problem {
        @Override
        public List<Object> arguments() {
            return List.of(reason);
        }
    }

    /** A recovery key that is not this store's. */
    record WrongRecoveryKey() implements Problem {}

    /** What was typed cannot be a recovery key: its check characters do not fit. */
    record MistypedRecoveryKey() implements Problem {}

    /** The folder holds no store. */
    record NotAStore(String folder) implements Problem {
        @Override
        public List<Object> arguments() {
            return List.of(folder);
        }
    }

    /** A store is already there, so none is created. */
    record AlreadyThere(String folder) implements Problem {
        @Override
        public List<Object> arguments() {
            return List.of(folder);
        }
    }

    /** Another window or another person has the store open. */
    record OpenElsewhere() implements Problem {}

    /** The folder is on a network share, where file locks cannot be trusted. */
    record NetworkFolder(String folder) implements Problem {
        @Override
        public List<Object> arguments() {
            return List.of(folder);
        }
    }

    /**
     * A stored byte is not what Vigil wrote. {@code file} is the name of the file in the store's
     * folder; {@code trace} ends a message key that says what was noticed: {@code missing}, {@code
     * truncated}, {@code unreadable}, {@code header}, {@code structure}, {@code checksum}, {@code
     * mac}, {@code cost}, {@code page}, {@code pageReplaced}, {@code rolledBack} (an older copy),
     * {@code forked} (another history), {@code older} (an older key file), {@code database} (H2
     * cannot read it), {@code unclean} (must be opened once before it can be backed up).
     */
    record Damaged(String file, String trace) implements Problem {
        @Override
        public List<Object> arguments() {
            return List.of(file, trace);
        }
    }

    /** The store was written by a later Vigil. */
    record NewerStore(String storeVersion, String programVersion) implements Problem {
        @Override
        public List<Object> arguments() {
            return List.of(storeVersion, programVersion);
        }
    }

    /** The disk has too little room; nothing was written. */
    record DiskFull(long neededMegabytes, long freeMegabytes) implements Problem {
        @Override
        public List<Object> arguments() {
            return List.of(neededMegabytes, freeMegabytes);
        }
    }

    /** The version asked for has nothing in it. */
    record NothingToPrint() implements Problem {}

    /** Somebody has decided about this finding since it was shown. */
    record DecidedMeanwhile() implements Problem {}

    /** Somebody has answered this prompt already. */
    record AlreadyAnswered() implements Problem {}

    /** The folder or file cannot be written. */
    record NotWritable(String path) implements Problem {
        @Override
        public List<Object> arguments() {
            return List.of(path);
        }
    }

    /** The store closed itself (disk full, stick pulled out); what is on screen is not lost. */
    record StoreClosed() implements Problem {}

    /** The record was saved by somebody else, or in another window, since it was read. */
    record Stale(String subject, long readVersion, long storedVersion) implements Problem {
        @Override
        public List<Object> arguments() {
            return List.of(subject, readVersion, storedVersion);
        }
    }

    /** This role may not do this. */
    record NotPermitted(String right) implements Problem {
        @Override
        public List<Object> arguments() {
            return List.of(right);
        }
    }

    /**
     * What was entered breaks a rule; {@code field} says where, {@code rule} ends a message key.
     */
    record Invalid(String field, String rule, List<Object> details) implements Problem {
        @Override
        public List<Object> arguments() {
            return List.of(field, rule, details);
        }
    }

    /** The reader declared an interest in this case at the meeting of this day. */
    record CaseClosed(String reference, java.time.LocalDate on) implements Problem {
        @Override
        public List<Object> arguments() {
            return List.of(
                    reference,
                    on.format(
                            java.time.format.DateTimeFormatter.ofPattern(
                                    "d MMMM yyyy", java.util.Locale.UK)));
        }
    }

    /** The case is on no agenda, and this role reads only those that are. */
    record NotOnAgenda(String reference) implements Problem {
        @Override
        public List<Object> arguments() {
            return List.of(reference);
        }
    }

    /** The review of this case is finished; it is opened only with a reason. */
    record ReasonNeeded(String reference) implements Problem {
        @Override
        public List<Object> arguments() {
            return List.of(reference);
        }
    }

    /** A second person has to approve this release; {@code approvers} are the names of who may. */
    record SecondPersonNeeded(String approvers) implements Problem {
        @Override
        public List<Object> arguments() {
            return List.of(approvers);
        }
    }

    /** What one asked for oneself, somebody else decides. */
    record OwnRequest() implements Problem {
        @Override
        public List<Object> arguments() {
            return List.of();
        }
    }

    /** Nothing has this reference. */
    record NotFound(String reference) implements Problem {
        @Override
        public List<Object> arguments() {
            return List.of(reference);
        }
    }

    /**
     * A file that was to be read makes no sense. {@code place} is a line or a column in words;
     * {@code reason} ends a message key; nothing of the file's content is held.
     */
    record UnreadableFile(String file, String place, String reason) implements Problem {
        @Override
        public List<Object> arguments() {
            return List.of(file, place, reason);
        }
    }

    /**
     * A table that was to be analysed cannot be. {@code place} is a line, or empty; {@code reason}
     * ends a message key; {@code details} are names of columns and options, never what is in them.
     */
    record NotAnalysable(String file, String place, String reason, List<Object> details)
            implements Problem {
        public NotAnalysable {
            details = List.copyOf(details);
        }

        @Override
        public List<Object> arguments() {
            return List.of(file, place, reason, details);
        }
    }

    /** A file that an agency sent cannot be used; {@code reason} ends a message key. */
    record ReturnUnreadable(String reason) implements Problem {
        @Override
        public List<Object> arguments() {
            return List.of(reason);
        }
    }

    /** A return file carries the number of another request than any of this case. */
    record OtherRequest(String number) implements Problem {
        @Override
        public List<Object> arguments() {
            return List.of(number);
        }
    }

    /** What came from an agency is kept as it came and cannot be changed. */
    record Frozen() implements Problem {}

    /** More than one person can open the store, so it must be said who does. */
    record UserNotNamed(int holders) implements Problem {
        @Override
        public List<Object> arguments() {
            return List.of(holders);
        }
    }

    /** A passphrase was needed and there was nobody to ask. */
    record NoPassphrase() implements Problem {}

    /** A file that was named cannot be read. */
    record NotReadable(String path) implements Problem {
        @Override
        public List<Object> arguments() {
            return List.of(path);
        }
    }

    /** Rows of an import cannot be used, so none of it was kept. */
    record RowsRefused(int rows) implements Problem {
        @Override
        public List<Object> arguments() {
            return List.of(rows);
        }
    }

    /** Cases of an import were changed since, so undoing all of it was not done. */
    record ImportInUse(int cases) implements Problem {
        @Override
        public List<Object> arguments() {
            return List.of(cases);
        }
    }

    /** A table has more rows than its kind of file takes. */
    record TooManyRows(int most) implements Problem {
        @Override
        public List<Object> arguments() {
            return List.of(most);
        }
    }

    /** A list has more rows than anybody would print. */
    record TooManyToPrint(int most) implements Problem {
        @Override
        public List<Object> arguments() {
            return List.of(most);
        }
    }

    /** So few cases are in a list that nothing of it may leave the panel. */
    record TooFewToShow(int threshold) implements Problem {
        @Override
        public List<Object> arguments() {
            return List.of(threshold);
        }
    }

    /** An alert that was issued keeps its words. */
    record AlertIssued(String reference) implements Problem {
        @Override
        public List<Object> arguments() {
            return List.of(reference);
        }
    }

    /** An alert lacks something without which it cannot be issued; each ends a message key. */
    record AlertLacking(List<String> lacks) implements Problem {
        public AlertLacking {
            lacks = List.copyOf(lacks);
        }

        @Override
        public List<Object> arguments() {
            return List.of(lacks.size());
        }
    }

    /** An alert is longer than one page. */
    record AlertTooLong() implements Problem {}

    /** An alert is not live, or not as it must be for what was asked. */
    record AlertNotLive(String reference) implements Problem {
        @Override
        public List<Object> arguments() {
            return List.of(reference);
        }
    }

    /** The words of an alert name somebody or some place; nothing was issued. */
    record AlertNames(int places) implements Problem {
        @Override
        public List<Object> arguments() {
            return List.of(places);
        }
    }

    /** Text that is to leave the panel still names somebody; nothing was released. */
    record IdentifiersLeft(int places) implements Problem {
        @Override
        public List<Object> arguments() {
            return List.of(places);
        }
    }

    /**
     * A table may not leave the panel; nothing left. {@code reason} ends a message key with what to
     * do about it, filled with the details.
     */
    record NotReleasable(String table, String reason, List<Object> details) implements Problem {
        @Override
        public List<Object> arguments() {
            return List.of(table, reason, details);
        }
    }

    /** The person stopped it; nothing was kept. */
    record Cancelled() implements Problem {}

    /** Not foreseen. The code names where in the program, and can be read out on the telephone. */
    record Failed(String code) implements Problem {
        @Override
        public List<Object> arguments() {
            return List.of(code);
        }
    }
}
