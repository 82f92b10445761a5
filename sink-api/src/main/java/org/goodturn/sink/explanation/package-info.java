/** How a nudge and its explanation read: names in place of placeholders, numbers exactly as they were computed. */
package org.goodturn.sink.explanation;
