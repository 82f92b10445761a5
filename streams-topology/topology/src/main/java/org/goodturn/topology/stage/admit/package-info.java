/** What may come in at all: shapes, times and sizes, before anything is read or kept. */
package org.goodturn.topology.stage.admit;
