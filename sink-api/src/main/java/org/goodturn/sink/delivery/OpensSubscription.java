package org.goodturn.sink.delivery;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A call that opens a stream or a socket. It is bounded by how many its caller may have open, and has a pace of its own, so
 * that all of them may come back at once and take nothing from the caller's other calls.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface OpensSubscription {}
