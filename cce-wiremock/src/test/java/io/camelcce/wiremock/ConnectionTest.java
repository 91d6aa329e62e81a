package io.camelcce.wiremock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ConnectionTest {

    @RegisterExtension
    static final ContactCenterExtension CCE = new ContactCenterExtension();

    private final SimulatedContactCenter contactCenter = CCE.contactCenter();

    @Test
    void oneConnectionTakesManyRequestsRefusedOnesToo() {
        try (RawConnection connection = RawConnection.to(contactCenter)) {
            for (int i = 0; i < 3; i++) {
                assertThat(connection.send("GET /drapi/v1/ping HTTP/1.1", "X: y"))
                        .startsWith("HTTP/1.1 200");
                assertThat(connection.send("GET /drapi/v1/tasks/a HTTP/1.1", "X: y"))
                        .startsWith("HTTP/1.1 401");
                assertThat(connection.send("POST /oauth2/token HTTP/1.1", "Content-Length: 0"))
                        .startsWith("HTTP/1.1 400");
                assertThat(connection.send("DELETE /oauth2/token HTTP/1.1", "X: y"))
                        .startsWith("HTTP/1.1 405");
            }
        }
    }

    @Test
    void itIsReachableOnTheLoopbackAddressOnly() throws IOException {
        int port = URI.create(contactCenter.domain()).getPort();

        assertThat(contactCenter.domain()).isEqualTo("http://127.0.0.1:" + port);
        for (InetAddress address : otherAddressesOfThisMachine()) {
            try (Socket socket = new Socket()) {
                InetSocketAddress outside = new InetSocketAddress(address, port);
                assertThatThrownBy(() -> socket.connect(outside, 5_000)).isInstanceOf(IOException.class);
            }
        }
    }

    @Test
    void twoOfThemDoNotDisturbEachOther() {
        try (SimulatedContactCenter other = SimulatedContactCenter.start()) {
            other.acceptToken("fixed");

            assertThat(other.domain()).isNotEqualTo(contactCenter.domain());
            assertThat(new ApiClient(contactCenter)
                            .getWith("Bearer fixed", "/drapi/v1/tasks/t-1")
                            .status())
                    .isEqualTo(401);
        }
    }

    @Test
    void thePortCanBeChosen() throws IOException {
        int port = freePort();

        try (SimulatedContactCenter other =
                SimulatedContactCenter.builder().port(port).start()) {
            assertThat(other.domain()).isEqualTo("http://127.0.0.1:" + port);
            assertThat(other.tokenUrl()).isEqualTo("http://127.0.0.1:" + port + "/oauth2/token");
        }
    }

    @Test
    void aClosedOneFreesItsPort() throws IOException {
        SimulatedContactCenter other = SimulatedContactCenter.start();
        int port = URI.create(other.domain()).getPort();
        assertThatThrownBy(() -> listenOn(port)).isInstanceOf(BindException.class);

        other.close();

        listenOn(port);
    }

    private static void listenOn(int port) throws IOException {
        new ServerSocket(port, 1, InetAddress.getLoopbackAddress()).close();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    // On Linux every 127.x.x.x reaches what listens on all addresses, so there is always one to try.
    private static List<InetAddress> otherAddressesOfThisMachine() throws IOException {
        InetAddress anotherLoopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 2});
        Stream<InetAddress> ofInterfaces = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.equals(InetAddress.getLoopbackAddress()));
        return Stream.concat(Stream.of(anotherLoopback), ofInterfaces).toList();
    }
}
