/** Translates between the contracts (Avro) and the domain, both ways, and nothing else. */
package org.goodturn.topology.mapping;
