/**
 * The session of a page: a sealed cookie in exchange for a bearer token, because a browser's EventSource can send no
 * token. The server keeps nothing; any instance with the same key knows the caller again.
 */
package org.goodturn.sink.session;
