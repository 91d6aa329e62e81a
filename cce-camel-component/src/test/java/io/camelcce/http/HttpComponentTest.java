package io.camelcce.http;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.camelcce.faults.ConnectProxy;
import io.camelcce.faults.ScriptedServer;
import java.beans.IntrospectionException;
import java.beans.Introspector;
import java.beans.PropertyDescriptor;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.net.ssl.HostnameVerifier;
import javax.net.ssl.SNIMatcher;
import javax.net.ssl.SNIServerName;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLServerSocket;
import org.apache.camel.component.http.HttpActivityListener;
import org.apache.camel.component.http.HttpComponent;
import org.apache.camel.support.jsse.SSLContextParameters;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.socket.ConnectionSocketFactory;
import org.apache.hc.core5.http.config.Registry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What an application sets on camel-http's component applies here. */
class HttpComponentTest extends HttpExchanges {

    private static final ScriptedServer.Script ANSWERS = client -> {
        while (true) {
            client.hear();
            client.say("HTTP/1.1 200 OK", "Content-Length: 0", "", "");
        }
    };

    /** Of Camel, not of the component; or explained by other tests. */
    private static final Set<String> NOT_CARRIED =
            Set.of("camelContext", "clientConnectionManager", "httpActivityListener", "logHttpActivity");

    private static @Nullable CertificateAuthority maker;

    @BeforeAll
    static void found() {
        maker = CertificateAuthority.wellKnown();
    }

    static Stream<PropertyDescriptor> everyOption() throws IntrospectionException {
        return Stream.of(Introspector.getBeanInfo(HttpComponent.class).getPropertyDescriptors())
                .filter(option -> option.getReadMethod() != null && option.getWriteMethod() != null)
                .filter(option -> !NOT_CARRIED.contains(option.getName()));
    }

    @ParameterizedTest
    @MethodSource("everyOption")
    void isCarriedOver(PropertyDescriptor option) throws Exception {
        HttpComponent https = component("https");
        Object other = otherThan(option.getReadMethod().invoke(https), option.getPropertyType());
        option.getWriteMethod().invoke(https, other);

        Object carried = option.getReadMethod().invoke(BoundedHttpComponent.like(https, null));

        assertThat(carried).isEqualTo(other);
    }

    @Test
    void isCarriedOverWhenItIsTakenAway() throws Exception {
        HttpComponent https = component("https");
        https.setX509HostnameVerifier(null);

        assertThat(BoundedHttpComponent.like(https, null).getX509HostnameVerifier())
                .isNull();
    }

    @Test
    void saysHowLongAConnectionLives() {
        component("http").setConnectionTimeToLive(1);
        ScriptedServer server = server(ANSWERS);
        HttpTransport transport = transportTo(server);

        await().until(() -> answer(transport.exchange(get(server), AMPLE)).status() == 200 && server.connections() > 1);
    }

    @Test
    void mayConfigureTheClientFurther() {
        component("http").setHttpClientConfigurer(builder -> builder.setUserAgent("me"));
        ScriptedServer server = server(ANSWERS);

        answer(transportTo(server).exchange(get(server), AMPLE));

        assertThat(server.requests()).singleElement().asString().contains("\r\nUser-Agent: me\r\n");
    }

    @Test
    void mayHaveConnectionsOfItsOwnWithTheirLimitsWhichOutliveTheTransport() {
        PoolingHttpClientConnectionManager own = new PoolingHttpClientConnectionManager();
        component("http").setClientConnectionManager(own);
        ScriptedServer server = server(ANSWERS);
        HttpTransport transport = transportTo(server);

        answer(transport.exchange(get(server), AMPLE));
        assertThat(own.getTotalStats().getAvailable()).isEqualTo(1);

        transport.close();
        assertThat(own.isClosed()).isFalse();
    }

    @Test
    void withConnectionsOfItsOwnHasItsOwnTlsToo() {
        component("https").setClientConnectionManager(new PoolingHttpClientConnectionManager());
        HttpSettings settings = new HttpSettings(AMPLE, AMPLE, 20, new SSLContextParameters());

        assertThatThrownBy(() -> transportTo("https://127.0.0.1", settings))
                .hasStackTraceContaining("set TLS up there, and leave sslContextParameters");
    }

    @Test
    @SuppressWarnings("deprecation") // It is what camel-http has to be overridden with.
    void ofAnotherClassIsUsedAsItIs() {
        AtomicInteger registries = new AtomicInteger();
        context.removeComponent("http");
        context.addComponent("http", new HttpComponent() {
            @Override
            protected Registry<ConnectionSocketFactory> createConnectionRegistry(
                    HostnameVerifier verifier, SSLContextParameters tls, boolean useSystemProperties)
                    throws GeneralSecurityException, IOException {
                registries.incrementAndGet();
                return super.createConnectionRegistry(verifier, tls, useSystemProperties);
            }
        });
        ScriptedServer server = server(ANSWERS);

        answer(transportTo(server).exchange(get(server), AMPLE));

        assertThat(registries).hasValue(1);
    }

    @Test
    void findsAProxyInTheSystemPropertiesIfItMay() {
        ConnectProxy proxy = open(ConnectProxy.forEverybody());
        component("https").setUseSystemProperties(true);
        component("https").setSslContextParameters(requireNonNull(maker).trusted());
        ScriptedServer server =
                open(ScriptedServer.playing(ANSWERS, requireNonNull(maker).goodServer()));
        String url = "https://" + server.authority();
        System.setProperty("https.proxyHost", "127.0.0.1");
        System.setProperty("https.proxyPort", String.valueOf(proxy.port()));
        System.setProperty("http.nonProxyHosts", "");
        try {
            answer(transportTo(url, settings()).exchange(get(url + "/tasks"), AMPLE));
        } finally {
            System.clearProperty("https.proxyHost");
            System.clearProperty("https.proxyPort");
            System.clearProperty("http.nonProxyHosts");
        }

        assertThat(proxy.requests()).hasSize(1);
    }

    @Test
    void keepsNoConnectionIfTheSystemPropertiesSaySo() {
        component("https").setUseSystemProperties(true);
        component("https").setSslContextParameters(requireNonNull(maker).trusted());
        ScriptedServer server =
                open(ScriptedServer.playing(ANSWERS, requireNonNull(maker).goodServer()));
        String url = "https://" + server.authority();
        System.setProperty("http.keepAlive", "false");
        try {
            HttpTransport transport = transportTo(url, settings());
            answer(transport.exchange(get(url + "/tasks"), AMPLE));
            answer(transport.exchange(get(url + "/tasks"), AMPLE));
        } finally {
            System.clearProperty("http.keepAlive");
        }

        assertThat(server.connections()).isEqualTo(2);
    }

    @Test
    void doesNotKeepTheServerFromHearingItsNameInTheHandshake() {
        List<String> asked = new CopyOnWriteArrayList<>();
        ScriptedServer server = open(ScriptedServer.playing(
                ANSWERS, hearingNames(requireNonNull(maker).namedServer("cce.example.com"), asked)));
        ScriptedServer proxy = server(client -> {
            client.hear();
            client.say("HTTP/1.1 200 OK", "", "");
            client.passOn(new Socket(InetAddress.getLoopbackAddress(), server.port()), OutputStream.nullOutputStream());
        });
        HttpComponent https = component("https");
        https.setSslContextParameters(requireNonNull(maker).trusted());
        https.setProxyHost("127.0.0.1");
        https.setProxyPort(proxy.port());
        https.setProxyAuthScheme("http");
        String url = "https://cce.example.com";

        answer(transportTo(url, settings()).exchange(get(url + "/tasks"), AMPLE));

        assertThat(asked).containsExactly("cce.example.com");
    }

    @Test
    void mayLogWhatItSendsForOthersButNotTokens() {
        assertThat(heardOfACall()).isEmpty();
    }

    @Test
    void withConnectionsOfItsOwnDoesNotLogTokensEither() {
        component("http").setClientConnectionManager(new PoolingHttpClientConnectionManager());

        assertThat(heardOfACall()).isEmpty();
    }

    @Test
    void ofAnotherClassDoesNotLogTokensEither() {
        context.removeComponent("http");
        context.addComponent("http", new HttpComponent() {});

        assertThat(heardOfACall()).isEmpty();
    }

    /** What a listener of the component hears of a call of ours. */
    private List<Object> heardOfACall() {
        component("http").setLogHttpActivity(true);
        List<Object> heard = new ArrayList<>();
        component("http").setHttpActivityListener((HttpActivityListener) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {HttpActivityListener.class},
                (proxy, method, arguments) -> heard.add(method)));
        ScriptedServer server = server(ANSWERS);

        assertThat(answer(transportTo(server).exchange(post(server), AMPLE)).status())
                .isEqualTo(200);
        return heard;
    }

    @Test
    void mayLogAsCamelDoesWithoutFailingOurCalls() {
        component("http").setClientConnectionManager(new PoolingHttpClientConnectionManager());
        component("http").setLogHttpActivity(true);
        ScriptedServer server = server(ANSWERS);

        assertThat(answer(transportTo(server).exchange(post(server), AMPLE)).status())
                .isEqualTo(200);
    }

    private static SSLServerSocket hearingNames(SSLServerSocket socket, List<String> asked) {
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setSNIMatchers(List.of(new SNIMatcher(0) {
            @Override
            public boolean matches(SNIServerName name) {
                return asked.add(new String(name.getEncoded(), StandardCharsets.US_ASCII));
            }
        }));
        socket.setSSLParameters(parameters);
        return socket;
    }

    private static Object otherThan(@Nullable Object value, Class<?> type) throws ReflectiveOperationException {
        if (value instanceof Boolean bool) {
            return !bool;
        } else if (type == String.class) {
            return "other";
        } else if (type == int.class || type == Integer.class) {
            return 4711;
        } else if (type == long.class) {
            return 4711L;
        } else if (type.isInterface()) {
            return Proxy.newProxyInstance(
                    HttpComponentTest.class.getClassLoader(),
                    new Class<?>[] {type},
                    (proxy, method, arguments) -> method.getName().equals("equals") ? proxy == arguments[0] : null);
        }
        return type.getConstructor().newInstance();
    }
}
