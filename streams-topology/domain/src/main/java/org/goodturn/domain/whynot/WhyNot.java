package org.goodturn.domain.whynot;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.goodturn.domain.consent.Purpose;
import org.goodturn.domain.introduction.Candidate.KnownTie;
import org.goodturn.domain.introduction.Scoring;
import org.goodturn.domain.introduction.Shortfall;
import org.goodturn.domain.trust.Opinion;

/**
 * Why nothing is suggested about somebody.
 *
 * @param refusals at least one, each code once, at most {@value #MOST}; what the person can change themselves first
 */
public record WhyNot(List<Refusal> refusals) {

    /** Most reasons given. */
    public static final int MOST = 8;

    /** Said of all that others decided for themselves, and of what does not exist: nobody can tell which. */
    static final String NOTHING_KNOWN = "nothing-known";

    private static final String BELOW_THRESHOLD = "below-threshold";
    private static final String WAITING = "waiting";
    private static final Set<String> HELD_FOR = Set.of(
            "cooldown",
            "topic-cooldown",
            "accepted-lately",
            "pace",
            "gathering",
            "quiet-hours",
            "responsive-hour",
            WAITING);

    public WhyNot {
        refusals = List.copyOf(refusals);
    }

    /** Answers from what the asking person may know. */
    public static WhyNot of(OwnView view) {
        List<Refusal> refusals = new ArrayList<>();
        ownSettings(view).forEach(code -> refusals.add(Refusal.of(code)));
        if (view.suggestions().isEmpty()) {
            view.tie().flatMap(tie -> ownTie(tie, view)).ifPresent(code -> refusals.add(Refusal.of(code)));
            refusals.add(Refusal.of(NOTHING_KNOWN));
        } else {
            refusals.addAll(suggestions(view));
        }
        return new WhyNot(distinct(refusals));
    }

    private static List<String> ownSettings(OwnView view) {
        List<String> codes = new ArrayList<>();
        if (!view.allowed().contains(Purpose.RECEIVE_NUDGES)) {
            codes.add("you-do-not-receive");
        }
        if (!view.allowed().contains(Purpose.MAP_TRUST)) {
            codes.add("you-keep-no-ties");
        }
        if (!view.allowed().contains(Purpose.DETECT_INTENT)) {
            codes.add("your-needs-are-not-watched");
        }
        if (view.pace().nudgesPerWeek() == 0) {
            codes.add("pace-is-zero");
        }
        if (view.setAside()) {
            codes.add("set-aside");
        }
        Instant now = view.now();
        view.suppressions().all().stream()
                .filter(one -> one.with().equals(Optional.of(view.other())) && now.isBefore(one.until()))
                .map(one -> one.cause().reason())
                .forEach(codes::add);
        return codes;
    }

    /** Judged by the person's own evidence alone, whatever the other offers or allows. */
    private static Optional<String> ownTie(KnownTie tie, OwnView view) {
        if (tie.about().negative() > tie.about().positive()) {
            return Optional.of("distrusted");
        }
        if (tie.lastAt().plus(view.circle().quietAfter()).isBefore(view.now())) {
            return Optional.of("gone-quiet");
        }
        return view.circle().trusts(Opinion.of(tie.about())) ? Optional.empty() : Optional.of("not-in-circle");
    }

    private static List<Refusal> suggestions(OwnView view) {
        return view.suggestions().stream()
                .sorted(Comparator.comparingDouble(
                        suggestion -> -suggestion.grounds().logOdds()))
                .map(WhyNot::refusal)
                .toList();
    }

    private static Refusal refusal(OwnView.Suggestion suggestion) {
        return switch (suggestion.status()) {
            case HELD -> held(suggestion);
            case OPEN, ACKNOWLEDGED, SNOOZED -> Refusal.of("already-open");
            case ACCEPTED -> Refusal.of("accepted");
            case DECLINED -> Refusal.of("declined-before");
            case WRONG -> Refusal.of("called-wrong-before");
            case EXPIRED -> Refusal.of("expired");
            case WITHDRAWN -> Refusal.of("no-longer-stands");
        };
    }

    private static Refusal held(OwnView.Suggestion suggestion) {
        if (!suggestion.grounds().isWorthAWord()) {
            return Refusal.of(
                    BELOW_THRESHOLD, Scoring.explain(suggestion.grounds()), Shortfall.of(suggestion.grounds()));
        }
        return Refusal.of(HELD_FOR.contains(suggestion.reason()) ? suggestion.reason() : WAITING);
    }

    private static List<Refusal> distinct(List<Refusal> refusals) {
        List<Refusal> distinct = new ArrayList<>();
        for (Refusal refusal : refusals) {
            boolean said = distinct.stream().anyMatch(one -> one.code().equals(refusal.code()));
            if (!said && distinct.size() < MOST) {
                distinct.add(refusal);
            }
        }
        return distinct;
    }
}
