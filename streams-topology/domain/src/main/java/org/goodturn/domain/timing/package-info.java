/**
 * The moment: what is known of how a recipient wants to hear from us, the policies that decide when a suggestion is released and
 * when a snoozed one comes back, and a nudge's life, which says what may happen to it afterwards.
 */
package org.goodturn.domain.timing;
