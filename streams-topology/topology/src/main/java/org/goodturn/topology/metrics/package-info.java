/** What is counted, and how it is shown: Prometheus metrics and the status page. */
package org.goodturn.topology.metrics;
