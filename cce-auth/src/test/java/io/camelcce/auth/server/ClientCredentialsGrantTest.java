package io.camelcce.auth.server;

import static io.camelcce.auth.server.Clients.client;
import static io.camelcce.auth.server.Grants.accessToken;
import static io.camelcce.auth.server.Grants.granted;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.nimbusds.jwt.SignedJWT;
import io.camelcce.authorization.ClientAuthentication;
import io.camelcce.authorization.Grant;
import io.camelcce.authorization.Granting;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import okhttp3.mockwebserver.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A client that asks in its own name, with an authorization server that others wrote. */
class ClientCredentialsGrantTest {

    private final MockOAuth2Server server = new MockOAuth2Server();

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.shutdown();
    }

    @Test
    void getsATokenFromAnAuthorizationServer() throws Exception {
        Instant asked = Instant.now();

        Grant grant = granted(asked(ClientAuthentication.BASIC, "task"));

        SignedJWT token = SignedJWT.parse(accessToken(grant));
        assertThat(token.getJWTClaimsSet().getSubject()).isEqualTo("my client");
        assertThat(grant.expiresAt()).isCloseTo(asked.plus(1, ChronoUnit.HOURS), within(1, ChronoUnit.MINUTES));
    }

    @Test
    void showsTheSecretByBasicFormEncodedFirst() throws Exception {
        asked(ClientAuthentication.BASIC);

        RecordedRequest sent = server.takeRequest();
        String basic = String.valueOf(sent.getHeader("Authorization"));
        assertThat(basic).startsWith("Basic ");
        assertThat(new String(Base64.getDecoder().decode(basic.substring(6)), UTF_8))
                .isEqualTo("my+client:s3cr%2Bt+%26%3C%25%C3%BC%3E%3Ax");
        assertThat(sent.getBody().readUtf8()).isEqualTo("grant_type=client_credentials");
    }

    @Test
    void showsTheSecretInTheBody() throws Exception {
        assertThat(asked(ClientAuthentication.BODY)).isInstanceOf(Granting.Granted.class);

        RecordedRequest sent = server.takeRequest();
        assertThat(sent.getHeader("Authorization")).isNull();
        assertThat(sent.getBody().readUtf8().split("&"))
                .containsExactlyInAnyOrder(
                        "grant_type=client_credentials",
                        "client_id=my+client",
                        "client_secret=s3cr%2Bt+%26%3C%25%C3%BC%3E%3Ax");
    }

    @Test
    void sendsTheScopesAsAForm() throws Exception {
        asked(ClientAuthentication.BASIC, "task", "urn:cce/end");

        RecordedRequest sent = server.takeRequest();
        assertThat(sent.getMethod()).isEqualTo("POST");
        assertThat(sent.getHeader("Content-Type")).startsWith("application/x-www-form-urlencoded");
        assertThat(sent.getHeader("Accept")).isEqualTo("application/json");
        assertThat(sent.getBody().readUtf8().split("&")).contains("scope=task+urn%3Acce%2Fend");
    }

    private Granting asked(ClientAuthentication authentication, String... scopes) {
        String tokenUrl = server.tokenEndpointUrl("default").toString();
        return new OAuthServer(new JdkTransport(), InstantSource.system())
                .clientCredentials(client(tokenUrl, authentication, scopes));
    }
}
