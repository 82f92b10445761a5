/**
 * The moment: a person's pace, quiet hours and cooldowns decide when a suggestion is released, and a nudge's life says what may
 * happen to it afterwards.
 */
package org.goodturn.domain.timing;
