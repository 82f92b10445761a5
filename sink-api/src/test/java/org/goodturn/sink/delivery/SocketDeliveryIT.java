package org.goodturn.sink.delivery;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URL;
import org.goodturn.sink.delivery.kit.DeliveryContract;
import org.goodturn.sink.delivery.kit.Transport;
import org.goodturn.sink.testing.TestBroker;

@QuarkusTest
@QuarkusTestResource(TestBroker.class)
class SocketDeliveryIT extends DeliveryContract {

    @TestHTTPResource
    URL service;

    @Override
    protected Transport transport() {
        return SocketSubscriber::new;
    }

    @Override
    protected String service() {
        return service.toString().replaceAll("/$", "");
    }
}
