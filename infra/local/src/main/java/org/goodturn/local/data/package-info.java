/** The data directory: the one folder that holds everything the local stack writes. */
package org.goodturn.local.data;
