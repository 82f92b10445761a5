/**
 * Questions to the topology: {@code Questions.ask} writes to {@code requests.v1} and waits for the answer with the same id on
 * {@code answers.v1}, which every instance reads from its end. Whichever instance asked hears the answer.
 */
package org.goodturn.sink.asking;
