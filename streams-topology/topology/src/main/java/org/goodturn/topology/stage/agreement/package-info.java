/**
 * The double opt-in. At the recipient of a suggestion {@code Introducing} keeps how far it has got; at the bridge and at the
 * other side {@code Asking} keeps the question, says it as a nudge, and takes the answer. A no is kept where it was said and
 * written to nobody. Nothing here reaches anybody but by a nudge in their own inbox.
 */
package org.goodturn.topology.stage.agreement;
