/** What the tests share: a broker, tokens, a client of streams, and samples of every record. */
package org.goodturn.sink.testing;
