/** Who calls, and for whom: a person for themselves, an application for the people it was granted. Denies when unsure. */
package org.goodturn.sink.security;
