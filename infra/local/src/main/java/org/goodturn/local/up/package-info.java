/** {@code goodturn up}: what it is told, and how the stack is brought up, fed, watched and stopped. */
package org.goodturn.local.up;
