package org.goodturn.local.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void a_port_somebody_listens_on_is_busy_whatever_the_interface() throws Exception {
        try (ServerSocket everywhere = new ServerSocket(0);
                ServerSocket loopback = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(Ports.isBusy(everywhere.getLocalPort())).isTrue();
            assertThat(Ports.isBusy(loopback.getLocalPort())).isTrue();
        }
    }

    @Test
    void a_port_that_was_let_go_is_free() throws Exception {
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }

        assertThat(Ports.isBusy(port)).isFalse();
    }

    @Test
    void the_stack_s_own_ports_are_free_and_all_different() {
        Ports ports = Ports.withFreeOnes(1, 2, 3);

        assertThat(List.of(ports.controller(), ports.topology(), ports.connect()))
                .doesNotHaveDuplicates()
                .noneMatch(Ports::isBusy);
    }
}
