/**
 * The one list of topics, with everything needed to create them, and the one rule by which keys find their partition.
 *
 * <p>{@link org.goodturn.topics.Topics} is the list, {@link org.goodturn.topics.TopicCreation} creates and verifies,
 * {@link org.goodturn.topics.PersonKeys} is the rule.
 */
package org.goodturn.topics;
