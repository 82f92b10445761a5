/** Writing to the input topics as any producer would: wire format, keys, headers, transactions. */
package org.goodturn.local.producing;
