package io.camelcce.console.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.auth.User;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.security.Principal;
import java.util.Map;
import org.apache.camel.Message;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    /** As Spring does it with server.forward-headers-strategy=framework. */
    @Test
    void whatAProxySaysOfARequestIsNotWhatItsConnectionIs() {
        HttpServletRequest raw = request(
                Map.of("getRemoteAddr", "192.0.2.1", "getLocalAddr", "127.0.0.1", "getRemoteHost", "192.0.2.1"));
        HttpServletRequest forwarded = new HttpServletRequestWrapper(raw) {
            @Override
            public String getRemoteAddr() {
                return "127.0.0.1";
            }

            @Override
            public Principal getUserPrincipal() {
                return () -> "ann";
            }
        };

        assertThat(Peer.of(message(new HttpServletRequestWrapper(forwarded))))
                .isEqualTo(new Peer("ann", "192.0.2.1", false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "localhost.localdomain",
                "127.1",
                "2130706433",
                "ip6-localhost",
                "xyz:1",
                "127.0.0.1.",
                "127.0.0.1.5",
                "127.0.0",
                "",
                "%lo"
            })
    void namesAreNotResolved(String name) {
        assertThat(Peer.between(null, name, name).near()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.9.9.9",
                "::1",
                "0:0:0:0:0:0:0:1%0",
                "::ffff:127.0.0.1",
                "[::1]",
                "[0:0:0:0:0:0:0:1]"
            })
    void addressesOfThisMachineAreNear(String address) {
        assertThat(Peer.between(null, address, address).near()).isTrue();
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
        assertThat(Peer.of(fromVertx(User.create(new JsonObject().put("sub", "ann"))))
                        .user())
                .isEqualTo("ann");
    }

    /** Quarkus has its own kind of user, whose attributes are its principal, made anew for each question. */
    @Test
    void aUserOfQuarkusIsKnownByName() {
        User ann = (User) Proxy.newProxyInstance(
                User.class.getClassLoader(),
                new Class<?>[] {User.class},
                (proxy, method, arguments) -> method.isDefault()
                        ? InvocationHandler.invokeDefault(proxy, method, arguments)
                        : new JsonObject().put("username", "ann"));

        assertThat(Peer.of(fromVertx(ann)).user()).isEqualTo("ann");
    }

    @Test
    void whoHasNoNameIsNobody() {
        Principal nameless = () -> "";

        assertThat(Peer.of(fromVertx(User.fromName(""))).user()).isNull();
        assertThat(Peer.of(fromVertx(User.fromToken("t0ken"))).user()).isNull();
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
