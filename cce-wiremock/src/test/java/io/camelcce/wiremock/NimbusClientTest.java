package io.camelcce.wiremock;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.AuthorizationGrant;
import com.nimbusds.oauth2.sdk.AuthorizationRequest;
import com.nimbusds.oauth2.sdk.AuthorizationResponse;
import com.nimbusds.oauth2.sdk.RefreshTokenGrant;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenErrorResponse;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.TokenRevocationRequest;
import com.nimbusds.oauth2.sdk.as.AuthorizationServerMetadata;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.token.RefreshToken;
import com.nimbusds.oauth2.sdk.token.Tokens;
import com.nimbusds.openid.connect.sdk.UserInfoRequest;
import com.nimbusds.openid.connect.sdk.UserInfoResponse;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A client library that others wrote goes through the whole life of a grant, and finds all addresses by itself. */
class NimbusClientTest {

    @RegisterExtension
    static final ContactCenterExtension CCE = new ContactCenterExtension();

    private final SimulatedContactCenter contactCenter = CCE.contactCenter();
    private final ClientID client = new ClientID(contactCenter.clientId());
    private final ClientSecretBasic authentication =
            new ClientSecretBasic(client, new Secret(contactCenter.clientSecret()));

    @Test
    void theWholeLifeOfAGrant() throws Exception {
        AuthorizationServerMetadata server = AuthorizationServerMetadata.resolve(new Issuer(contactCenter.issuer()));
        CodeVerifier verifier = new CodeVerifier();
        State state = new State();
        URI redirectUri = URI.create(Client.REDIRECT_URI);
        AuthorizationRequest request = new AuthorizationRequest.Builder(ResponseType.CODE, client)
                .endpointURI(server.getAuthorizationEndpointURI())
                .redirectionURI(redirectUri)
                .scope(new Scope("cce:tasks"))
                .state(state)
                .codeChallenge(verifier, CodeChallengeMethod.S256)
                .build();
        Browser browser = new Browser(contactCenter);

        Reply redirect = browser.signIn(browser.open(request.toQueryString()), "ann@example.com");
        AuthorizationResponse answer = AuthorizationResponse.parse(
                URI.create(redirect.header("Location").orElseThrow()));

        assertThat(answer.getState()).isEqualTo(state);
        assertThat(answer.getIssuer()).isEqualTo(server.getIssuer());
        AuthorizationCode code = answer.toSuccessResponse().getAuthorizationCode();
        Tokens first = ask(server, new AuthorizationCodeGrant(code, redirectUri, verifier))
                .toSuccessResponse()
                .getTokens();
        assertThat(first.getBearerAccessToken().getLifetime()).isEqualTo(3_600);
        assertThat(first.getBearerAccessToken().getScope()).isEqualTo(new Scope("cce:tasks"));
        assertThat(emailOf(first)).isEqualTo("ann@example.com");

        Tokens second =
                refresh(server, first.getRefreshToken()).toSuccessResponse().getTokens();
        assertThat(second.getRefreshToken()).isNotEqualTo(first.getRefreshToken());

        assertThat(new TokenRevocationRequest(
                                server.getRevocationEndpointURI(), authentication, second.getRefreshToken())
                        .toHTTPRequest()
                        .send()
                        .getStatusCode())
                .isEqualTo(200);
        TokenErrorResponse refused = refresh(server, second.getRefreshToken()).toErrorResponse();
        assertThat(refused.getErrorObject().getCode()).isEqualTo("invalid_grant");
    }

    @Test
    void theMetadataSayWhatItCan() throws Exception {
        AuthorizationServerMetadata server = AuthorizationServerMetadata.resolve(new Issuer(contactCenter.issuer()));

        assertThat(server.getIssuer().getValue()).isEqualTo(contactCenter.issuer());
        assertThat(server.getAuthorizationEndpointURI()).hasToString(contactCenter.authorizationUrl());
        assertThat(server.getTokenEndpointURI()).hasToString(contactCenter.tokenUrl());
        assertThat(server.getRevocationEndpointURI()).hasToString(contactCenter.revocationUrl());
        assertThat(server.getCodeChallengeMethods()).containsExactly(CodeChallengeMethod.S256);
        assertThat(server.supportsAuthorizationResponseIssuerParam()).isTrue();
        assertThat(server.getTokenEndpointAuthMethods())
                .containsExactly(
                        ClientAuthenticationMethod.CLIENT_SECRET_BASIC, ClientAuthenticationMethod.CLIENT_SECRET_POST);
    }

    @Test
    void theyFollowTheSwitches() throws Exception {
        contactCenter.set(Switches.ISSUER_IS_TOLD, false).set(Switches.PUBLIC_CLIENT_IS_ALLOWED, true);

        AuthorizationServerMetadata server = AuthorizationServerMetadata.resolve(new Issuer(contactCenter.issuer()));

        assertThat(server.supportsAuthorizationResponseIssuerParam()).isFalse();
        assertThat(server.getTokenEndpointAuthMethods()).contains(ClientAuthenticationMethod.NONE);
    }

    @Test
    void theyAreAlsoWhereOpenIdLooksForThem() throws Exception {
        OIDCProviderMetadata provider = OIDCProviderMetadata.resolve(new Issuer(contactCenter.issuer()));

        assertThat(provider.getTokenEndpointURI()).hasToString(contactCenter.tokenUrl());
        assertThat(provider.getUserInfoEndpointURI()).hasToString(contactCenter.userInfoUrl());
    }

    private TokenResponse refresh(AuthorizationServerMetadata server, RefreshToken refreshToken) throws Exception {
        return ask(server, new RefreshTokenGrant(refreshToken));
    }

    private TokenResponse ask(AuthorizationServerMetadata server, AuthorizationGrant grant) throws Exception {
        return TokenResponse.parse(new TokenRequest.Builder(server.getTokenEndpointURI(), authentication, grant)
                .build()
                .toHTTPRequest()
                .send());
    }

    private String emailOf(Tokens tokens) throws Exception {
        URI userInfo = URI.create(contactCenter.userInfoUrl());
        return UserInfoResponse.parse(new UserInfoRequest(userInfo, tokens.getBearerAccessToken())
                        .toHTTPRequest()
                        .send())
                .toSuccessResponse()
                .getUserInfo()
                .getEmailAddress();
    }
}
