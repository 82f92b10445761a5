/** The user's own files: which they are, how Connect reads them, and what came of them. */
package org.goodturn.local.input;
