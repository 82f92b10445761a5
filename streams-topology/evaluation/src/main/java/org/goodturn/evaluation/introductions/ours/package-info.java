/**
 * Our own rows of table 1: the domain's classes, driven event by event. What is computed here is only who is asked about
 * whom; evidence, decay, belief and inheritance are {@code org.goodturn.domain}'s.
 */
package org.goodturn.evaluation.introductions.ours;
