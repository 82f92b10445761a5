package org.goodturn.domain.trust;

/**
 * What a ledger says, read once.
 *
 * @param about the holder's evidence about the other one
 * @param back the holder's estimate of the other one's evidence about them
 */
public record EvidenceBothWays(Evidence about, Evidence back) {}
