package org.goodturn.sink.paging;

import java.util.List;

/**
 * One page of a list.
 *
 * @param items what is on it
 * @param next what to send as {@code after} for the next page; null on the last one
 */
public record Page<T>(List<T> items, String next) {}
