/**
 * What the service knows: the public topics, read from their beginning into bounded structures in memory. Nothing here
 * knows Kafka; {@code kafka} feeds the views record by record, each partition in its order.
 */
package org.goodturn.sink.views;
