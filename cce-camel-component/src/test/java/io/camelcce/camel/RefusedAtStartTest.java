package io.camelcce.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.function.Consumer;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.jsse.KeyStoreParameters;
import org.apache.camel.support.jsse.SSLContextParameters;
import org.apache.camel.support.jsse.TrustManagersParameters;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot work is refused when the application starts, in words that tell how to mend it. */
class RefusedAtStartTest {

    @Test
    void anUnknownOperation() {
        assertRefusal("cce:createTicket", cce -> {})
                .contains("createTicket", "createTask, getTask, listTasks, endTask");
    }

    @Test
    void anUnknownOption() {
        assertRefusal("cce:createTask?scriptSelecter=SMS", cce -> {}).contains("scriptSelecter");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 100_001})
    void aListOfMoreOrFewerTasksThanThereCanBe(int most) {
        assertRefusal("cce:listTasks?maxTasks=" + most, cce -> {}).contains("maxTasks=" + most, "must be 1 to 100000");
    }

    @Test
    void anOptionThatNoMessageCanMend() {
        assertRefusal("cce:createTask?mediaType=pigeon&variable.cv_11=x&taskId=a_b", cce -> {})
                .contains("must be one of email", "call variables are cv_1 to cv_10", "must be 1 to 64 of");
        assertRefusal("cce:listTasks?from=yesterday", cce -> {}).contains("cannot take from", "PT15M");
        assertRefusal("cce:endTask?method=closeAccept&mediaType=fax", cce -> {}).contains("must be one of email");
        assertRefusal("cce:getTask?trackingId=RAW(two words)", cce -> {}).contains("cannot take trackingId");
        assertRefusal("cce:createTask", cce -> cce.getConfiguration().setMediaType("pigeon"))
                .contains("must be one of email");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "1x", "1.5", "-", "99999999999"})
    void aListOfNoNumberOfTasks(String most) {
        assertRefusal("cce:listTasks?maxTasks=" + most, cce -> {}).contains("maxTasks=" + most, "must be 1 to 100000");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cce:endTask?method=foo | method=foo: it must be one of close, closeAccept, closeReject",
                "cce:createTask?existingTask=maybe | existingTask=maybe: it must be one of verify, accept"
            })
    void aWordThatIsNoneOfTheList(String uri, String rule) {
        assertRefusal(uri, cce -> {}).contains(rule);
    }

    @Test
    void anUnknownMethod() {
        assertRefusal("cce:endTask?method=closeMaybe", cce -> {}).contains("closeMaybe");
    }

    @Test
    void anUnknownAuthorization() {
        assertRefusal("cce:createTask?authorization=sales", cce -> {})
                .contains("authorization=sales", "io.camelcce:cce-store-jdbc");
    }

    @Test
    void aStoreThatIsNone() {
        assertRefusal("cce:createTask", cce -> cce.setStore("mysql://root:hunter2@db"))
                .contains("camel.component.cce.store: ", "memory, file:FOLDER, a jdbc: URL")
                .doesNotContain("hunter2");
    }

    @Test
    void aSharedStoreWithoutAKey() {
        assertRefusal("cce:createTask", cce -> cce.setStore("jdbc:postgresql://db/cce"))
                .contains("camel.component.cce.storeKeyFile: it is missing", "CCE_STORE_KEY");
    }

    @Test
    void noAuthorizationAndNothingToKeepOneIn() {
        assertRefusal("cce:createTask", cce -> {
                    cce.setTokenUrl(null);
                    cce.setClientId(null);
                    cce.setClientSecret(null);
                })
                .contains("declares no authorization", "authorization=exchange or none", "io.camelcce:cce-store-jdbc");
    }

    @Test
    void aMissingDomain() {
        assertRefusal("cce:createTask", cce -> cce.setDomain(null))
                .contains("camel.component.cce.domain", "is missing", "cce.example.com");
    }

    @ParameterizedTest
    @CsvSource({
        "http://cce.example.com, https",
        "cce.example.com/drapi, without a path",
        "https://user:hunter2@cce.example.com, must not have a user",
        "cce example com, not a domain",
        "ftp://cce.example.com, https",
        "cce.example.com:99999, port"
    })
    void anIllegalDomain(String domain, String rule) {
        assertRefusal("cce:createTask", cce -> cce.setDomain(domain))
                .contains("camel.component.cce.domain", rule)
                .doesNotContain("hunter2");
    }

    @Test
    void everyFaultOfTheSettingsAtOnce() {
        assertRefusal("cce:createTask", cce -> {
                    cce.setDomain("http://cce.example.com");
                    cce.getConfiguration().setDeadline(0);
                    cce.setConnectTimeout(-1);
                    cce.setMaxConnectionsPerHost(0);
                    cce.setWireProfile("classpath:no-such.properties");
                })
                .contains("domain", "deadline", "connectTimeout", "maxConnectionsPerHost", "no-such.properties");
    }

    @Test
    void everyIllegalTimeAndNumberOfConnections() {
        assertRefusal("cce:createTask", cce -> {
                    cce.setConnectTimeout(0);
                    cce.setResponseTimeout(-1);
                    cce.getConfiguration().setDeadline(86_400_001);
                    cce.setMaxConnectionsPerHost(-1);
                })
                .contains("camel.component.cce.connectTimeout: it must be 1 ms to 24 h")
                .contains("camel.component.cce.responseTimeout: it must be 1 ms to 24 h")
                .contains("camel.component.cce.deadline: it must be 1 ms to 24 h")
                .contains("camel.component.cce.maxConnectionsPerHost: it must be at least 1");
    }

    @Test
    void neitherTheShortestNorTheLongestTimeAndOneConnection() {
        assertThat(catchThrowable(() -> start("cce:createTask", cce -> {
                    cce.setConnectTimeout(1);
                    cce.setResponseTimeout(1);
                    cce.getConfiguration().setDeadline(86_400_000);
                    cce.setMaxConnectionsPerHost(1);
                })))
                .isNull();
    }

    @Test
    void tlsOfAContextThatHasNone() {
        assertRefusal("cce:createTask", cce -> cce.setUseGlobalSslContextParameters(true))
                .contains("camel.component.cce.useGlobalSslContextParameters: the Camel context has no");
    }

    @Test
    void tlsWithAStoreThatIsNotThere() {
        KeyStoreParameters store = new KeyStoreParameters();
        store.setResource("file:no-such.p12");
        store.setPassword("s3cret");
        TrustManagersParameters trust = new TrustManagersParameters();
        trust.setKeyStore(store);
        SSLContextParameters tls = new SSLContextParameters();
        tls.setTrustManagers(trust);

        assertRefusal("cce:createTask", cce -> {
                    cce.setSslContextParameters(tls);
                    cce.getConfiguration().setDeadline(0);
                })
                .contains("camel.component.cce.sslContextParameters: it cannot be used: ", "no-such.p12", "deadline")
                .doesNotContain("s3cret");
    }

    @Test
    void missingCredentials() {
        assertRefusal("cce:createTask", cce -> {
                    cce.setClientId(null);
                    cce.setTokenUrl(null);
                })
                .contains("camel.component.cce.clientId: it is missing", "camel.component.cce.tokenUrl: it is missing")
                .doesNotContain("s3cret");
    }

    @Test
    void aTokenEndpointWithoutTls() {
        assertRefusal("cce:createTask", cce -> cce.setTokenUrl("http://login.example.com/token"))
                .contains("tokenUrl", "http is for loopback addresses only");
    }

    @Test
    void twoKindsOfCredentials() {
        assertRefusal("cce:createTask", cce -> cce.setAccessToken("t0ken"))
                .contains("clientId: it has no use with grantType=fixed-token", "clientSecret", "tokenUrl")
                .doesNotContain("t0ken");
    }

    @Test
    void aTokenThatIsNone() {
        assertRefusal("cce:createTask", cce -> {
                    cce.setClientId(null);
                    cce.setClientSecret(null);
                    cce.setAccessToken("Bearer t0ken");
                })
                .contains("camel.component.cce.accessToken", "without 'Bearer'")
                .doesNotContain("t0ken");
    }

    @Test
    void aScopeThatIsNone() {
        assertRefusal("cce:createTask", cce -> cce.setScope("fine \"quoted\"")).contains("scope: ");
    }

    @Test
    void aTimeThatIsNone() {
        assertRefusal("cce:createTask", cce -> cce.getConfiguration().setDeadline(Long.MAX_VALUE))
                .contains("camel.component.cce.deadline: it must be 1 ms to 24 h");
    }

    @Test
    void anEndpointToConsumeFrom() {
        Throwable refusal = catchThrowable(() -> {
            try (DefaultCamelContext context = new DefaultCamelContext()) {
                context.addRoutes(new RouteBuilder() {
                    @Override
                    public void configure() {
                        from("cce:getTask").to("mock:end");
                    }
                });
                context.start();
            }
        });

        assertThat(refusal).hasStackTraceContaining("for to(...) only");
    }

    private static AbstractStringAssert<?> assertRefusal(String uri, Consumer<CceComponent> change) {
        Throwable refusal = catchThrowable(() -> start(uri, change));
        assertThat(refusal).as("%s starts", uri).isNotNull();
        StringBuilder messages = new StringBuilder();
        for (Throwable cause = refusal; cause != null; cause = cause.getCause()) {
            messages.append(cause.getMessage()).append('\n');
        }
        return assertThat(messages.toString());
    }

    private static void start(String uri, Consumer<CceComponent> change) throws Exception {
        try (DefaultCamelContext context = new DefaultCamelContext()) {
            context.setApplicationContextClassLoader(new WithoutStores());
            CceComponent cce = context.getComponent("cce", CceComponent.class);
            cce.setDomain("cce.example.com");
            cce.setTokenUrl("https://login.example.com/token");
            cce.setClientId("demo");
            cce.setClientSecret("s3cret");
            change.accept(cce);
            context.addRoutes(new RouteBuilder() {
                @Override
                public void configure() {
                    from("direct:start").to(uri);
                }
            });
            context.start();
        }
    }
}
