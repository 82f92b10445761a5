/** What the caller allows, per purpose and source, out of and into {@code consents.v1}. */
package org.goodturn.sink.consent;
