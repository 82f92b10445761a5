package org.goodturn.domain.introduction;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What an explanation counts and dates.
 *
 * @param judgedAt when the suggestion was scored
 * @param zone where the recipient lives: days are theirs
 * @param ways how many bridges there are
 * @param all the facts; at most four and one for each bridge
 */
public record Facts(Instant judgedAt, ZoneId zone, int ways, List<Fact> all) {

    /** Behaviors since the shift. */
    public static final String LOOKS = "looks";

    /** What recipient and other side did together. */
    public static final String TIE = "tie";

    /** What a bridge and the other side did together. */
    public static final String WAY = "way";

    /** The bridge that knows the recipient best, and how often those two did something together. */
    public static final String STANDING = "standing";

    /** The least busy bridge, and whom it named this week. */
    public static final String LOAD = "load";

    public Facts {
        // As records keep it: a moment more exact than that would not come back the same.
        judgedAt = judgedAt.truncatedTo(ChronoUnit.MILLIS);
        all = List.copyOf(all);
    }

    /** Reads the facts off a candidate. */
    public static Facts of(Candidate candidate, Instant judgedAt, ZoneId zone) {
        List<Fact> all = new ArrayList<>();
        Need need = candidate.need();
        all.add(new Fact(LOOKS, Fact.NO_WAY, need.count(), 0, Optional.of(need.since()), Optional.empty()));
        candidate
                .known()
                .map(tie -> new Fact(
                        TIE,
                        Fact.NO_WAY,
                        tie.count(),
                        tie.received(),
                        Optional.of(tie.firstAt()),
                        Optional.of(tie.lastAt())))
                .ifPresent(all::add);
        List<Path> paths = candidate.paths();
        for (int way = 0; way < paths.size(); way++) {
            Path path = paths.get(way);
            all.add(new Fact(
                    WAY, way, path.bridgeOtherCount(), 0, Optional.of(path.bridgeOtherSince()), Optional.empty()));
        }
        // A text speaks of the bridge that its number was read off.
        paths.stream()
                .min(Comparator.comparingDouble(
                        path -> -path.bridgeAboutRecipient().positive()))
                .ifPresent(path -> all.add(new Fact(STANDING, paths.indexOf(path), path.recipientBridgeCount())));
        paths.stream()
                .min(Comparator.comparingInt(Path::bridgeLoad))
                .ifPresent(path -> all.add(new Fact(LOAD, paths.indexOf(path), path.bridgeLoad())));
        return new Facts(judgedAt, zone, paths.size(), all);
    }

    /** The first fact of a kind. */
    Optional<Fact> of(String what) {
        return all(what).stream().findFirst();
    }

    /** All facts of a kind. */
    List<Fact> all(String what) {
        return all.stream().filter(fact -> fact.what().equals(what)).toList();
    }
}
