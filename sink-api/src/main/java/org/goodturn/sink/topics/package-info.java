/** What the caller looked into, topic by topic and week by week. */
package org.goodturn.sink.topics;
