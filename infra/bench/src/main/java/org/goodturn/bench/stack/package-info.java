/** The processes of a run: broker, registry and sink API as in the local stack, applications in JVMs with all compilers. */
package org.goodturn.bench.stack;
