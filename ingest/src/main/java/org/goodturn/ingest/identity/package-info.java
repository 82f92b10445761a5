/**
 * Who is meant: identifiers are normalised and leave a connector only as keyed hashes.
 *
 * <p>The key stays in a file beside the connectors. Without it nobody can tell, or try out, which address an id stands for;
 * with it the same address gives the same id in every source.
 */
package org.goodturn.ingest.identity;
