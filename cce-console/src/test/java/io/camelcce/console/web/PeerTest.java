package io.camelcce.console.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.net.SocketAddress;
import io.vertx.ext.auth.User;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.security.Principal;
import java.util.Map;
import org.apache.camel.Message;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultMessage;
import org.junit.jupiter.api.Test;

/** What a server knows of who sent a request. */
class PeerTest {

    private static Message message(Object request) {
        Message message = new DefaultMessage(new DefaultCamelContext());
        message.setHeader("CamelHttpServletRequest", request);
        return message;
    }

    private static HttpServletRequest request(Map<String, Object> answers) {
        return (HttpServletRequest) Proxy.newProxyInstance(
                HttpServletRequest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> answers.get(method.getName()));
    }

    @Test
    void aServletContainerNamesWhomItAuthenticated() {
        Principal ann = () -> "ann";

        Peer peer = Peer.of(message(
                request(Map.of("getUserPrincipal", ann, "getRemoteAddr", "192.0.2.1", "getLocalAddr", "192.0.2.2"))));

        assertThat(peer).isEqualTo(new Peer("ann", "192.0.2.1", false));
    }

    @Test
    void nearIsWhoComesFromThisMachineToThisMachine() {
        assertThat(Peer.of(message(request(Map.of("getRemoteAddr", "127.0.0.1", "getLocalAddr", "127.0.0.1")))))
                .isEqualTo(new Peer(null, "127.0.0.1", true));
        assertThat(Peer.between(null, "::1", "0:0:0:0:0:0:0:1").near()).isTrue();
    }

    @Test
    void whatAProxySaysOfWhereSomebodyIsFromIsNotEnough() {
        assertThat(Peer.of(message(request(Map.of("getRemoteAddr", "127.0.0.1", "getLocalAddr", "192.0.2.2"))))
                        .near())
                .isFalse();
    }

    @Test
    void aUserOfAServerOnVertxIsKnownByName() {
        assertThat(Peer.of(fromVertx(User.fromName("ann"))).user()).isEqualTo("ann");
    }

    @Test
    void whoHasNoNameIsNobody() {
        Principal nameless = () -> "";

        assertThat(Peer.of(fromVertx(User.fromName(""))).user()).isNull();
        assertThat(Peer.of(message(request(Map.of("getUserPrincipal", nameless))))
                        .user())
                .isNull();
    }

    private static Message fromVertx(User user) {
        Message message = new DefaultMessage(new DefaultCamelContext());
        message.setHeader("CamelVertxPlatformHttpRemoteAddress", SocketAddress.inetSocketAddress(1, "127.0.0.1"));
        message.setHeader("CamelVertxPlatformHttpAuthenticatedUser", user);
        return message;
    }

    @Test
    void ofOtherServersNothingIsKnown() {
        assertThat(Peer.of(new DefaultMessage(new DefaultCamelContext()))).isEqualTo(new Peer(null, "-", false));
        assertThat(Peer.of(message("ann"))).isEqualTo(new Peer(null, "-", false));
    }
}
