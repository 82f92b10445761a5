package org.goodturn.evaluation.trust;

/** How well predictions agree with what was given: root mean squared error and Pearson's correlation, from sums. */
final class Agreement {
    private long count;
    private double squares;
    private double sumX;
    private double sumY;
    private double sumXx;
    private double sumYy;
    private double sumXy;

    void add(double predicted, double given) {
        count++;
        squares += (predicted - given) * (predicted - given);
        sumX += predicted;
        sumY += given;
        sumXx += predicted * predicted;
        sumYy += given * given;
        sumXy += predicted * given;
    }

    long count() {
        return count;
    }

    /** The root mean squared error; absent without a prediction. */
    Double rmse() {
        return count == 0 ? null : Math.sqrt(squares / count);
    }

    /** Pearson's correlation, −1 to 1; absent where either side is always the same, for then there is none. */
    Double pearson() {
        double varianceX = count * sumXx - sumX * sumX;
        double varianceY = count * sumYy - sumY * sumY;
        double least = 1e-12 * count * count;
        return count == 0 || varianceX <= least || varianceY <= least
                ? null
                : (count * sumXy - sumX * sumY) / Math.sqrt(varianceX * varianceY);
    }
}
