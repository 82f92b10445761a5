/**
 * The moment: suggestions are held at their recipient until it is right, judged again, said, and followed to their end. What the
 * clock makes due stands on the agenda.
 */
package org.goodturn.topology.stage.timing;
