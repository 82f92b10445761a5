/** The parts of the stack: for each, how it is configured, how it is started and how one sees that it can be used. */
package org.goodturn.local.parts;
