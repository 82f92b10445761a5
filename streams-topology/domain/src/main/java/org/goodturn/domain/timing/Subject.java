package org.goodturn.domain.timing;

import org.goodturn.domain.PersonId;
import org.goodturn.domain.Topic;

/**
 * What a suggestion is about.
 *
 * @param with whom it names
 * @param topic about what
 */
public record Subject(PersonId with, Topic topic) {}
