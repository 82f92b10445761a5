package org.goodturn.topology.work;

import java.util.Objects;

/**
 * Why something could not be processed.
 *
 * @param reason a code: lower case with dashes, from a small fixed set, because it becomes a metric's tag
 * @param detail one sentence on what was wrong and what to do, without personal data
 */
public record Refusal(String reason, String detail) {
    public Refusal {
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(detail, "detail");
    }
}
