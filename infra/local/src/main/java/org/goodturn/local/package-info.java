/**
 * The local stack: everything Goodturn needs, as processes of one machine under one supervisor. This package holds the
 * command line; what the commands do lives in the packages below.
 */
package org.goodturn.local;
