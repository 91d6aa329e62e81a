package io.camelcce.authorization;

import static org.assertj.core.api.Assertions.assertThat;

import io.camelcce.authorization.Discovery.Found;
import io.camelcce.authorization.Discovery.NotFound;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a form is filled in with, once somebody typed an issuer. */
class DiscoveryTest {

    private final Shop shop = new Shop();

    @Test
    void theServerIsAskedWhereItIsCalled() {
        ServerUrl issuer = ServerUrl.parse("https://login.example.com/realm");
        OAuthEndpoints endpoints = new OAuthEndpoints(
                issuer, issuer, ServerUrl.parse("https://login.example.com/token"), null, null, null);
        shop.server.telling(asked -> asked.equals(issuer) ? new Found(endpoints) : new NotFound("another"));

        assertThat(shop.authorizations.discover(Shop.NAME, " https://login.example.com/realm "))
                .isEqualTo(new Found(endpoints));
    }

    @ParameterizedTest
    @CsvSource({
        "http://login.example.com, 'http is for loopback addresses only (localhost, 127.0.0.1, [::1]): use https'",
        "https://169.254.169.254, 'it must not be a link-local address (169.254.0.0/16, fe80::/10)'",
        "https://metadata.google.internal, it must not be an address where a cloud keeps metadata",
        "https://me:hunter2@login.example.com, 'it must not have a user, a query or a fragment'",
        "'', 'it needs a scheme and a host (ASCII letters, digits, hyphens and dots), as in https://cce.example.com'"
    })
    void noServerIsAskedThatCredentialsMayNotBeSentTo(String issuer, String rule) {
        shop.server.telling(asked -> {
            throw new AssertionError("asked " + asked);
        });

        assertThat(shop.authorizations.discover(Shop.NAME, issuer))
                .isEqualTo(new NotFound("issuer is no URL that credentials may be sent to: " + rule));
    }

    @Test
    void thereHasToBeAnIntegrationWhoseWayIsTaken() {
        assertThat(shop.authorizations.discover(new IntegrationName("other"), "https://login.example.com"))
                .isEqualTo(new NotFound("there is no integration other"));
    }
}
