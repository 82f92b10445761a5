package org.goodturn.sink.delivery;

import org.goodturn.sink.delivery.kit.RestartContract;
import org.goodturn.sink.delivery.kit.Transport;

class SseRestartIT extends RestartContract {

    @Override
    protected Transport transport() {
        return SseSubscriber::new;
    }
}
