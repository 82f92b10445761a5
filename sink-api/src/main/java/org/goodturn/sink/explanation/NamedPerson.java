package org.goodturn.sink.explanation;

import com.fasterxml.jackson.annotation.JsonInclude;

/** A person and, where they told one, their name. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NamedPerson(String person, String name) {}
