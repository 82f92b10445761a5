/**
 * The stages: each takes one kind of input, loads what it needs, asks the domain, and says what follows. What is decided is in
 * the domain; what is kept is in {@code state}. One room per step of the flow: admit → trust → intent → introduction → timing,
 * and consent beside them all.
 */
package org.goodturn.topology.stage;
