package org.goodturn.sink.delivery;

import org.goodturn.sink.delivery.kit.RestartContract;
import org.goodturn.sink.delivery.kit.Transport;

class SocketRestartIT extends RestartContract {

    @Override
    protected Transport transport() {
        return SocketSubscriber::new;
    }
}
