package org.goodturn.town.behaviors;

import java.util.List;
import java.util.stream.IntStream;
import org.goodturn.town.dice.Dice;
import org.goodturn.town.people.Population;
import org.goodturn.town.people.TownRegion;

/** The seasons of all regions: each region has one wave of three or four weeks in every five weeks. */
public final class Waves {

    private static final int SEASON_DAYS = 35;

    private final long seed;
    private final double factor;

    public Waves(long seed, double factor) {
        this.seed = seed;
        this.factor = factor;
    }

    /** The wave of a region whose season a day belongs to; it may be over, or to come. */
    RegionalWave around(String region, int day) {
        return wave(region, Math.floorDiv(day, SEASON_DAYS));
    }

    /** All waves that touch a day from the first to the last. */
    public List<RegionalWave> between(int firstDay, int lastDay) {
        int first = Math.floorDiv(firstDay, SEASON_DAYS);
        int last = Math.floorDiv(lastDay, SEASON_DAYS);
        return IntStream.rangeClosed(first, last)
                .boxed()
                .flatMap(season -> TownRegion.all().stream().map(region -> wave(region.code(), season)))
                .filter(wave -> wave.firstDay() <= lastDay && wave.lastDay() >= firstDay)
                .toList();
    }

    /** Whether a topic rises in a region at any time from the first to the last day. */
    public boolean touch(String region, String topic, int firstDay, int lastDay) {
        return between(firstDay, lastDay).stream()
                .anyMatch(wave -> wave.region().equals(region) && wave.topic().equals(topic));
    }

    private RegionalWave wave(String region, int season) {
        Dice dice = Dice.of(seed, "wave " + region, season);
        String topic = dice.pick(Population.topics());
        int firstDay = season * SEASON_DAYS + dice.below(8);
        return new RegionalWave(region, topic, firstDay, firstDay + dice.between(20, 27), factor);
    }
}
