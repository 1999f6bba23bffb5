package vigil.patterns;

/** The age bands used in every output: under 25, 25–34, 35–44, 45–54, 55–64, 65 and over. */
public enum AgeBand {
    UNDER_25("under 25", 0),
    FROM_25("25-34", 25),
    FROM_35("35-44", 35),
    FROM_45("45-54", 45),
    FROM_55("55-64", 55),
    FROM_65("65+", 65);

    private final String code;
    private final int youngest;

    AgeBand(String code, int youngest) {
        this.code = code;
        this.youngest = youngest;
    }

    public String code() {
        return code;
    }

    public static AgeBand of(int years) {
        AgeBand found = UNDER_25;
        for (AgeBand band : values()) {
            if (years >= band.youngest) {
                found = band;
            }
        }
        return found;
    }
}
