/** Lives a town through the real stages, event by event, and keeps a diary of what was said. */
package org.goodturn.evaluation.town.live;
