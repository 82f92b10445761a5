package org.goodturn.sink.problem;

/**
 * One wrong field.
 *
 * @param pointer where in the body, as an RFC 6901 JSON pointer
 * @param detail what is wrong with it, without repeating its value
 */
public record FieldError(String pointer, String detail) {}
