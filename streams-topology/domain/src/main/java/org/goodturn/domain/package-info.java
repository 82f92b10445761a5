/**
 * The judgement, in plain Java: what people did together becomes trust, a change in what somebody does becomes a need, and
 * both become a suggestion with its reasons. No Kafka, no Avro, no clock, no randomness: time is always a parameter and the
 * same inputs give the same outputs. Here lie the words that all rooms share.
 */
package org.goodturn.domain;
