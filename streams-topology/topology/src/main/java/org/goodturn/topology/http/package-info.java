/** Health, metrics and status over HTTP. */
package org.goodturn.topology.http;
