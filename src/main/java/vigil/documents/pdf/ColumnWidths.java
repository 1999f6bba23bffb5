package vigil.documents.pdf;

/** Shares the width of a table among its columns so that no column is narrower than its words. */
final class ColumnWidths {

    private ColumnWidths() {}

    /**
     * @param total to be shared, without the gaps between the columns
     * @param shares relative to each other, all above 0
     * @param longest the least each column needs; where these do not fit, each column gets less in
     *     proportion
     */
    static double[] share(double total, double[] shares, double[] longest) {
        double needed = sum(longest);
        double[] widths = new double[shares.length];
        if (needed >= total) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = longest[i] * total / needed;
            }
            return widths;
        }
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

    static double sum(double[] numbers) {
        double sum = 0;
        for (double number : numbers) {
            sum += number;
        }
        return sum;
    }
}
