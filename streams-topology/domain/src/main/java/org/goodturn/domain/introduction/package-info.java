/**
 * Who could help whom, through whom: what is asked of a circle, whom a bridge may name, what the other side agrees to, how
 * candidates through several bridges become one, and the score with its reasons. Follow-ups, too: somebody one already knows.
 */
package org.goodturn.domain.introduction;
