/**
 * What a person allows and tells, and what follows when that changes: ties narrowed on both sides, intents forgotten, nudges
 * withdrawn wherever they are held. Everything here goes on in bounded steps.
 */
package org.goodturn.topology.stage.consent;
