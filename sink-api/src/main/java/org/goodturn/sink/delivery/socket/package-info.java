/** Nudges over WebSocket, with acknowledgements. */
package org.goodturn.sink.delivery.socket;
