/** Bearer tokens of the local stack: signing them, and finding whom they may be for. */
package org.goodturn.local.token;
