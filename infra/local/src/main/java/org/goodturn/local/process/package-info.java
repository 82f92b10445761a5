/** Child processes: how they are started, watched and stopped. Knows nothing of what they run. */
package org.goodturn.local.process;
