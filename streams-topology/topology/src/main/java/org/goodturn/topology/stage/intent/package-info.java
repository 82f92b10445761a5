/** Intent: behaviors are counted per topic, and a change of rate is published and asked about in one's circle. */
package org.goodturn.topology.stage.intent;
