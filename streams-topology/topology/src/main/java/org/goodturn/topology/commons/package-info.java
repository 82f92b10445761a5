/**
 * What all partitions share: how regions do, and what was learned. Partitions publish sums, every instance reads all of them,
 * and stages ask {@link org.goodturn.topology.commons.Commons}.
 */
package org.goodturn.topology.commons;
