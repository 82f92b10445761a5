package org.goodturn.domain.introduction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.goodturn.domain.explanation.Counterfactual;

/**
 * A piece of evidence that a suggestion rests on and that could be missing as a whole. It may carry several factors, and
 * several pieces may carry one factor.
 *
 * @param kind what it is
 * @param way the number of the bridge; −1 unless it is one
 */
public record Pillar(Kind kind, int way) {

    /** Most bridges of one suggestion, so that what decided is found exactly: a way is a piece, and so is each other kind. */
    public static final int MOST_WAYS = Counterfactual.MOST_PIECES - (Kind.values().length - 1);

    /** What could be missing. */
    public enum Kind {
        /** The behaviors that showed the need. */
        LOOKS("looks", Set.of("need", "certainty", "freshness")),
        /** The offer that fits. */
        OFFER("offer", Set.of("fit")),
        /** What the recipient and the other side did together. */
        TIE("tie", Set.of()),
        /** One bridge, with all that it knows. */
        WAY("through", Set.of()),
        /** Conversations that both took part in. */
        TOGETHER("addressed-together", Set.of("addressed-together")),
        /** What the other side did lately. */
        OTHER("other-lately", Set.of("other-active", "other-new-contacts", "other-heard")),
        /** What the recipient said to earlier suggestions. */
        ANSWERS("answers", Set.of("feedback"));

        private final String word;
        private final Set<String> factors;

        Kind(String word, Set<String> factors) {
            this.word = word;
            this.factors = factors;
        }

        /** As records and message keys write it. */
        public String word() {
            return word;
        }
    }

    /** As records write it: {@code looks}, {@code through.0}. */
    public String word() {
        return kind == Kind.WAY ? kind.word + '.' + way : kind.word;
    }

    /** The pillar that a record names; empty if this version does not know it. */
    public static Optional<Pillar> named(String word) {
        int dot = word.indexOf('.');
        String name = dot < 0 ? word : word.substring(0, dot);
        for (Kind kind : Kind.values()) {
            if (kind.word.equals(name)) {
                return Optional.of(new Pillar(kind, dot < 0 ? Fact.NO_WAY : Integer.parseInt(word.substring(dot + 1))));
            }
        }
        return Optional.empty();
    }

    /** All that a candidate rests on, in the order of the kinds and ways. */
    static List<Pillar> of(Candidate candidate, ScoreInputs inputs) {
        List<Pillar> pillars = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            switch (kind) {
                case TIE -> candidate.known().ifPresent(tie -> pillars.add(new Pillar(kind, Fact.NO_WAY)));
                case WAY -> {
                    for (int way = 0; way < candidate.paths().size(); way++) {
                        pillars.add(new Pillar(kind, way));
                    }
                }
                default -> {
                    if (inputs.values().entrySet().stream()
                            .anyMatch(input ->
                                    kind.factors.contains(input.getKey().word()) && input.getValue() != 0)) {
                        pillars.add(new Pillar(kind, Fact.NO_WAY));
                    }
                }
            }
        }
        return pillars;
    }

    /** Whether a factor rests on this alone. */
    boolean carries(Factor factor) {
        return kind.factors.contains(factor.word());
    }
}
