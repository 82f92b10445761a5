/** What is planted, and so known to be true: needs that can be met, decoys that cannot, and who would be the right answer. */
package org.goodturn.town.planting;
