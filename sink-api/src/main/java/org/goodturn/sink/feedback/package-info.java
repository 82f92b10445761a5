/** What a recipient says about a nudge and how it ended, and what a person says about a tie; into {@code feedback.v1}. */
package org.goodturn.sink.feedback;
