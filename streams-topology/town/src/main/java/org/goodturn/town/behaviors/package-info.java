/** What people do by themselves when they need nothing in particular: curiosity, regional seasons, noise. */
package org.goodturn.town.behaviors;
