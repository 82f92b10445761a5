package org.goodturn.domain.introduction;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.goodturn.domain.PersonId;
import org.goodturn.domain.trust.Evidence;
import org.goodturn.domain.trust.InheritedTrust;
import org.goodturn.domain.trust.Opinion;
import org.goodturn.domain.trust.Recommendation;
import org.goodturn.domain.trust.Repute;
import org.goodturn.domain.trust.Standing;

/**
 * Somebody who might be named to a recipient, with all ways that lead there.
 *
 * @param kind introduction, or follow-up where the two know each other
 * @param with the other side
 * @param need what the seeker needs; the recipient's own need unless {@code offering}
 * @param offering the recipient is the one who can help
 * @param fit how well the offer fits, 0 to 1
 * @param known the recipient's own tie with the other side; present for a follow-up
 * @param paths the ways, one per bridge; empty for a follow-up
 * @param otherReceipt the other side's consent to be named
 * @param liveliness how lively the other side has lately been
 * @param repute how others found the other side; empty where it was not told
 */
public record Candidate(
        NudgeKind kind,
        PersonId with,
        Need need,
        boolean offering,
        double fit,
        Optional<KnownTie> known,
        List<Path> paths,
        String otherReceipt,
        Liveliness liveliness,
        Optional<Repute> repute) {

    /**
     * What the recipient's own tie with the other side says.
     *
     * @param about the recipient's evidence about the other side
     * @param back the recipient's estimate of the other side's evidence about them
     * @param count interactions
     * @param lastAt the last one
     * @param firstAt the first one
     * @param received how many of them the other side began; 0 where that is not known
     */
    public record KnownTie(Evidence about, Evidence back, long count, Instant lastAt, Instant firstAt, long received) {

        /** A tie of which it is not known who began what. */
        public KnownTie(Evidence about, Evidence back, long count, Instant lastAt, Instant firstAt) {
            this(about, back, count, lastAt, firstAt, 0);
        }

        /** A tie of which only the last interaction is known. */
        public KnownTie(Evidence about, Evidence back, long count, Instant lastAt) {
            this(about, back, count, lastAt, lastAt);
        }
    }

    private static final Comparator<Path> STRONGEST_FIRST = Comparator.comparingDouble(
                    (Path path) -> -path.passage().inherited())
            .thenComparingDouble(path -> -InheritedTrust.through(path.recipientAboutBridge(), path.bridgeAboutOther())
                    .positive())
            .thenComparing(Path::bridge);

    /** A candidate of whose repute nothing is known. */
    public Candidate(
            NudgeKind kind,
            PersonId with,
            Need need,
            boolean offering,
            double fit,
            Optional<KnownTie> known,
            List<Path> paths,
            String otherReceipt,
            Liveliness liveliness) {
        this(kind, with, need, offering, fit, known, paths, otherReceipt, liveliness, Optional.empty());
    }

    /** A candidate of whose liveliness nothing is known. */
    public Candidate(
            NudgeKind kind,
            PersonId with,
            Need need,
            boolean offering,
            double fit,
            Optional<KnownTie> known,
            List<Path> paths,
            String otherReceipt) {
        this(kind, with, need, offering, fit, known, paths, otherReceipt, Liveliness.UNKNOWN);
    }

    public Candidate {
        paths = paths.size() < 2
                ? List.copyOf(paths)
                : paths.stream().sorted(STRONGEST_FIRST).toList();
    }

    /** What makes two candidates the same suggestion: to help somebody is another than to be helped by them. */
    public String pair() {
        return pair(with, offering);
    }

    /** What this would be called as a suggestion to the other side about its recipient. */
    public String mirrored(PersonId recipient) {
        return pair(recipient, !offering);
    }

    private String pair(PersonId named, boolean helps) {
        return kind + "|" + named + "|" + need.topic() + (helps ? "|offering" : "");
    }

    /** The same suggestion with the ways of both; of two through one bridge the later word counts. */
    public Candidate fusedWith(Candidate later, int maxPaths) {
        List<Path> all = new ArrayList<>(later.paths);
        for (Path path : paths) {
            if (all.stream().noneMatch(other -> other.bridge().equals(path.bridge()))) {
                all.add(path);
            }
        }
        List<Path> strongest =
                all.stream().sorted(STRONGEST_FIRST).limit(maxPaths).toList();
        return later.with(strongest);
    }

    /** This candidate without the ways through somebody. */
    public Candidate withoutBridge(PersonId bridge) {
        return with(paths.stream().filter(path -> !path.bridge().equals(bridge)).toList());
    }

    /** This candidate without what the recipient knows of the other side themselves. */
    public Candidate withoutTie() {
        return new Candidate(
                kind, with, need, offering, fit, Optional.empty(), paths, otherReceipt, liveliness, repute);
    }

    /** Whether it still leads anywhere. */
    public boolean leadsSomewhere() {
        return kind == NudgeKind.FOLLOW_UP || !paths.isEmpty();
    }

    /** The recipient's inherited evidence about the other side, over all bridges. */
    public Evidence inherited() {
        Evidence sum = Evidence.NONE;
        for (Path path : paths) {
            sum = sum.plus(InheritedTrust.through(path.recipientAboutBridge(), path.bridgeAboutOther()));
        }
        return sum;
    }

    /** The other side's inherited evidence about the recipient, over all bridges. */
    public Evidence inheritedBack() {
        Evidence sum = Evidence.NONE;
        for (Path path : paths) {
            sum = sum.plus(InheritedTrust.through(path.otherAboutBridge(), path.bridgeAboutRecipient()));
        }
        return sum;
    }

    /** The belief that the recipient inherits over all bridges. */
    public double inheritedBelief() {
        double sum = 0;
        for (Path path : paths) {
            sum += path.passage().inherited();
        }
        return sum;
    }

    /** What the other side's repute adds to what the recipient may expect of them, in log-odds; 0 where it was not told. */
    public double expectedTrust() {
        return repute.map(known -> known.logit(back(), recommendations())).orElse(0.0);
    }

    private Evidence back() {
        return known.map(KnownTie::back).orElse(Evidence.NONE);
    }

    private List<Recommendation> recommendations() {
        return paths.stream()
                .map(path -> new Recommendation(path.recipientAboutBridge(), path.bridgeAboutOther()))
                .toList();
    }

    /** The opinion that the suggestion rests on: one's own for a follow-up, inherited otherwise. */
    public Opinion opinion() {
        return Opinion.of(known.map(KnownTie::about).orElseGet(this::inherited));
    }

    /** The same suggestion with these ways alone. */
    public Candidate with(List<Path> next) {
        return new Candidate(kind, with, need, offering, fit, known, next, otherReceipt, liveliness, repute);
    }

    /** The same suggestion with what the recipient knows of the other side today. */
    public Candidate with(KnownTie today) {
        return new Candidate(
                kind, with, need, offering, fit, Optional.of(today), paths, otherReceipt, liveliness, repute);
    }

    /** The same suggestion with how the recipient stands today. */
    public Candidate with(Standing today) {
        Optional<Repute> next = repute.map(known -> known.with(today));
        return new Candidate(kind, with, need, offering, fit, known, paths, otherReceipt, liveliness, next);
    }

    /** The same suggestion for a need that lasts longer. */
    public Candidate lastingUntil(Instant later) {
        return new Candidate(
                kind, with, need.lastingUntil(later), offering, fit, known, paths, otherReceipt, liveliness, repute);
    }
}
