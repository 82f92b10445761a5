/** What tests use instead of the real thing. */
package org.goodturn.schemas.testing;
