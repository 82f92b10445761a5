/**
 * Everything that is held about the caller: at a glance, to take along, and its removal with a report. What the views know comes
 * from them, the rest from the topology.
 */
package org.goodturn.sink.me;
