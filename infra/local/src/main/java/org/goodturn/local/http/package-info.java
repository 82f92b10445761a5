/** Small HTTP calls to the stack's own processes. */
package org.goodturn.local.http;
