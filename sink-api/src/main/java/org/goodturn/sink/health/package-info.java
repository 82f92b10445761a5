/** Whether the service can work (ready), apart from whether it should be restarted (live). */
package org.goodturn.sink.health;
