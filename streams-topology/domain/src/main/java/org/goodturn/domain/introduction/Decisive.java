package org.goodturn.domain.introduction;

import java.util.List;

/**
 * The smallest set of evidence without which a suggestion would not have been made, with the proof.
 *
 * @param pillars the evidence; empty if there is no such set
 * @param inputsWithout the score's inputs without it
 */
public record Decisive(List<Pillar> pillars, ScoreInputs inputsWithout) {

    public Decisive {
        pillars = List.copyOf(pillars);
    }
}
