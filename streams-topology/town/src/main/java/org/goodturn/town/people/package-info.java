/** Who lives in the town: names, trades, regions, what each offers and seeks, their pace, and what each consents to. */
package org.goodturn.town.people;
