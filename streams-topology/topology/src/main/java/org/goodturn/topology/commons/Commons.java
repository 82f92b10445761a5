package org.goodturn.topology.commons;

import java.util.Optional;
import org.goodturn.domain.Topic;
import org.goodturn.domain.intent.RegionalSeason;
import org.goodturn.domain.introduction.ScoreModel;

/**
 * What is known over all partitions, as of the rows this instance has read. Answers are made when rows come, not when they are
 * asked for, so asking costs a look into a map. Thread-safe.
 */
public interface Commons {

    /** Nothing is known: every region is as usual, and nothing was learned. */
    Commons NOTHING = new Commons() {
        @Override
        public RegionalSeason season(String region, Topic topic) {
            return RegionalSeason.USUAL;
        }

        @Override
        public Optional<ScoreModel> model() {
            return Optional.empty();
        }
    };

    /** How a region does on a topic relative to its usual. */
    RegionalSeason season(String region, Topic topic);

    /** The model that was learned; empty before the first week with a lesson is over: then the one that ships counts. */
    Optional<ScoreModel> model();
}
