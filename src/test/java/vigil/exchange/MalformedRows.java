package vigil.exchange;

import java.util.List;
import java.util.Random;

/** Rows of a table in which something is always wrong, the same for the same seed. */
final class MalformedRows {

    static final String HEADER =
            "Died,Surname,DOB,Sex,NHS,Postcode,Town,Age,Drugs,Naloxone,Found,Cause\n";

    private static final int COLUMNS = 12;
    private static final List<String> WRONG =
            List.of(
                    "31/02/2025",
                    "2025-13-01",
                    "99/99/9999",
                    "yesterday",
                    "=cmd|' /C calc'!A0",
                    "@SUM(1)",
                    "-1",
                    "1e999",
                    "NaN",
                    "943 476 5918",
                    "S60",
                    "ZZ99 9ZZZ",
                    "🙂🙂",
                    "\u202egnp.exe",
                    "<script>alert(1)</script>",
                    "'; DROP TABLE review_case;--",
                    "\u0001\u0002",
                    "\uffff".substring(0, 0) + "\ufffd",
                    "(null)",
                    "N/A?",
                    "0000-00-00",
                    "1/1/25",
                    "12:61",
                    "${jndi:ldap://x}",
                    "x".repeat(5_000),
                    "{0}",
                    "%s%n",
                    "\\",
                    "''''",
                    "\t");

    private final Random random;

    MalformedRows(long seed) {
        this.random = new Random(seed);
    }

    /**
     * One row that cannot be used: the date that must be there is none, or its cells are not as
     * many.
     */
    String next() {
        StringBuilder row = new StringBuilder();
        int cells = random.nextInt(6) == 0 ? 1 + random.nextInt(39) : COLUMNS;
        for (int i = 0; i < cells; i++) {
            row.append(i == 0 ? "" : ",");
            String cell =
                    i == 0 && cells == COLUMNS ? died() : WRONG.get(random.nextInt(WRONG.size()));
            row.append('"').append(cell.replace("\"", "\"\"")).append('"');
        }
        return row.append('\n').toString();
    }

    private String died() {
        return switch (random.nextInt(5)) {
            case 0 -> "";
            case 1 -> (32 + random.nextInt(60)) + "/01/2025";
            case 2 -> "unknown";
            case 3 -> "20" + random.nextInt(10);
            default -> WRONG.get(random.nextInt(4));
        };
    }
}
