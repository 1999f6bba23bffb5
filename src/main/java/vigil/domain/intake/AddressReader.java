package vigil.domain.intake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vigil.domain.casefile.FieldKey;
import vigil.domain.casefile.Fields;
import vigil.domain.casefile.Postcode;
import vigil.domain.casefile.Value;
import vigil.domain.vocabulary.Code;
import vigil.domain.vocabulary.CodeList;

/** Addresses, postcodes and areas, and whether they are of the home or of the incident. */
final class AddressReader {

    private static final Pattern POSTCODE =
            Pattern.compile(
                    "(?i)(?<![\\w@.-])([A-Z]{1,2}\\d[A-Z\\d]?)[ \\t]{0,2}(\\d[ABD-HJLNP-UW-Z]{2})(?![\\w@-])");
    private static final String STREET =
            "(?:street|st|road|rd|avenue|ave|lane|ln|close|drive|court|ct|place|pl|terrace|crescent"
                    + "|cres|way|walk|gardens|grove|hill|square|row|view|mews|rise|croft|green|house)";
    private static final Pattern LINES =
            Pattern.compile(
                    "(?:\\b(?:(?i:flat|apt|apartment|room|unit)[ ]+\\w{1,5},?[ ]+))?"
                            + "(?:\\b\\p{Lu}[\\p{L}'’]+(?:[ ]\\p{Lu}[\\p{L}'’]+){0,3}(?:[ ]hostel)?,[ ]+)?"
                            + "\\b\\d{1,4}[a-zA-Z]?,?[ ]+(?:\\p{Lu}[\\p{L}'’.]*[ ]+){1,3}(?i:"
                            + STREET
                            + ")\\b\\.?(?:,[ ]*\\p{Lu}[\\p{L}'’]+(?![\\p{L}\\d])(?:[ ]\\p{Lu}[\\p{L}'’]+(?![\\p{L}\\d])){0,2}){0,3}");
    private static final int REACH = 40;

    private static final Set<String> HOME =
            Set.of(
                    "of",
                    "home",
                    "resident",
                    "resides",
                    "residing",
                    "lives",
                    "lived",
                    "address",
                    "resided",
                    "tenant");
    private static final Set<String> SCENE =
            Set.of("at", "attended", "scene", "location", "found", "outside", "collapsed", "call");

    private final CodeList areas;

    AddressReader(CodeList areas) {
        this.areas = areas;
    }

    void read(ReportWords words, Findings findings) {
        String text = words.text();
        boolean ownHome =
                findings.value(Fields.PLACE).filter(new Value.Code("PLACE01")::equals).isPresent();
        Matcher post = POSTCODE.matcher(text);
        int done = 0;
        Matcher lines = LINES.matcher(text);
        while (lines.find()) {
            Optional<Matcher> code = Optional.empty();
            Matcher after = POSTCODE.matcher(text);
            if (after.find(lines.end())
                    && after.start() - lines.end() <= REACH
                    && text.substring(lines.end(), after.start()).indexOf('.') < 0) {
                code = Optional.of(after);
            }
            int end = code.map(Matcher::end).orElse(lines.end());
            address(
                    words,
                    lines.start(),
                    end,
                    lines.group(),
                    code.flatMap(c -> Postcode.parse(c.group(1) + c.group(2))),
                    ownHome,
                    findings);
            done = Math.max(done, end);
        }
        while (post.find()) {
            int start = post.start();
            if (!findings.covers(start, post.end())) {
                Postcode.parse(post.group(1) + post.group(2))
                        .ifPresent(code ->
                                address(
                                        words,
                                        start,
                                        post.end(),
                                        "",
                                        Optional.of(code),
                                        ownHome,
                                        findings));
            }
        }
        areas(words, ownHome, findings);
    }

    private static void address(
            ReportWords words,
            int start,
            int end,
            String lines,
            Optional<Postcode> code,
            boolean ownHome,
            Findings findings) {
        LinkedHashMap<String, Value> parts = new LinkedHashMap<>();
        if (!lines.isBlank()) {
            parts.put("lines", new Value.Text(lines.strip().replaceAll(",\\s*$", "")));
        }
        code.ifPresent(c -> parts.put("postcode", new Value.Text(c.text())));
        Value address = new Value.Parts(parts);
        Target home = facts(address, Fields.ADDRESS);
        Target scene = facts(address, Fields.INCIDENT_ADDRESS);
        Target both = facts(address, Fields.ADDRESS, Fields.INCIDENT_ADDRESS);
        int word = words.at(start);
        boolean lived = words.any(Math.max(words.sentenceStart(word), word - 4), word - 1, HOME);
        boolean happened =
                words.any(Math.max(words.sentenceStart(word), word - 4), word - 1, SCENE);
        boolean residence =
                findings.value(Fields.PLACE)
                        .filter(v -> v.equals(new Value.Code("PLACE03")))
                        .isPresent();
        boolean inside =
                words.text()
                        .toLowerCase(Locale.ROOT)
                        .matches(
                                "(?s).*\\b(?:in|at) (?:his|her|their|the) (?:room|bed|flat|home|house|address|garage|hostel)\\b.*");
        if (lived && (ownHome || (residence && inside))) {
            findings.add(Proposal.sure(start, end, both, "homeAndScene"));
        } else if (lived && !happened) {
            findings.add(Proposal.sure(start, end, home, "home"));
        } else if (happened && ownHome) {
            findings.add(Proposal.sure(start, end, both, "homeAndScene"));
        } else if (happened && !lived) {
            findings.add(
                    new Proposal(start, end, List.of(scene, both, home), false, "whichAddress"));
        } else {
            findings.add(
                    new Proposal(start, end, List.of(both, scene, home), false, "whichAddress"));
        }
    }

    private static Target facts(Value value, FieldKey... fields) {
        SequencedMap<FieldKey, Value> answers = new LinkedHashMap<>();
        for (FieldKey field : fields) {
            answers.put(field, value);
        }
        return new Target.Facts(answers);
    }

    /** The panel's areas by their names, where one is named at all and no other is. */
    private void areas(ReportWords words, boolean ownHome, Findings findings) {
        boolean none = findings.has(Fields.NO_FIXED_ABODE);
        int found = -1;
        Optional<Code> only = Optional.empty();
        for (Code area : areas.codes()) {
            if (area.code().equals("OTHER") || area.code().equals("NFA")) {
                continue;
            }
            int at = named(words, area.label());
            if (at >= 0) {
                if (only.isPresent()) {
                    return; // two are named: neither is certain
                }
                only = Optional.of(area);
                found = at;
            }
        }
        int place = found;
        only.ifPresent(area -> {
            SequencedMap<FieldKey, Value> answers = new LinkedHashMap<>();
            answers.put(Fields.AREA_OF_DEATH, new Value.Code(area.code()));
            if (!none) {
                answers.put(Fields.AREA_OF_RESIDENCE, new Value.Code(area.code()));
            }
            findings.add(
                    new Proposal(
                            place,
                            place + area.label().length(),
                            List.of(new Target.Facts(answers)),
                            false,
                            ownHome ? "areaHome" : "areaNamed"));
        });
        if (none) {
            findings.value(Fields.NO_FIXED_ABODE);
        }
    }

    /** Where a name stands as words of its own and not as part of an institution's name. */
    private static int named(ReportWords words, String name) {
        Matcher m =
                Pattern.compile("(?i)(?<![\\w.@-])" + Pattern.quote(name) + "(?![\\w@-]|\\.\\w)")
                        .matcher(words.text());
        while (m.find()) {
            int after = words.at(m.end() - 1) + 1;
            boolean institution =
                    words.any(
                                    after,
                                    after + 2,
                                    Set.of(
                                            "teaching",
                                            "hospitals",
                                            "nhs",
                                            "police",
                                            "council",
                                            "prison"))
                            || words.low(words.at(m.start()) - 1).equals("hmp");
            if (!institution) {
                return m.start();
            }
        }
        return -1;
    }
}
