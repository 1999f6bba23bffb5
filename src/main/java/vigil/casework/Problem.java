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

    /** What was to be written is read with a key that this person does not hold. */
    record KeyLacking() implements Problem {}

    /** A case holds what this person's key does not open; a merge would leave that behind. */
    record MergeLacksKey(String reference) implements Problem {
        @Override
        public List<Object> arguments() {
            return List.of(reference);
        }
    }

    /**
     * A sealed value is not the one that was written in its place.
     *
     * @param where table and column
     * @param row identity of what it belongs to
     */
    record DamagedCell(String where, String row) implements Problem {
        @Override
        public List<Object> arguments() {
            return List.of(where, row);
        }
    }

    /** A case whose review is over, or that is merged already, is not merged into another. */
    record CannotMerge(String reference) implements Problem {
        @Override
        public List<Object> arguments() {
            return List.of(reference);
        }
    }

    /** Too many wrong passphrases; the next is tried after a wait. */
    record TooManyTries(long seconds) implements Problem {
        @Override
        public List<Object> arguments() {
            return List.of(seconds);
        }
    }

    /** This slot needs a key file besides the passphrase. */
    record KeyFileNeeded() implements Problem {}

    /** The key file given is another than the one the slot was made with. */
    record WrongKeyFile() implements Problem {}

    /** Who may open the store was changed by somebody who may not. */
    record KeysForged() implements Problem {}

    /** The recovery key is from before names had keys of their own, and cannot open those. */
    record OldRecoveryKey() implements Problem {}

    /** A slot of the first version stays as it is until its owner is given a new passphrase. */
    record OldSlot(String userName) implements Problem {
        @Override
        public List<Object> arguments() {
            return List.of(userName);
        }
    }

    /** A key is needed that whoever asks does not have. */
    record KeyNotHeld() implements Problem {}

    /**
     * A sheet of a split recovery key cannot be used; {@code reason} ends a message key: {@code
     * mistyped}, {@code twice}, {@code otherSplit}.
     *
     * @param place of the sheet as entered, from 1
     */
    record WrongSheet(int place, String reason) implements Problem {
        @Override
        public List<Object> arguments() {
            return List.of(place, reason);
        }
    }

    /** Not enough sheets of a split recovery key. */
    record SheetsMissing(int have, int needed) implements Problem {
        @Override
        public List<Object> arguments() {
            return List.of(have, needed);
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
     * cannot read it), {@code unclean} (must be opened once before it can be backed up), {@code
     * counts} (a backup with other rows than were written down), {@code gone} (deleted or replaced
     * while it was open). {@code copy} is the newest good backup, where somebody has looked for it.
     */
    record Damaged(String file, String trace, java.util.Optional<GoodCopy> copy)
            implements Problem {
        public Damaged(String file, String trace) {
            this(file, trace, java.util.Optional.empty());
        }

        @Override
        public List<Object> arguments() {
            return List.of(file, trace);
        }
    }

    /** A backup every file of which is as it was listed; {@code made} in local time. */
    record GoodCopy(String name, java.time.LocalDateTime made, long cases) {}

    /**
     * The store is an older copy than the one last open on this computer, or went another way.
     * {@code trace} ends a message key: {@code rows}, {@code forked} or {@code keys}.
     */
    record OlderCopy(String trace, java.time.LocalDateTime seen, long fewer) implements Problem {
        @Override
        public List<Object> arguments() {
            return List.of(trace, seen, fewer);
        }
    }

    /** The folder holds no backup. */
    record NotABackup(String folder) implements Problem {
        @Override
        public List<Object> arguments() {
            return List.of(folder);
        }
    }

    /** The second place for backups is not there. */
    record NoSecondPlace(String folder) implements Problem {
        @Override
        public List<Object> arguments() {
            return List.of(folder);
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

    /** The organisation that looks after this computer has switched this off. */
    record SwitchedOff() implements Problem {}

    /** Names are hidden for the time being, and this would show them or write over them. */
    record NamesHidden() implements Problem {}

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
            return List.of(reference, on);
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

    /** So many cases among these are finished; they are taken out only with a reason. */
    record ReasonsNeeded(int cases) implements Problem {
        @Override
        public List<Object> arguments() {
            return List.of(cases);
        }
    }

    /** The case opens as usual, so there is no need to open it in an emergency. */
    record NoEmergency(String reference) implements Problem {
        @Override
        public List<Object> arguments() {
            return List.of(reference);
        }
    }

    /** A case is opened in an emergency only with a reason of so many letters at least. */
    record EmergencyReasonMissing(int letters) implements Problem {
        @Override
        public List<Object> arguments() {
            return List.of(letters);
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

    /** The wording of a recommendation or action names somebody; no letter was written. */
    record WordingNames(String reference) implements Problem {
        @Override
        public List<Object> arguments() {
            return List.of(reference);
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

    /**
     * A sealed bundle, card or receipt cannot be used; {@code reason} ends a message key, filled
     * with the details, which hold dates and fingerprints only: {@code foreign}, {@code newer},
     * {@code damaged}, {@code passphrase}, {@code recipient}, {@code toCard}, {@code toPassphrase},
     * {@code expired}, {@code taken}, {@code kind}, {@code sender}, {@code card}, {@code receipt}.
     */
    record BundleUnusable(String reason, List<Object> details) implements Problem {
        public BundleUnusable {
            details = List.copyOf(details);
        }

        @Override
        public List<Object> arguments() {
            return List.of(reason, details);
        }
    }

    /** A day and time by British time, as an argument; whoever says it writes it out. */
    static java.time.LocalDateTime day(java.time.Instant at) {
        return java.time.LocalDateTime.ofInstant(at, java.time.ZoneId.of("Europe/London"));
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
