/** What happens in the town, as any producer would report it: interactions and behaviors, with plain identifiers. */
package org.goodturn.town.events;
