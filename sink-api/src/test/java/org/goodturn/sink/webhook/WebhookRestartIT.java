package org.goodturn.sink.webhook;

import org.goodturn.sink.delivery.kit.RestartContract;
import org.goodturn.sink.delivery.kit.Transport;

/** The packaged service, killed with a webhook registered, and started again. */
class WebhookRestartIT extends RestartContract {

    @Override
    protected Transport transport() {
        return new WebhookTransport();
    }
}
