package vigil.patterns;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiPredicate;

/**
 * Substances recorded for the first time ever, or for the first time after a long absence, in the
 * latest months. No test: one case is enough to be shown and never enough for a trend.
 */
final class FirstSeen {

    /** In the key of what is said of something that is known elsewhere and new in an area. */
    static final String HERE = ".here";

    private static final int SHORT_RECORD_DAYS = 365;
    private static final int LEAST_AREA_DEATHS = 12;

    private final Reading reading;
    private final LocalDate from;

    FirstSeen(Reading reading) {
        this.reading = reading;
        this.from = reading.last().minusDays(reading.options().newDays() - 1L);
    }

    /** Deaths with each substance, in order, on one basis. */
    static Map<Item, List<CaseFact>> mentions(
            List<CaseFact> facts, CaseReader reader, BiPredicate<CaseFact, Item> counts) {
        Map<Item, List<CaseFact>> mentions = new TreeMap<>();
        for (CaseFact fact : facts) {
            for (Item item : reader.items(fact)) {
                if (item.kind() == Item.Kind.SUBSTANCE && counts.test(fact, item)) {
                    mentions.computeIfAbsent(item, key -> new ArrayList<>()).add(fact);
                }
            }
        }
        return mentions;
    }

    /** Whether a substance with these deaths has just appeared. */
    Optional<Appearance> appearance(Item item, List<CaseFact> mentions) {
        List<LocalDate> dates = mentions.stream().map(CaseFact::died).toList();
        List<LocalDate> now = dates.stream().filter(day -> !day.isBefore(from)).toList();
        Optional<LocalDate> before =
                dates.stream().filter(day -> day.isBefore(from)).max(LocalDate::compareTo);
        int absence = reading.options().absenceDays();
        if (now.isEmpty()
                || before.map(day -> day.plusDays(absence).isAfter(now.getFirst())).orElse(false)) {
            return Optional.empty();
        }
        return Optional.of(new Appearance(item, now.getFirst(), before, now.size()));
    }

    /** Whether the record goes back far enough for "first" to mean something. */
    private boolean recordIsShort(List<CaseFact> facts) {
        return facts.isEmpty() || facts.getFirst().died().plusDays(SHORT_RECORD_DAYS).isAfter(from);
    }

    /** All appearances among the known deaths on the slice's basis. */
    List<Appearance> appearances(Map<Item, List<CaseFact>> mentions) {
        boolean shortRecord = recordIsShort(reading.known());
        List<Appearance> found = new ArrayList<>();
        mentions.forEach((item, facts) -> {
            if (!shortRecord || reading.taxonomy().watched(item)) {
                appearance(item, facts).ifPresent(found::add);
            }
        });
        return found;
    }

    /** The findings: over the whole slice, in one area, and suspected only. */
    List<Finding> findings(Map<Item, List<CaseFact>> mentions, List<Appearance> appearances) {
        List<Finding> findings = new ArrayList<>();
        boolean shortRecord = recordIsShort(reading.known());
        for (Appearance seen : appearances) {
            List<CaseFact> now = inWindow(mentions.getOrDefault(seen.item(), List.of()));
            findings.add(finding(seen, now, reading.slice(), shortRecord, "", Optional.empty()));
        }
        findings.addAll(inOneArea(mentions, appearances));
        if (reading.basis() == EvidenceBasis.CONFIRMED) {
            findings.addAll(suspected(mentions));
        }
        return findings;
    }

    private List<CaseFact> inWindow(List<CaseFact> facts) {
        return facts.stream().filter(fact -> !fact.died().isBefore(from)).toList();
    }

    /** Something watched that is known elsewhere and has just reached an area. */
    private List<Finding> inOneArea(
            Map<Item, List<CaseFact>> mentions, List<Appearance> appearances) {
        List<Finding> findings = new ArrayList<>();
        Map<String, List<CaseFact>> areas = new TreeMap<>();
        reading.known()
                .forEach(fact ->
                        areas.computeIfAbsent(fact.area(), key -> new ArrayList<>()).add(fact));
        if (areas.size() < 2) {
            return findings;
        }
        List<Item> everywhere = appearances.stream().map(Appearance::item).toList();
        mentions.forEach((item, facts) -> {
            if (!reading.taxonomy().watched(item) || everywhere.contains(item)) {
                return;
            }
            areas.forEach((area, deaths) -> {
                if (deaths.size() < LEAST_AREA_DEATHS || recordIsShort(deaths)) {
                    return;
                }
                List<CaseFact> here =
                        facts.stream().filter(fact -> fact.area().equals(area)).toList();
                appearance(item, here)
                        .filter(Appearance::isNew)
                        .map(seen ->
                                finding(
                                        seen,
                                        inWindow(here),
                                        reading.slice(),
                                        false,
                                        HERE,
                                        Optional.of(area)))
                        .ifPresent(findings::add);
            });
        });
        return findings;
    }

    /** Something watched that is suspected, never yet confirmed, and not yet ruled out. */
    private List<Finding> suspected(Map<Item, List<CaseFact>> confirmed) {
        CaseReader reader = new CaseReader(reading.taxonomy(), EvidenceBasis.SUSPECTED);
        Map<Item, List<CaseFact>> open =
                mentions(
                        reading.known(),
                        reader,
                        (fact, item) ->
                                reading.taxonomy().watched(item)
                                        && !fact.toxicologyBack()
                                        && !confirmed.containsKey(item));
        List<Finding> findings = new ArrayList<>();
        open.forEach((item, facts) ->
                appearance(item, facts)
                        .filter(Appearance::isNew)
                        .map(seen ->
                                finding(
                                        seen,
                                        inWindow(facts),
                                        reading.slice().on(EvidenceBasis.SUSPECTED),
                                        false,
                                        ".suspected",
                                        Optional.empty()))
                        .ifPresent(findings::add));
        return findings;
    }

    private Finding finding(
            Appearance seen,
            List<CaseFact> now,
            Slice slice,
            boolean shortRecord,
            String variant,
            Optional<String> only) {
        Optional<String> area = only.or(() -> AreaShare.only(now));
        String count = (seen.cases() == 1 ? ".one" : ".many") + (area.isPresent() ? "InArea" : "");
        List<Argument> arguments = new ArrayList<>();
        arguments.add(Argument.name(seen.item()));
        arguments.add(Argument.count(seen.cases()));
        arguments.add(new Argument.Month(seen.firstInWindow()));
        area.map(Item::area).map(Argument::name).ifPresent(arguments::add);
        String base = seen.isNew() ? "pattern.firstSeen" : "pattern.returned";
        List<Sentence> notes = new ArrayList<>();
        seen.lastBefore()
                .ifPresent(day ->
                        notes.add(Sentence.of("pattern.note.lastSeen", new Argument.Month(day))));
        if (seen.cases() == 1) {
            notes.add(Sentence.of("pattern.note.oneCase"));
        }
        List<CaseFact> deaths = inWindow(reading.known());
        if (slice.basis() == EvidenceBasis.CONFIRMED) {
            notes.addAll(reading.alsoSuspected(List.of(seen.item()), deaths));
        }
        Window window = new Window(seen.firstInWindow(), reading.last());
        List<Caveat> caveats = new ArrayList<>(reading.caveats(window, now, true));
        if (slice.basis() == EvidenceBasis.SUSPECTED && !caveats.contains(Caveat.SUSPECTED_ONLY)) {
            caveats.add(Caveat.SUSPECTED_ONLY);
        }
        caveats.add(Caveat.LABORATORIES_CHANGE);
        if (shortRecord) {
            caveats.add(Caveat.SHORT_RECORD);
        }
        return new Finding(
                seen.isNew() ? FindingType.FIRST_SEEN : FindingType.RETURNED,
                Level.NEW,
                List.of(seen.item()),
                area,
                Optional.empty(),
                Optional.of(window),
                Figures.count(now.size(), deaths.size()),
                Evidence.none(),
                Completeness.of(deaths),
                Reading.references(now),
                caveats,
                List.of(),
                0,
                reading.taxonomy().watched(seen.item()),
                new Sentence(base + variant + count, arguments),
                notes,
                slice);
    }
}
