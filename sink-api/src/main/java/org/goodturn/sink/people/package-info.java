/** The people an application may act for, the liveliest first. */
package org.goodturn.sink.people;
