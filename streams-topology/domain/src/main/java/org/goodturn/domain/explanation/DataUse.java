package org.goodturn.domain.explanation;

/**
 * Which data was used, and under which consent.
 *
 * @param source where it was observed
 * @param purpose the consented purpose, as people write it
 * @param receipt names the receipt
 */
public record DataUse(String source, String purpose, String receipt) {}
