/** Draws the town's curves as one SVG, with nothing but text. */
package org.goodturn.evaluation.town.picture;
