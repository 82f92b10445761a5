package org.goodturn.town.behaviors;

/**
 * How much goes on that is no need.
 *
 * @param waveFactor so many times its usual rate a topic has in a region during a wave, above 1
 * @param spreesPerPersonYear idle hours in which a person browses many topics
 * @param reloadsPerPersonYear times that a person opens the same thing again and again
 * @param reloads behaviors in such a burst
 */
public record Weather(double waveFactor, double spreesPerPersonYear, double reloadsPerPersonYear, int reloads) {

    /**
     * @throws IllegalArgumentException if a number lies outside its range
     */
    public Weather {
        if (!(waveFactor > 1) || !(spreesPerPersonYear >= 0) || !(reloadsPerPersonYear >= 0) || reloads < 2) {
            throw new IllegalArgumentException("a wave lifts, bursts have two behaviors or more, nothing is negative");
        }
    }
}
