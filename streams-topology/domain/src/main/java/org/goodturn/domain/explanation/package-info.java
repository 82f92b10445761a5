/**
 * Why: a score is a baseline and named contributions that add up to it exactly, each with its evidence; what would have made
 * it not appear is computed from them. Texts hold placeholders, never names.
 */
package org.goodturn.domain.explanation;
