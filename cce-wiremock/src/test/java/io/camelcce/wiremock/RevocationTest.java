package io.camelcce.wiremock;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RevocationTest {

    @RegisterExtension
    static final ContactCenterExtension CCE = new ContactCenterExtension();

    private final SimulatedContactCenter contactCenter = CCE.contactCenter();
    private final Client client = new Client(contactCenter);
    private final ApiClient api = new ApiClient(contactCenter);

    @Test
    void aRefreshTokenIsRevokedWithItsWholeFamily() {
        Reply first = client.tokensOf("ann@example.com");
        Reply second = client.refresh(first);

        assertThat(client.revoke(second.text("refresh_token")).status()).isEqualTo(200);

        assertThat(client.isLetIn(first)).isFalse();
        assertThat(client.isLetIn(second)).isFalse();
        assertThat(client.refresh(second).text("error")).isEqualTo("invalid_grant");
        assertThat(contactCenter.ledger().grants().get(0).eventNames())
                .containsExactly("GRANTED", "REDEEMED", "REFRESHED", "REVOKED");
    }

    @Test
    void anAccessTokenIsRevokedAlone() {
        Reply first = client.tokensOf("ann@example.com");
        Reply second = client.refresh(first);

        assertThat(client.revoke(second.text("access_token")).status()).isEqualTo(200);

        assertThat(client.isLetIn(second)).isFalse();
        assertThat(client.isLetIn(first)).isTrue();
        assertThat(client.refresh(second).status()).isEqualTo(200);
        assertThat(contactCenter.ledger().grants().get(0).eventNames())
                .containsExactly("GRANTED", "REDEEMED", "REFRESHED", "TOKEN_REVOKED", "REFRESHED");
    }

    @Test
    void aTokenOfTheClientCanBeRevoked() {
        Reply tokens = client.token("grant_type=client_credentials");

        client.revoke(tokens.text("access_token"));

        assertThat(client.isLetIn(tokens)).isFalse();
    }

    @Test
    void whatNobodyKnowsIsAsGoodAsRevoked() {
        String code = client.codeFrom("ann@example.com");

        assertThat(client.revoke("unknown").status()).isEqualTo(200);
        assertThat(client.revoke(code).status()).isEqualTo(200);
        assertThat(client.redeem(code).status()).isEqualTo(200);
    }

    @Test
    void onlyTheClientRevokes() {
        Reply tokens = client.tokensOf("ann@example.com");
        String form = "token=" + tokens.text("refresh_token") + "&client_id=demo-client";

        Reply refused = api.send(api.formTo("/oauth2/revoke", form));

        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.text("error")).isEqualTo("invalid_client");
        assertThat(client.isLetIn(tokens)).isTrue();
        contactCenter.set(Switches.PUBLIC_CLIENT_IS_ALLOWED, true);
        assertThat(api.send(api.formTo("/oauth2/revoke", form)).status()).isEqualTo(200);
        assertThat(client.isLetIn(tokens)).isFalse();
    }

    @Test
    void aRequestWithoutATokenIsInvalid() {
        assertThat(client.revoke("").text("error")).isEqualTo("invalid_request");
        assertThat(api.post("/oauth2/revoke", "{}").text("error")).isEqualTo("invalid_request");
    }
}
