package org.goodturn.town.planting;

import java.util.List;
import org.goodturn.town.events.TownEvent;

/**
 * A planted opportunity with the behaviors that show it.
 *
 * @param opportunity the truth
 * @param events its behaviors, in order; ids are tags, unique within the town
 */
record PlantedNeed(PlantedOpportunity opportunity, List<TownEvent> events) {}
