/**
 * The only room that talks to Kafka: consumers that feed the views, from the beginning and without a group, and one
 * idempotent producer for what people say.
 */
package org.goodturn.sink.kafka;
