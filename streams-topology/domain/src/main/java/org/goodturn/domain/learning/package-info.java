/**
 * How weights are learned from what people did and said: sums that partitions add up apart, and one step a week that every
 * instance takes alike. Nothing here knows what the numbers mean; {@code introduction} does.
 */
package org.goodturn.domain.learning;
