/** What a recipient says about a nudge, into {@code feedback.v1}. */
package org.goodturn.sink.feedback;
