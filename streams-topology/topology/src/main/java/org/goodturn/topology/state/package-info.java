/**
 * What is kept of a person, and how it lies in the stores: one record and one codec a room. The first byte of each value names
 * its layout; layouts are added, never changed, so that a later version reads an earlier one's state.
 */
package org.goodturn.topology.state;
