/** The running process: what is made sure before the start, memory, thread replacement, trimming of letters, readiness, shutdown. */
package org.goodturn.topology.running;
