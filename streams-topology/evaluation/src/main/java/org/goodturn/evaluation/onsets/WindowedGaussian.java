package org.goodturn.evaluation.onsets;

import java.util.ArrayDeque;

/**
 * How far a value lies in the tails of a normal distribution with mean and deviation of a window of {@value #WINDOW} rows, which
 * moves on by {@value #STEP} rows at a time once it is full; the benchmark's own baseline of that name, with its threshold.
 */
final class WindowedGaussian implements OnsetScorer {
    private static final int WINDOW = 6400;
    private static final int STEP = 100;
    private static final double LEAST_DEVIATION = 1e-6;

    @Override
    public String name() {
        return "windowed-gaussian";
    }

    @Override
    public double threshold() {
        return 1;
    }

    @Override
    public double[] score(OnsetSeries series) {
        double[] scores = new double[series.rows()];
        Window window = new Window();
        ArrayDeque<Double> waiting = new ArrayDeque<>();
        for (int row = 0; row < scores.length; row++) {
            double value = series.value(row) - series.value(0);
            scores[row] = row == 0 ? 0 : 1 - window.tail(value);
            if (row < WINDOW) {
                window.add(value);
                window.settle();
                continue;
            }
            waiting.add(value);
            if (waiting.size() == STEP) {
                waiting.forEach(window::move);
                waiting.clear();
                window.settle();
            }
        }
        return scores;
    }

    /** The values in the window, and the distribution that is made of them when it settles. */
    private static final class Window {
        private final ArrayDeque<Double> values = new ArrayDeque<>();
        private double sum;
        private double squares;
        private double mean;
        private double deviation = 1;

        void add(double value) {
            values.add(value);
            sum += value;
            squares += value * value;
        }

        void move(double value) {
            double gone = values.remove();
            sum -= gone;
            squares -= gone * gone;
            add(value);
        }

        void settle() {
            mean = sum / values.size();
            double variance = squares / values.size() - mean * mean;
            boolean constant = variance < 1e-12 * squares / values.size();
            deviation = constant ? LEAST_DEVIATION : Math.sqrt(variance);
        }

        /** The probability of a value at least so far above the mean. */
        double tail(double value) {
            return 0.5 * complementaryError(Math.abs(value - mean) / deviation / Math.sqrt(2));
        }
    }

    /** erfc for x ≥ 0, with a relative error below 1.2e-7 (Press et al., "Numerical Recipes", erfcc). */
    static double complementaryError(double x) {
        double t = 1 / (1 + 0.5 * x);
        double series = 0.17087277;
        double[] coefficients = {
            -0.82215223,
            1.48851587,
            -1.13520398,
            0.27886807,
            -0.18628806,
            0.09678418,
            0.37409196,
            1.00002368,
            -1.26551223
        };
        for (double coefficient : coefficients) {
            series = coefficient + t * series;
        }
        return t * Math.exp(-x * x + series);
    }
}
