package org.goodturn.domain.intent.series;

/**
 * What was summed up over a stretch of rows from its beginning to a point in it.
 *
 * @param rows how many
 * @param sum of the values
 * @param squares sum of their squares
 * @param moment sum of value × row, rows counted from 0
 * @param steps sum of the squared differences of neighbours
 * @param step the difference that leads on from here: of the next row from the last one here
 */
record SplitPoint(double rows, double sum, double squares, double moment, double steps, double step) {
    static final SplitPoint NONE = new SplitPoint(0, 0, 0, 0, 0, 0);

    /** The sums with one row more, {@code last} being the row before. */
    SplitPoint plus(double value, double last) {
        double difference = rows == 0 ? 0 : value - last;
        return new SplitPoint(
                rows + 1,
                sum + value,
                squares + value * value,
                moment + rows * value,
                steps + difference * difference,
                0);
    }

    SplitPoint leadingOnBy(double difference) {
        return new SplitPoint(rows, sum, squares, moment, steps, difference);
    }

    /** The same point seen from a later beginning. */
    SplitPoint since(SplitPoint beginning) {
        double sumSince = sum - beginning.sum;
        return new SplitPoint(
                rows - beginning.rows,
                sumSince,
                squares - beginning.squares,
                moment - beginning.moment - beginning.rows * sumSince,
                steps - beginning.steps,
                step);
    }

    double mean() {
        return sum / rows;
    }

    /** Squared error around one level. */
    double errorOfLevel() {
        return Math.max(0, squares - sum * sum / rows);
    }

    /** Squared error around one straight line, fitted; that of a level while there are too few rows. */
    double errorOfLine() {
        if (rows < 3) {
            return errorOfLevel();
        }
        double covariance = moment - (rows - 1) / 2 * sum;
        return Math.max(0, errorOfLevel() - covariance * covariance * 12 / (rows * (rows * rows - 1)));
    }
}
