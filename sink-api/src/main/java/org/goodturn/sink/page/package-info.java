/** The page at {@code /}: its files as they are served, and the stack's time for it. */
package org.goodturn.sink.page;
