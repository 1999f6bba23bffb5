package vigil.words;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vigil.casework.AuditTrail;
import vigil.casework.Intent;
import vigil.casework.NameSeen;
import vigil.domain.access.KeyClass;

/** Rows of the audit as sentences that people read. */
public final class AuditText {

    private static final Pattern DIGEST = Pattern.compile("\\s*\\b[0-9a-f]{64}\\b");
    private static final Pattern SPAN = Pattern.compile("(\\d+) (\\S+Z) (\\S+Z)");

    private final Words words;
    private final ZoneId zone;
    private final Map<String, String> known;

    /**
     * @param known members and meetings as rows call them, with the names people know them by
     */
    public AuditText(Words words, ZoneId zone, Map<String, String> known) {
        this.words = words;
        this.zone = zone;
        this.known = Map.copyOf(known);
    }

    /** {@code Carys Hughes opened DARD-SHE-2026-014 and saw the name}. */
    public String sentence(AuditTrail.Entry entry) {
        return who(entry) + " " + did(entry);
    }

    /** Who did it. */
    public String who(AuditTrail.Entry entry) {
        return entry.memberName().isEmpty() ? words.of("audit.somebody") : entry.memberName();
    }

    /** What was done: the sentence after its first words. */
    public String did(AuditTrail.Entry entry) {
        if (entry.intent().equals(Intent.FAILED_UNLOCKS.name())) {
            return failed(entry);
        }
        String subject = subject(entry);
        String detail = detail(entry);
        String key = "audit.did." + entry.intent();
        String did;
        if (words.has(key)) {
            did = words.of(key, subject, detail).strip();
        } else {
            String label = words.find("intent." + entry.intent()).orElse(entry.intent());
            String lower = label.substring(0, 1).toLowerCase(Locale.UK) + label.substring(1);
            did =
                    subject.isEmpty()
                            ? lower
                            : words.of(
                                    detail.isEmpty() ? "audit.other" : "audit.other.detail",
                                    lower,
                                    subject,
                                    detail);
        }
        return did + saw(entry);
    }

    private String saw(AuditTrail.Entry entry) {
        boolean opened = entry.intent().equals(Intent.VIEW_CASE.name());
        Set<KeyClass> classes = entry.shown().orElse(Set.of());
        if (!opened || entry.shown().isEmpty()) {
            return "";
        }
        List<String> seen = new ArrayList<>();
        for (KeyClass each : KeyClass.values()) {
            if (classes.contains(each)) {
                seen.add(words.of("audit.class." + each.name()));
            }
        }
        if (seen.isEmpty()) {
            return words.of("audit.saw.nothing");
        }
        String last = seen.getLast();
        String all =
                seen.size() == 1
                        ? last
                        : words.of(
                                "audit.and",
                                String.join(", ", seen.subList(0, seen.size() - 1)),
                                last);
        return words.of("audit.saw", all);
    }

    /** {@code 3 wrong passphrases for carys between … and …}. */
    private String failed(AuditTrail.Entry entry) {
        Matcher span = SPAN.matcher(entry.detail());
        if (!span.matches()) {
            return words.of("audit.failed." + entry.detail());
        }
        int space = entry.subject().indexOf(' ');
        String kind = space < 0 ? entry.subject() : entry.subject().substring(0, space);
        String user = space < 0 ? "" : entry.subject().substring(space + 1);
        long times = Long.parseLong(span.group(1));
        String whose = user.isEmpty() ? words.of("audit.failed.nobody") : user;
        return words.of(
                "audit.failed." + kind,
                times,
                whose,
                moment(Instant.parse(span.group(2))),
                moment(Instant.parse(span.group(3))));
    }

    private String subject(AuditTrail.Entry entry) {
        String subject = entry.subject();
        String name = known.get(subject);
        if (name != null) {
            return name;
        }
        return words.find("audit.subject." + subject.replace(' ', '_'))
                .orElseGet(() ->
                        subject.matches("(member|meeting|import|release) [0-9a-f-]{36}")
                                ? words.of(
                                        "audit.subject."
                                                + subject.substring(0, subject.indexOf(' ')))
                                : subject);
    }

    /** The detail without digests, which nobody reads. */
    private String detail(AuditTrail.Entry entry) {
        String detail = DIGEST.matcher(entry.detail()).replaceAll("").strip();
        if (entry.intent().equals(Intent.UNLOCK.name())) {
            return detail.contains("unclean") ? words.of("audit.unclean") : "";
        }
        if (entry.intent().equals(Intent.SAVE_CASE.name())) {
            long items = Arrays.stream(detail.split(" ")).filter(s -> !s.isEmpty()).count();
            return items == 0 ? "" : words.of("audit.items", items);
        }
        return words.find("role." + detail).orElse(detail);
    }

    /** How often, when and how a name was seen. */
    public String seen(NameSeen seen) {
        String way = words.of("audit.way." + seen.way().name());
        return seen.times() == 1
                ? words.of("audit.seen.once", way, moment(seen.last()))
                : words.of(
                        "audit.seen.often",
                        way,
                        seen.times(),
                        moment(seen.first()),
                        moment(seen.last()));
    }

    /** {@code 14 Mar 2026 09:05}. */
    public String moment(Instant at) {
        return words.date(LocalDate.ofInstant(at, zone))
                + " "
                + DateTimeFormatter.ofPattern("HH:mm").format(at.atZone(zone));
    }

    /** What somebody typed as words to be found, each with the intents whose sentence holds it. */
    public List<AuditTrail.Word> words(String typed) {
        List<AuditTrail.Word> all = new ArrayList<>();
        for (String word : typed.strip().split("\\s+")) {
            if (!word.isEmpty()) {
                String lower = word.toLowerCase(Locale.UK);
                Set<String> intents = new TreeSet<>();
                for (Intent intent : Intent.values()) {
                    String key = "audit.did." + intent.name();
                    String text =
                            (words.has(key) ? words.pattern(key) : "")
                                    + " "
                                    + words.find("intent." + intent.name()).orElse("");
                    if (text.toLowerCase(Locale.UK).contains(lower)) {
                        intents.add(intent.name());
                    }
                }
                all.add(new AuditTrail.Word(word, intents));
            }
        }
        return all;
    }
}
