/** Letters as a protocol: which types there are, in which versions, and how a body is read. */
package org.goodturn.topology.letters;
