package vigil.documents.pdf;

/** Shares the width of a table among its columns so that no column is narrower than its words. */
final class ColumnWidths {

    private ColumnWidths() {}

    /**
     * @param total to be shared, without the gaps between the columns
     * @param shares relative to each other, all above 0
     * @param longest the least each column needs; where these do not fit, the columns that need
     *     most get equal parts of what the others leave
     */
    static double[] share(double total, double[] shares, double[] longest) {
        if (sum(longest) >= total) {
            return cramped(total, longest);
        }
        double[] widths = new double[shares.length];
        boolean[] fixed = new boolean[shares.length];
        boolean settled = false;
        while (!settled) {
            settled = true;
            double left = total;
            double open = 0;
            for (int i = 0; i < widths.length; i++) {
                left -= fixed[i] ? longest[i] : 0;
                open += fixed[i] ? 0 : shares[i];
            }
            for (int i = 0; i < widths.length; i++) {
                widths[i] = fixed[i] ? longest[i] : left * shares[i] / open;
                if (!fixed[i] && widths[i] < longest[i]) {
                    fixed[i] = true;
                    settled = false;
                }
            }
        }
        return widths;
    }

    private static double[] cramped(double total, double[] longest) {
        double[] widths = new double[longest.length];
        double left = total;
        int open = longest.length;
        boolean settled = false;
        while (!settled && open > 0) {
            settled = true;
            double part = left / open;
            for (int i = 0; i < longest.length; i++) {
                if (widths[i] == 0 && longest[i] <= part) {
                    widths[i] = longest[i];
                    left -= longest[i];
                    open--;
                    settled = false;
                }
            }
        }
        for (int i = 0; i < widths.length; i++) {
            widths[i] = widths[i] == 0 ? left / open : widths[i];
        }
        return widths;
    }

    static double sum(double[] numbers) {
        double sum = 0;
        for (double number : numbers) {
            sum += number;
        }
        return sum;
    }
}
