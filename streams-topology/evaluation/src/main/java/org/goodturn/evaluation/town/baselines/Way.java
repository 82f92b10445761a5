package org.goodturn.evaluation.town.baselines;

import java.util.Optional;

/**
 * A way to somebody who offers what is needed.
 *
 * @param other identifier of who offers it
 * @param through identifier of the bridge; empty for somebody known
 */
record Way(String other, Optional<String> through) {}
