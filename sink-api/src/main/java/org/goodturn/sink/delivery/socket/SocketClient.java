package org.goodturn.sink.delivery.socket;

import com.fasterxml.jackson.databind.ObjectReader;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.http.WebSocketFrame;
import java.util.Optional;
import org.goodturn.sink.delivery.Ending;
import org.goodturn.sink.delivery.Subscription;

/** Listens to what the client says: acknowledgements, and nothing else. */
final class SocketClient {

    private final ServerWebSocket socket;
    private final SocketOutlet outlet;
    private final Subscription subscription;
    private final ObjectReader json;

    SocketClient(ServerWebSocket socket, SocketOutlet outlet, Subscription subscription, ObjectReader json) {
        this.socket = socket;
        this.outlet = outlet;
        this.subscription = subscription;
        this.json = json;
    }

    void listen() {
        socket.pongHandler(nothing -> outlet.alive());
        socket.drainHandler(nothing -> subscription.room());
        socket.closeHandler(nothing -> subscription.end(Ending.DISCONNECTED));
        socket.exceptionHandler(failure -> subscription.end(Ending.DISCONNECTED));
        socket.frameHandler(this::refuseBinary);
        socket.textMessageHandler(this::heard);
    }

    private void refuseBinary(WebSocketFrame frame) {
        if (frame.isBinary()) {
            refuse(CloseCode.UNSUPPORTED);
        }
    }

    private void heard(String text) {
        outlet.alive();
        if (text.length() > ClientMessage.LONGEST) {
            refuse(CloseCode.TOO_LARGE);
            return;
        }
        Optional<ClientMessage> message = ClientMessage.read(json, text);
        if (message.isEmpty()) {
            refuse(CloseCode.VIOLATION);
        } else if (outlet.acknowledged(message.get().cursor())) {
            subscription.room();
        } else if (!subscription.knows(message.get().cursor())) {
            refuse(CloseCode.VIOLATION);
        }
    }

    private void refuse(CloseCode code) {
        if (!socket.isClosed()) {
            socket.close(code.code(), code.reason());
        }
        subscription.end(Ending.MISUSED);
    }
}
