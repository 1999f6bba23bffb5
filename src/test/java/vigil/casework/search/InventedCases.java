package vigil.casework.search;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.UUID;
import vigil.casework.CaseMarks;
import vigil.casework.CaseRow;
import vigil.casework.CaseText;
import vigil.domain.casefile.CaseId;
import vigil.domain.casefile.CaseReference;
import vigil.domain.casefile.CaseStatus;
import vigil.domain.casefile.PartialDate;

/** Rows and texts that use every value of every facet, at random and always the same. */
final class InventedCases {

    static final LocalDate TODAY = LocalDate.of(2026, 9, 3);

    private static final List<String> SUBSTANCES = List.of("OPI001", "OPI034", "STI001", "BEN003");
    private static final List<String> NAMES =
            List.of("Ashe, Ann", "O'Neil, Siân", "Łukasz, Jan", "Birch, Cy", "");
    private static final List<String> WORDS =
            List.of(
                    "hostel",
                    "hostels",
                    "naloxone",
                    "Naloxone,",
                    "overdose",
                    "overdoses.",
                    "in",
                    "a",
                    "the",
                    "O’Neil",
                    "ŁÓDŹ",
                    "café",
                    "cafes",
                    "not",
                    "body",
                    "bodies",
                    "gas",
                    "crisis",
                    "self-harm",
                    "GP's",
                    "2nd",
                    "was",
                    "found",
                    "at",
                    "home");

    private final Random random;

    InventedCases(long seed) {
        this.random = new Random(seed);
    }

    private <T> T pick(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    private List<String> some() {
        return SUBSTANCES.stream().filter(s -> random.nextInt(4) == 0).toList();
    }

    private Optional<LocalDate> day(int within) {
        return random.nextInt(3) == 0
                ? Optional.empty()
                : Optional.of(TODAY.minusDays(random.nextInt(within)).plusDays(30));
    }

    List<CaseRow> rows(int count) {
        List<CaseRow> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            rows.add(row(i));
        }
        return rows;
    }

    private CaseRow row(int i) {
        return new CaseRow(
                new CaseId(new UUID(3, i)),
                CaseReference.of("SHE", 2020 + random.nextInt(6), i + 1),
                pick(NAMES),
                pick(List.of("CASE_TYPE01", "CASE_TYPE06", "")),
                pick(List.of(CaseStatus.values())),
                pick(List.of("AREA01", "AREA02", "")),
                PartialDate.parse(pick(List.of("2024", "~2024-03", "2025-11-09", "", "2026-08"))),
                day(900),
                pick(List.of("PLACE01", "PLACE02", "")),
                random.nextBoolean(),
                some(),
                some(),
                1,
                Instant.ofEpochSecond(random.nextInt(99)),
                new CaseMarks(
                        random.nextInt(5) == 0
                                ? OptionalInt.empty()
                                : OptionalInt.of(18 + random.nextInt(70)),
                        pick(List.of("SEX01", "SEX02", "")),
                        pick(List.of("TX_STATUS01", "TX_STATUS02", "")),
                        pick(List.of("m1", "m2", "")),
                        pick(List.of("REVIEW_ROUTE01", "")),
                        random.nextBoolean(),
                        random.nextBoolean(),
                        day(60),
                        day(60),
                        random.nextInt(4) == 0
                                ? OptionalInt.empty()
                                : OptionalInt.of(random.nextInt(3))));
    }

    CaseFilter filter() {
        CaseFilter filter =
                CaseFilter.ofQuery(
                        pick(List.of("", "", "ashe", "sian", "dard-she-2024", "she oneil")));
        for (Facet facet : Facet.values()) {
            if (random.nextInt(6) == 0) {
                List<String> values = new ArrayList<>();
                for (CaseRow row : rows(3)) {
                    values.addAll(facet.values(row, TODAY));
                }
                filter = filter.with(facet, java.util.Set.copyOf(values));
            }
        }
        return filter;
    }

    CaseText text(CaseId id) {
        List<CaseText.Passage> passages = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            StringBuilder text = new StringBuilder();
            for (int j = random.nextInt(12); j >= 0; j--) {
                text.append(pick(WORDS)).append(random.nextInt(9) == 0 ? "\n" : " ");
            }
            passages.add(new CaseText.Passage("incident.narrative", text.toString()));
        }
        return new CaseText(id, passages);
    }

    String query() {
        StringBuilder query = new StringBuilder();
        for (int i = random.nextInt(3); i >= 0; i--) {
            String word = pick(WORDS);
            switch (random.nextInt(6)) {
                case 0 -> query.append('-').append(word);
                case 1 -> query.append(word, 0, Math.min(3, word.length())).append('*');
                case 2 ->
                        query.append('"').append(word).append(' ').append(pick(WORDS)).append('"');
                case 3 -> query.append(word.toUpperCase(java.util.Locale.ROOT));
                default -> query.append(word);
            }
            query.append(random.nextInt(3) == 0 && i == 0 ? "" : " ");
        }
        return query.toString();
    }
}
