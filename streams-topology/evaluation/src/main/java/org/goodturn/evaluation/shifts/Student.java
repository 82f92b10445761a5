package org.goodturn.evaluation.shifts;

/** Student's t distribution, as far as predictive densities need it. */
public final class Student {
    private static final double[] LANCZOS = {
        0.99999999999980993,
        676.5203681218851,
        -1259.1392167224028,
        771.32342877765313,
        -176.61502916214059,
        12.507343278686905,
        -0.13857109526572012,
        9.9843695780195716e-6,
        1.5056327351493116e-7
    };

    private Student() {}

    /** Log density at {@code x} of a t distribution around 0, with a squared scale and degrees of freedom. */
    public static double logDensity(double x, double squaredScale, double degrees) {
        return logConstant(degrees)
                - 0.5 * Math.log(squaredScale)
                - (degrees + 1) / 2 * Math.log1p(x * x / (squaredScale * degrees));
    }

    /** The part of the log density that degrees of freedom alone decide. */
    public static double logConstant(double degrees) {
        return logGamma((degrees + 1) / 2) - logGamma(degrees / 2) - 0.5 * Math.log(Math.PI * degrees);
    }

    /** The logarithm of the gamma function of {@code x} > 0 (Lanczos 1964, g = 7). */
    public static double logGamma(double x) {
        if (x < 0.5) {
            return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
        }
        double sum = LANCZOS[0];
        for (int i = 1; i < LANCZOS.length; i++) {
            sum += LANCZOS[i] / (x - 1 + i);
        }
        double t = x - 1 + 7.5;
        return 0.5 * Math.log(2 * Math.PI) + (x - 0.5) * Math.log(t) - t + Math.log(sum);
    }
}
