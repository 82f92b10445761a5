/** What the caller chose to tell: name, region, offers, seeks, pace; out of and into {@code profiles.v1}. */
package org.goodturn.sink.profile;
