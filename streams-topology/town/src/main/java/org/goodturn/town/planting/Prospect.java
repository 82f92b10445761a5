package org.goodturn.town.planting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What looking around for help has found.
 *
 * @param answers who could help and may be named
 * @param obstacles what stands in the way of others
 */
record Prospect(List<Answer> answers, Set<DecoyReason> obstacles) {

    /** With those who come within reach until a later day: to name them is no mistake, either. */
    Prospect until(Prospect later) {
        List<Answer> all = new ArrayList<>(answers);
        later.answers.stream()
                .filter(newer ->
                        answers.stream().noneMatch(answer -> answer.other().equals(newer.other())))
                .map(Answer::asDefensible)
                .forEach(all::add);
        return new Prospect(List.copyOf(all), obstacles);
    }

    /** What may be planted on it; nothing where answers are there but none is well founded. */
    Optional<PlantedOpportunity.Kind> kind() {
        if (answers.isEmpty()) {
            return Optional.of(PlantedOpportunity.Kind.DECOY);
        }
        if (expects(Answer.Kind.FOLLOW_UP)) {
            return Optional.of(PlantedOpportunity.Kind.FOLLOW_UP);
        }
        return expects(Answer.Kind.INTRODUCTION) ? Optional.of(PlantedOpportunity.Kind.INTRODUCTION) : Optional.empty();
    }

    /** The most telling reason for silence. */
    DecoyReason decoy() {
        return obstacles.stream().min(Enum::compareTo).orElse(DecoyReason.NO_WAY);
    }

    private boolean expects(Answer.Kind kind) {
        return answers.stream()
                .anyMatch(answer -> answer.kind() == kind && answer.standing() == Answer.Standing.EXPECTED);
    }
}
