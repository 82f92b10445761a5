/** Who knows whom, how well, since when, and through which association: the truth behind the interactions. */
package org.goodturn.town.acquaintance;
