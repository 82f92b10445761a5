/**
 * Ties: an interaction is told to the other side, both keep it if both agree, and both sides are published. Nothing enters
 * state unless both agreed.
 */
package org.goodturn.topology.stage.trust;
