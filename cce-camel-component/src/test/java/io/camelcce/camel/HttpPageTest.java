package io.camelcce.camel;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.camelcce.faults.ConnectProxy;
import io.camelcce.faults.ScriptedServer;
import io.camelcce.http.CertificateAuthority;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.net.ssl.SSLServerSocket;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.main.Main;
import org.apache.camel.support.jsse.KeyStoreParameters;
import org.apache.camel.support.jsse.SSLContextParameters;
import org.apache.camel.support.jsse.TrustManagersParameters;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What docs/http.md shows works in that form, with hosts and files of the test. */
class HttpPageTest {

    private static final Path PAGE = Path.of("..", "docs", "http.md");
    private static final Pattern EXAMPLE = Pattern.compile("```(\\w+)\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern OPTION = Pattern.compile("\\| `camel\\.component\\.cce\\.(\\w+)` \\| `(\\w+)` \\|");

    private static @Nullable CertificateAuthority maker;
    private static @Nullable Path files;

    @BeforeAll
    static void found(@TempDir Path folder) {
        files = folder;
        maker = new CertificateAuthority(folder);
        maker.trustStore();
        maker.clientStore();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void trustInProperties(int which) throws Exception {
        try (ScriptedServer server = contactCenter(authority().goodServer())) {
            assertDone(server, new Main(), example("properties", which));
        }
    }

    @Test
    void trustInJava() throws Exception {
        try (ScriptedServer server = contactCenter(authority().goodServer());
                DefaultCamelContext context = new DefaultCamelContext()) {
            CceComponent cce = trusting(context, authority().trustStore(), CertificateAuthority.PASSWORD);
            cce.setDomain(server.authority());
            cce.setAccessToken("t0ken");
            context.start();

            assertDone(context);
        }
        assertThat(Files.readString(Path.of("src/test/java/io/camelcce/camel/HttpPageTest.java")))
                .contains(example("java", 0));
    }

    private static CceComponent trusting(CamelContext context, Path trustStore, String password) {
        KeyStoreParameters store = new KeyStoreParameters();
        store.setResource("file:" + trustStore);
        store.setPassword(password);
        TrustManagersParameters trust = new TrustManagersParameters();
        trust.setKeyStore(store);
        SSLContextParameters tls = new SSLContextParameters();
        tls.setTrustManagers(trust);

        CceComponent cce = context.getComponent("cce", CceComponent.class);
        cce.setSslContextParameters(tls);
        return cce;
    }

    @ParameterizedTest
    @CsvSource({"yaml, yaml", "xml, xml"})
    void trustInARouteFile(String language, String ending) throws Exception {
        try (ScriptedServer server = contactCenter(authority().goodServer())) {
            Path routes = requireNonNull(files).resolve("beans." + ending);
            Files.writeString(routes, ofTheTest(example(language, 0), server));
            Main main = new Main();
            main.configure().withRoutesIncludePattern("file:" + routes);

            assertDone(server, main, "");
        }
    }

    @Test
    void aCertificateOfOnesOwn() throws Exception {
        try (ScriptedServer server = contactCenter(authority().demandingServer("TLSv1.3"))) {
            assertDone(server, new Main(), example("properties", 3));
        }
    }

    @Test
    void aProxy() throws Exception {
        try (ScriptedServer server = contactCenter(authority().goodServer());
                ConnectProxy proxy = ConnectProxy.asking("cce", "s3cret")) {
            String throughProxy = example("properties", 4)
                    .replace("proxy.example.com", "127.0.0.1")
                    .replace("3128", String.valueOf(proxy.port()));

            assertDone(server, new Main(), example("properties", 0) + throughProxy);
            assertThat(proxy.requests()).isNotEmpty();
        }
    }

    @Test
    void theDefaultsOfTheOptionsInTheTable() throws IOException {
        JsonNode options;
        try (InputStream catalog = HttpPageTest.class.getResourceAsStream("/META-INF/io/camelcce/camel/cce.json")) {
            options = new ObjectMapper().readTree(catalog).get("componentProperties");
        }

        assertThat(OPTION.matcher(Files.readString(PAGE)).results()).hasSize(4).allSatisfy(row -> assertThat(
                        options.get(row.group(1)).get("defaultValue").asText())
                .isEqualTo(row.group(2)));
    }

    private static CertificateAuthority authority() {
        return requireNonNull(maker);
    }

    private static ScriptedServer contactCenter(SSLServerSocket socket) {
        return ScriptedServer.playing(
                client -> {
                    client.hear();
                    client.say("HTTP/1.1 201 Created", "Content-Length: 2", "", "{}");
                },
                socket);
    }

    private static String example(String language, int which) throws IOException {
        List<MatchResult> examples = EXAMPLE.matcher(Files.readString(PAGE))
                .results()
                .filter(example -> example.group(1).equals(language))
                .toList();
        return examples.get(which).group(2);
    }

    private static String ofTheTest(String example, ScriptedServer server) {
        return example.replace("file:certs/", "file:" + requireNonNull(files) + "/")
                .replace("cce.example.com:8445", server.authority())
                .replace("cce.example.com", server.authority());
    }

    private static void assertDone(ScriptedServer server, Main main, String properties) throws Exception {
        Properties settings = new Properties();
        if (!properties.isEmpty()) {
            settings.setProperty("camel.component.cce.domain", server.authority());
            settings.setProperty("camel.component.cce.accessToken", "t0ken");
            settings.load(new StringReader(ofTheTest(properties, server)));
        }
        main.setDefaultPropertyPlaceholderLocation("false");
        main.setInitialProperties(settings);
        main.start();
        try {
            assertDone(main.getCamelContext());
        } finally {
            main.stop();
        }
        assertThat(server.requests()).singleElement().asString().startsWith("POST /drapi/v1/tasks ");
    }

    private static void assertDone(CamelContext context) {
        Exchange exchange = context.createProducerTemplate()
                .send(CceRoutes.CREATE, sms -> sms.getMessage().setHeaders(new HashMap<>(CceRoutes.AN_SMS)));
        assertThat(exchange.getException()).isNull();
        assertThat(exchange.getMessage().getHeader(CceConstants.OUTCOME)).isEqualTo("done");
    }
}
