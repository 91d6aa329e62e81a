package io.camelcce.auth;

import static io.camelcce.auth.Clients.client;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.camelcce.authorization.ClientAuthentication;
import io.camelcce.authorization.Secret;
import io.camelcce.authorization.ServerUrl;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClientCredentialsTest {

    private static final String URL = "https://login.example.com/token";

    @ParameterizedTest
    @ValueSource(strings = {"", "two words", "quo\"te", "back\\slash", "\u00fc"})
    void aScopeIsOneWord(String scope) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> client(URL, ClientAuthentication.BASIC, "task", scope))
                .withMessageContaining("'%s' is not a scope", scope);
    }

    @Test
    void aScopeMayBeAUrl() {
        assertThat(client(URL, ClientAuthentication.BASIC, "api://cce/.default", "[a]~!#")
                        .scopes())
                .containsExactly("api://cce/.default", "[a]~!#");
    }

    @Test
    void aClientHasAnId() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ClientCredentials(
                        ServerUrl.parse(URL), " ", Secret.of("x"), ClientAuthentication.BODY, List.of()))
                .withMessageContaining("client id");
    }
}
