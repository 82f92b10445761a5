/** Why nothing is suggested to the caller about somebody, as far as the caller may know. */
package org.goodturn.sink.whynot;
