/** How residents react to a nudge, knowing the truth: for learning from feedback. */
package org.goodturn.town.reactions;
