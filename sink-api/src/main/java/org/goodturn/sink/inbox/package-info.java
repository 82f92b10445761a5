/** The nudges a caller may see, judged again whenever they are shown. */
package org.goodturn.sink.inbox;
