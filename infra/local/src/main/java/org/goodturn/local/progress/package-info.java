/** How far the stack is: what is printed, and what the topology has read. */
package org.goodturn.local.progress;
