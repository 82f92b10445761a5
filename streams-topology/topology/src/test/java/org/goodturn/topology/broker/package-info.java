/** What integration tests run against: a broker in this JVM, or the same in a container. */
package org.goodturn.topology.broker;
