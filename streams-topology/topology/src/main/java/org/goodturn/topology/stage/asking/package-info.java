/**
 * What a person asks about themselves, answered out of their own partition: why not, everything that is kept, their topics over
 * time, and that all of it be forgotten. Reading changes nothing; one request reads one bounded part and gets one answer.
 */
package org.goodturn.topology.stage.asking;
