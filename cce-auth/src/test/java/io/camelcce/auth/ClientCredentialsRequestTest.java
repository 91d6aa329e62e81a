package io.camelcce.auth;

import static io.camelcce.auth.Clients.client;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import io.camelcce.authorization.Access;
import io.camelcce.authorization.ClientAuthentication;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import okhttp3.mockwebserver.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ClientCredentialsRequestTest {

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
        TokenAnswer.Issued issued = issued(request(ClientAuthentication.BASIC, "task"));

        SignedJWT token = SignedJWT.parse(issued.token().secret().reveal());
        assertThat(token.getJWTClaimsSet().getSubject()).isEqualTo("my client");
        assertThat(issued.lifetime()).isCloseTo(Duration.ofHours(1), Duration.ofSeconds(5));
    }

    @Test
    void showsTheSecretByBasicFormEncodedFirst() throws Exception {
        request(ClientAuthentication.BASIC).send();

        RecordedRequest sent = server.takeRequest();
        String basic = String.valueOf(sent.getHeader("Authorization"));
        assertThat(basic).startsWith("Basic ");
        assertThat(new String(Base64.getDecoder().decode(basic.substring(6)), UTF_8))
                .isEqualTo("my+client:s3cr%2Bt+%26%3C%25%C3%BC%3E%3Ax");
        assertThat(sent.getBody().readUtf8()).isEqualTo("grant_type=client_credentials");
    }

    @Test
    void showsTheSecretInTheBody() throws Exception {
        assertThat(request(ClientAuthentication.BODY).send()).isInstanceOf(TokenAnswer.Issued.class);

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
        request(ClientAuthentication.BASIC, "task", "urn:cce/end").send();

        RecordedRequest sent = server.takeRequest();
        assertThat(sent.getMethod()).isEqualTo("POST");
        assertThat(sent.getHeader("Content-Type")).startsWith("application/x-www-form-urlencoded");
        assertThat(sent.getHeader("Accept")).isEqualTo("application/json");
        assertThat(sent.getBody().readUtf8().split("&")).contains("scope=task+urn%3Acce%2Fend");
    }

    @Test
    void worksUnderTheCache() {
        CachedTokens tokens =
                new CachedTokens(request(ClientAuthentication.BASIC), Runnable::run, InstantSource.system());

        Access first = tokens.access(Duration.ofSeconds(30));

        assertThat(first).isInstanceOf(Access.Bearer.class);
        assertThat(tokens.access(Duration.ofSeconds(30))).isSameAs(first);
        assertThat(tokens.accessInsteadOf(((Access.Bearer) first).token(), Duration.ofSeconds(30)))
                .isInstanceOf(Access.Bearer.class)
                .isNotEqualTo(first);
    }

    private ClientCredentialsRequest request(ClientAuthentication authentication, String... scopes) {
        String tokenUrl = server.tokenEndpointUrl("default").toString();
        return new ClientCredentialsRequest(
                client(tokenUrl, authentication, scopes), new JdkTransport(), InstantSource.system());
    }

    private static TokenAnswer.Issued issued(TokenRequest request) {
        return (TokenAnswer.Issued) request.send();
    }
}
