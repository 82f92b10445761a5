/** What runs inside a child process before the part itself; uses nothing but the JDK. */
package org.goodturn.local.child;
