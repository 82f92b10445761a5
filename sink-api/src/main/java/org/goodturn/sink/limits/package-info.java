/**
 * What one caller may ask of this instance: calls in a time, bytes and time of a body. Each instance counts by itself, so
 * that behind a balancer a caller has as many times as much as there are instances.
 */
package org.goodturn.sink.limits;
