/** Values of topics in Confluent's wire format, as the runtime needs them: bad bytes refused, an outage waited out. */
package org.goodturn.topology.serde;
