package vigil.charts;

/** The charts that a panel can choose from. */
public enum ChartKind {
    /** Deaths by month or quarter. */
    TREND(true),
    /** The same in every area. */
    PANELS(true),
    /** Items against each other. */
    TOGETHER(false),
    /** Combinations that stand out, with their intervals. */
    COMBINATIONS(false),
    /** First detections of substances. */
    FIRSTS(false),
    /** Areas against what all lead one to expect. */
    AREAS(true),
    /** Rates after an action over those before. */
    BEFORE_AFTER(false),
    WEEKDAYS(false),
    DAYS_OF_MONTH(false),
    QUARTERS(false),
    /** Days since leaving prison. */
    RELEASE(false),
    /** Days since leaving hospital. */
    DISCHARGE(false);

    private final boolean ofItem;

    ChartKind(boolean ofItem) {
        this.ofItem = ofItem;
    }

    /** Whether it is of one item, or of all deaths. */
    public boolean ofItem() {
        return ofItem;
    }

    /** Whether it needs the day of an action. */
    public boolean ofAction() {
        return this == BEFORE_AFTER || this == TREND;
    }

    /** The key of its name. */
    public String key() {
        return "chart.kind." + name();
    }
}
