/** The one list of topics: name, key, value, cleanup and retention of each. */
package org.goodturn.topics;
