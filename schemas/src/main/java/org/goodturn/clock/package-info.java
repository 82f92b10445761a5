/** The one clock of a stack: the system's, or the sample town's, which runs faster than life. */
package org.goodturn.clock;
