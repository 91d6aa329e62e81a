package io.camelcce.authorization;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OAuthPresetTest {

    @Test
    void aPresetKnowsTheServerAndOnesOwnSettingsStandOnIt() {
        OAuthClient client = new OAuthClient("my client", Secret.of("hunter2"), null);
        GrantSettings own = new GrantSettings(null, client, OAuthEndpoints.NONE, List.of("spark:all"), Map.of(), null);

        GrantSettings whole = own.on(OAuthPreset.WEBEX.settings());

        assertThat(whole.grantType()).isEqualTo(GrantType.AUTHORIZATION_CODE);
        assertThat(whole.client())
                .isEqualTo(new OAuthClient("my client", Secret.of("hunter2"), ClientAuthentication.BODY));
        assertThat(whole.endpoints().authorizationUrl()).hasToString("https://webexapis.com/v1/authorize");
        assertThat(whole.endpoints().tokenUrl()).hasToString("https://webexapis.com/v1/access_token");
        assertThat(whole.endpoints().issuer()).isNull();
        assertThat(whole.scopes()).containsExactly("spark:all");
    }

    @Test
    void whatIsSaidComesBeforeThePreset() {
        ServerUrl mine = ServerUrl.parse("https://login.example.com/token");
        OAuthEndpoints endpoints = new OAuthEndpoints(null, null, mine, null, null, null);
        GrantSettings own = new GrantSettings(
                null, new OAuthClient("id", null, ClientAuthentication.BASIC), endpoints, List.of(), Map.of(), null);

        GrantSettings whole = own.on(OAuthPreset.WEBEX.settings());

        assertThat(whole.endpoints().tokenUrl()).isEqualTo(mine);
        assertThat(whole.client().authentication()).isEqualTo(ClientAuthentication.BASIC);
    }
}
