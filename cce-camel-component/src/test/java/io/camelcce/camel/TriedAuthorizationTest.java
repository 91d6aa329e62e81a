package io.camelcce.camel;

import static io.camelcce.camel.Application.fixedToken;
import static io.camelcce.camel.Application.ofType;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.camelcce.authorization.AuthorizationName;
import io.camelcce.authorization.GrantSetting;
import io.camelcce.authorization.GrantSettingsDraft;
import io.camelcce.authorization.IntegrationName;
import io.camelcce.wiremock.ContactCenterExtension;
import io.camelcce.wiremock.SeenRequest;
import io.camelcce.wiremock.SimulatedContactCenter;
import io.camelcce.wiremock.Switches;
import io.camelcce.wiremock.TaskFault;
import io.camelcce.wiremock.TokenFault;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.camel.component.http.HttpComponent;
import org.apache.camel.support.jsse.KeyStoreParameters;
import org.apache.camel.support.jsse.SSLContextParameters;
import org.apache.camel.support.jsse.TrustManagersParameters;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What a person is told who tries an authorization out. */
class TriedAuthorizationTest {

    private static final AuthorizationName NIGHT = new AuthorizationName("night");
    private static final String LIST = "/drapi/v1/tasks.*";

    @RegisterExtension
    static final ContactCenterExtension CONTACT_CENTER = new ContactCenterExtension();

    private final Application application = new Application(cce -> {
        cce.setDomain(contactCenter().domain());
        cce.setTokenUrl(contactCenter().tokenUrl());
        cce.setAuthorizationUrl(contactCenter().authorizationUrl());
        cce.setClientId(contactCenter().clientId());
        cce.setClientSecret(contactCenter().clientSecret());
        cce.setStore("memory");
    });

    @BeforeEach
    void start() throws Exception {
        application.start();
    }

    @AfterEach
    void stop() {
        application.close();
    }

    @Test
    void oneThatWorks() {
        add(ofType("client-credentials"));

        ConnectionTest test = tried();

        assertThat(test.reachable()).isEqualTo(new Finding(true, authority() + " answers a ping"));
        assertThat(test.tokenAccepted()).isEqualTo(new Finding(true, authority() + " takes the token"));
        assertThat(seen(LIST)).extracting(SeenRequest::status).containsExactly(200);
        assertThat(application.cce().callStatistics().totals().calls()).isZero();
    }

    @Test
    void oneThatNobodyAuthorized() {
        add(new GrantSettingsDraft());

        ConnectionTest test = tried();

        assertThat(test.reachable().passed()).isTrue();
        assertThat(test.tokenAccepted().passed()).isFalse();
        assertThat(test.tokenAccepted().text())
                .contains("The authorization night of default is pending: somebody has to authorize it");
        assertThat(seen(LIST)).isEmpty();
    }

    @Test
    void aTokenThatIsRefused() {
        add(fixedToken("t0ken-of-another-contact-centre"));

        ConnectionTest test = tried();

        assertThat(test.reachable().passed()).isTrue();
        assertThat(test.tokenAccepted().passed()).isFalse();
        assertThat(test.tokenAccepted().text())
                .contains("refused the configured access token", "Configure a new one")
                .doesNotContain("t0ken");
        assertThat(seen(LIST)).extracting(SeenRequest::status).containsExactly(401);
    }

    @Test
    void aTokenThatIsReplacedAsCallsDoIt() {
        add(ofType("client-credentials"));
        assertThat(tried().tokenAccepted().passed()).isTrue();
        contactCenter().refuseTokens();

        assertThat(tried().tokenAccepted().passed()).isTrue();
        assertThat(seen(LIST)).extracting(SeenRequest::status).containsExactly(200, 401, 200);
    }

    @Test
    void anAuthorizationServerThatGivesNoToken() {
        contactCenter().set(Switches.TOKEN_FAULT, Optional.of(TokenFault.UNAVAILABLE));
        add(ofType("client-credentials"));

        ConnectionTest test = tried();

        assertThat(test.reachable().passed()).isTrue();
        assertThat(test.tokenAccepted().passed()).isFalse();
        assertThat(test.tokenAccepted().text()).contains("503", "it may succeed later");
    }

    @Test
    void aClientSecretThatIsWrong() {
        add(ofType("client-credentials").with(GrantSetting.CLIENT_SECRET, "hunter2"));

        assertThat(tried().tokenAccepted().text())
                .contains("invalid_client", "Check client id and client secret")
                .doesNotContain("hunter2");
    }

    @Test
    void aContactCentreThatFailsIsAskedOnce() {
        contactCenter().set(Switches.TASK_FAULT, Optional.of(TaskFault.UNAVAILABLE));
        add(ofType("client-credentials"));

        ConnectionTest test = tried();

        assertThat(test.reachable().passed()).isTrue();
        assertThat(test.tokenAccepted().passed()).isFalse();
        assertThat(test.tokenAccepted().text()).contains("HTTP 503");
        assertThat(seen(LIST)).hasSize(1);
    }

    @Test
    void aTokenThatComesWithTheMessage() {
        add(ofType("exchange"));

        ConnectionTest test = tried();

        assertThat(test.reachable().passed()).isTrue();
        assertThat(test.tokenAccepted().passed()).isFalse();
        assertThat(test.tokenAccepted().text())
                .startsWith("It cannot be tried here: the token comes with each message");
        assertThat(seen(LIST)).isEmpty();
    }

    @Test
    void noTokenWhereOneIsWanted() {
        add(ofType("none"));

        assertThat(tried().tokenAccepted().text())
                .contains("the contact centre wants a token (HTTP 401): give it credentials");
    }

    @Test
    void noSuchAuthorization() {
        ConnectionTest test = tried();

        assertThat(test.reachable().passed()).isTrue();
        assertThat(test.tokenAccepted().text())
                .contains("There is no authorization night of the integration default: add it");
    }

    @Test
    void noSuchIntegration() {
        ConnectionTest test = application.cce().testAuthorization(new IntegrationName("other"), NIGHT);

        assertThat(test.reachable()).isEqualTo(new Finding(false, "there is no integration other"));
        assertThat(test.tokenAccepted()).isEqualTo(test.reachable());
    }

    @Test
    void nobodyWhoAnswers() throws Exception {
        try (Application unreached = new Application(cce -> {
                    cce.setDomain("http://127.0.0.1:1");
                    cce.setAccessToken("t0ken");
                })
                .start()) {
            ConnectionTest test = unreached.cce().testAuthorization(IntegrationName.DEFAULT, AuthorizationName.DEFAULT);

            assertThat(test.reachable())
                    .isEqualTo(new Finding(
                            false,
                            "127.0.0.1:1 refuses the connection: check the domain of the integration, and the way to"
                                    + " it: name service, firewall, proxy"));
            assertThat(test.tokenAccepted())
                    .isEqualTo(new Finding(false, "Not tried: 127.0.0.1:1 has to be reached first"));
        }
    }

    @Test
    void tlsThatCannotBeUsed() throws Exception {
        try (Application unreached = new Application(cce -> {
                    cce.setDomain("cce.example.com");
                    cce.setAccessToken("t0ken");
                })
                .start()) {
            unreached.context().getComponent("https", HttpComponent.class).setSslContextParameters(unusable());

            ConnectionTest test = unreached.cce().testAuthorization(IntegrationName.DEFAULT, AuthorizationName.DEFAULT);

            assertThat(test.reachable().passed()).isFalse();
            assertThat(test.reachable().text())
                    .startsWith("cce.example.com cannot be called, for no client can be made (")
                    .contains("no-such.p12", "check the TLS settings")
                    .doesNotContain("s3cret");
            assertThat(test.tokenAccepted()).isEqualTo(test.reachable());
        }
    }

    @Test
    void tlsToTheAuthorizationServerThatCannotBeUsed() throws Exception {
        application.context().getComponent("https", HttpComponent.class).setSslContextParameters(unusable());
        add(ofType("client-credentials")
                .with(GrantSetting.TOKEN_URL, "https://login.example.com/token")
                .with(GrantSetting.CLIENT_ID, "demo")
                .with(GrantSetting.CLIENT_SECRET, "demo-secret"));

        ConnectionTest test = tried();

        assertThat(test.reachable().passed()).isTrue();
        assertThat(test.tokenAccepted().passed()).isFalse();
        assertThat(test.tokenAccepted().text())
                .contains("login.example.com cannot be called, for no client can be made", "check the TLS settings")
                .doesNotContain("s3cret", "demo-secret");
    }

    @Test
    void aPingThatIsNotKnownThere(@TempDir Path folder) throws Exception {
        Path profile = folder.resolve("another.properties");
        try (InputStream ours =
                requireNonNull(getClass().getResourceAsStream("/io/camelcce/wire/digital-routing.properties"))) {
            String text = new String(ours.readAllBytes(), StandardCharsets.UTF_8);
            Files.writeString(profile, text.replace("ping.path=/drapi/v1/ping", "ping.path=/drapi/v9/ping"));
        }
        try (Application elsewhere = new Application(cce -> {
                    cce.setDomain(contactCenter().domain());
                    cce.setWireProfile("file:" + profile);
                    cce.setAccessToken("t0ken");
                })
                .start()) {
            contactCenter().acceptToken("t0ken");
            ConnectionTest test = elsewhere.cce().testAuthorization(IntegrationName.DEFAULT, AuthorizationName.DEFAULT);

            assertThat(test.reachable().text()).contains("answers a ping with HTTP 401", "ping.path");
            assertThat(test.tokenAccepted().passed()).isTrue();
        }
    }

    private static SSLContextParameters unusable() {
        KeyStoreParameters store = new KeyStoreParameters();
        store.setResource("file:no-such.p12");
        store.setPassword("s3cret");
        TrustManagersParameters trust = new TrustManagersParameters();
        trust.setKeyStore(store);
        SSLContextParameters tls = new SSLContextParameters();
        tls.setTrustManagers(trust);
        return tls;
    }

    private void add(GrantSettingsDraft draft) {
        application.administration().add("default", "night", draft);
    }

    private ConnectionTest tried() {
        return application.cce().testAuthorization(IntegrationName.DEFAULT, NIGHT);
    }

    private static List<SeenRequest> seen(String path) {
        return contactCenter().ledger().requests("GET", path);
    }

    private static String authority() {
        return contactCenter().domain().replace("http://", "");
    }

    private static SimulatedContactCenter contactCenter() {
        return CONTACT_CENTER.contactCenter();
    }
}
