package vigil.ui.map;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import vigil.casework.Changed;
import vigil.casework.PanelDesk;
import vigil.casework.PlaceMaps;
import vigil.casework.Problem;
import vigil.casework.Progress;
import vigil.casework.Refused;
import vigil.casework.Releases;
import vigil.charts.Chart;
import vigil.charts.map.MapChart;
import vigil.charts.map.MapPlace;
import vigil.disclosure.gate.CountTable;
import vigil.disclosure.gate.ShownCount;
import vigil.disclosure.gate.ShownTable;
import vigil.disclosure.gate.Subject;
import vigil.domain.access.Right;
import vigil.domain.casefile.CaseId;
import vigil.domain.geography.PlaceLevel;
import vigil.domain.panel.OutputTier;
import vigil.patterns.EvidenceBasis;
import vigil.patterns.Item;
import vigil.patterns.Period;
import vigil.patterns.PlaceCounts;
import vigil.patterns.Slice;
import vigil.ui.kit.Kit;
import vigil.ui.kit.LatestAnswer;
import vigil.words.PatternWords;

/** What the map shows: counted again in the background when a case or the question changes. */
public final class MapViewModel {

    /**
     * What is looked at.
     *
     * @param item every death if empty
     * @param years how many years back, or all if 0
     * @param guarded whether small counts are kept from view, as they are in what leaves the panel
     */
    public record Question(
            PlaceLevel level,
            Optional<Item> item,
            EvidenceBasis basis,
            int years,
            boolean guarded) {

        static final Question FIRST =
                new Question(
                        PlaceLevel.BOROUGH, Optional.empty(), EvidenceBasis.CONFIRMED, 0, false);

        /** Finer places are guarded unless somebody asks for the true counts. */
        Question at(PlaceLevel other) {
            return new Question(other, item, basis, years, other != PlaceLevel.BOROUGH);
        }

        Question of(Optional<Item> other) {
            return new Question(level, other, basis, years, guarded);
        }

        Question on(EvidenceBasis other) {
            return new Question(level, item, other, years, guarded);
        }

        Question over(int other) {
            return new Question(level, item, basis, other, guarded);
        }

        Question guarded(boolean is) {
            return new Question(level, item, basis, years, is);
        }
    }

    /**
     * A map that was drawn.
     *
     * @param deaths counted on it
     * @param outlined whether it is on outlines
     * @param cases which case is behind each reference, for whoever may read cases
     * @param shut why even guarded figures could not be shown
     */
    public record Drawn(
            Question question,
            Chart chart,
            int deaths,
            boolean outlined,
            Map<String, CaseId> cases,
            Optional<Problem> shut) {}

    private final Kit kit;
    private final PanelDesk desk;
    private final PatternWords words;
    private final LatestAnswer<Question, Drawn> drawing;
    private final Runnable stopListening;

    public MapViewModel(Kit kit, PanelDesk desk) {
        this.kit = kit;
        this.desk = desk;
        this.words = new PatternWords(kit.words(), desk.vocabulary());
        this.drawing =
                new LatestAnswer<>(
                        kit.work(),
                        "countingPlaces",
                        Duration.ofMillis(200),
                        Question.FIRST,
                        this::draw);
        stopListening =
                desk.onChange(changed -> {
                    if (changed == Changed.CASES) {
                        kit.work().onWindow(drawing::again);
                    }
                });
        drawing.again();
    }

    private Drawn draw(Question asked, Progress progress) throws Refused {
        PlaceMaps.Counted counted =
                desk.maps().count(asked.level(), slice(asked), asked.item(), progress);
        progress.checkCancelled();
        List<String> codes = codes(asked.level(), counted);
        Optional<Problem> shut = Optional.empty();
        List<ShownCount> with = new ArrayList<>();
        List<ShownCount> of = new ArrayList<>();
        ShownCount elsewhere = ShownCount.of(counted.counts().elsewhere().with());
        if (asked.guarded()) {
            Releases.Preview preview =
                    desk.releases().preview(request(asked, counted, codes), progress);
            shut = preview.refused();
            if (shut.isEmpty()) {
                ShownTable table = preview.tables().getFirst();
                table.counts().subList(0, codes.size()).forEach(row -> with.add(row.getFirst()));
                elsewhere = table.counts().get(codes.size()).getFirst();
                of.addAll(with);
            } else {
                codes = List.of();
            }
        } else {
            for (String code : codes) {
                PlaceCounts.Count count = count(counted, code);
                with.add(ShownCount.of(count.with()));
                of.add(ShownCount.of(count.deaths()));
            }
        }
        List<MapPlace> places = new ArrayList<>();
        boolean open = desk.session().may(Right.READ_CASES) && !asked.guarded();
        for (int i = 0; i < codes.size(); i++) {
            String code = codes.get(i);
            List<String> cases = counted.counts().cases().getOrDefault(code, List.of());
            places.add(
                    new MapPlace(
                            code,
                            counted.names().getOrDefault(code, code),
                            with.get(i),
                            of.get(i),
                            open ? cases : List.of()));
        }
        Chart chart =
                new MapChart(kit.words())
                        .draw(
                                new MapChart.Content(
                                        title(asked),
                                        places,
                                        elsewhere,
                                        counted.outlines(),
                                        counted.frame()));
        return new Drawn(
                asked,
                chart,
                deaths(counted),
                counted.outlines().isPresent(),
                open ? counted.cases() : Map.of(),
                shut);
    }

    /** The panel's own areas in their order, whether or not anybody died there; else by code. */
    private List<String> codes(PlaceLevel level, PlaceMaps.Counted counted) {
        List<String> codes = new ArrayList<>();
        if (level == PlaceLevel.BOROUGH) {
            desk.profile().areas().forEach(area -> codes.add(area.code()));
        }
        counted.counts().places().keySet().stream()
                .filter(code -> !codes.contains(code))
                .sorted(MapViewModel::natural)
                .forEach(codes::add);
        return codes;
    }

    /** S2 before S10. */
    static int natural(String one, String other) {
        String letters = one.replaceAll("\\d.*", "");
        int byLetters = letters.compareTo(other.replaceAll("\\d.*", ""));
        if (byLetters != 0 || letters.length() == one.length()) {
            return byLetters == 0 ? one.compareTo(other) : byLetters;
        }
        int byLength = Integer.compare(one.length(), other.length());
        return byLength == 0 ? one.compareTo(other) : byLength;
    }

    private static PlaceCounts.Count count(PlaceMaps.Counted counted, String code) {
        return counted.counts().places().getOrDefault(code, new PlaceCounts.Count(0, 0));
    }

    private static int deaths(PlaceMaps.Counted counted) {
        return counted.counts().elsewhere().with()
                + counted.counts().places().values().stream()
                        .mapToInt(PlaceCounts.Count::with)
                        .sum();
    }

    /** What would leave if the map did; only looked at here. */
    private Releases.Request request(
            Question asked, PlaceMaps.Counted counted, List<String> codes) {
        List<String> rows = new ArrayList<>(codes);
        rows.add(kit.say("map.row.elsewhere"));
        List<List<Long>> counts =
                new ArrayList<>(
                        codes.stream()
                                .map(code -> List.of((long) count(counted, code).with()))
                                .collect(Collectors.toList()));
        counts.add(List.of((long) counted.counts().elsewhere().with()));
        CountTable table =
                new CountTable(
                        title(asked), rows, List.of(kit.say("map.column.deaths")), counts, true);
        Subject subject =
                new Subject(
                        "deaths " + asked.basis().name(),
                        asked.level().name(),
                        "",
                        new TreeMap<>(),
                        new TreeMap<>());
        if (asked.item().isPresent()) {
            subject = subject.within("item", new TreeSet<>(Set.of(asked.item().get().key())));
        }
        return Releases.Request.of(
                "chart",
                title(asked),
                OutputTier.PUBLIC,
                List.of(new Releases.Leaving(table, subject)));
    }

    /** What the map is of, in words. */
    public String title(Question asked) {
        String what = asked.item().map(words::name).orElse(kit.say("map.allDeaths"));
        return kit.say("map.of", what, kit.say("map.by." + asked.level().name()));
    }

    private Slice slice(Question asked) {
        return Slice.everything()
                .on(asked.basis())
                .within(Period.lastYears(asked.years(), desk.patterns().asAt()));
    }

    public ObjectProperty<Question> question() {
        return drawing.question();
    }

    public ReadOnlyObjectProperty<Optional<Drawn>> drawn() {
        return drawing.answer();
    }

    public ReadOnlyObjectProperty<Optional<Problem>> trouble() {
        return drawing.trouble();
    }

    public ReadOnlyBooleanProperty busy() {
        return drawing.busy();
    }

    MapItems items() {
        return new MapItems(desk.vocabulary(), words);
    }

    /** Whether this member may bring in outlines. */
    public boolean mayImport() {
        return desk.session().may(Right.IMPORT);
    }

    /** Takes outlines, and counts again. */
    public void takeOutlines(Path file, String attribution, Consumer<PlaceMaps.Taken> then) {
        kit.work()
                .run(
                        "readingMap",
                        progress -> desk.maps().takeOutlines(file, attribution, progress),
                        taken -> {
                            question().set(question().get().at(taken.level()));
                            drawing.again();
                            then.accept(taken);
                        },
                        kit::report);
    }

    /** Takes a table of wards, and counts again. */
    public void takeWards(Path file, Consumer<PlaceMaps.Taken> then) {
        kit.work()
                .run(
                        "readingWards",
                        progress -> desk.maps().takeWards(file, progress),
                        taken -> {
                            drawing.again();
                            then.accept(taken);
                        },
                        kit::report);
    }

    /** The cases behind references, for whoever may read cases. */
    public Set<CaseId> ids(List<String> references) {
        return drawn().get().stream()
                .flatMap(map ->
                        references.stream()
                                .flatMap(r -> Optional.ofNullable(map.cases().get(r)).stream()))
                .collect(Collectors.toUnmodifiableSet());
    }

    public void dispose() {
        stopListening.run();
        drawing.stop();
    }
}
