/** Every error as an RFC 9457 problem, and the strict reading of request bodies that leads to most of them. */
package org.goodturn.sink.problem;
