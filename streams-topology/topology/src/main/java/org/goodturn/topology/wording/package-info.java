/**
 * Says messages in a language. The one room that knows ICU: patterns with plurals, lists and dates stand in a catalogue, one
 * file per language; which message is said and what stands in it was decided in the domain.
 */
package org.goodturn.topology.wording;
