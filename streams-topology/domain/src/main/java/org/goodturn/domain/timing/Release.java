package org.goodturn.domain.timing;

import java.time.Instant;
import org.goodturn.domain.PersonId;

/**
 * A nudge that was said.
 *
 * @param at when
 * @param with whom it named
 */
public record Release(Instant at, PersonId with) {}
