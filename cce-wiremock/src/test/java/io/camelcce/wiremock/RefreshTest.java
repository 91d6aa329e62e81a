package io.camelcce.wiremock;

import static org.assertj.core.api.Assertions.assertThat;

import io.camelcce.wiremock.oauth.GrantEvent;
import io.camelcce.wiremock.oauth.GrantRecord;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RefreshTest {

    @RegisterExtension
    static final ContactCenterExtension CCE = new ContactCenterExtension(ContactCenters.withStandingClock());

    private final SimulatedContactCenter contactCenter = CCE.contactCenter();
    private final Client client = new Client(contactCenter);

    @Test
    void aRefreshBringsNewTokensAndLeavesTheOldAccessTokenValid() {
        Reply first = client.tokensOf("ann@example.com");

        Reply second = client.refresh(first);

        assertThat(second.status()).isEqualTo(200);
        assertThat(second.text("refresh_token")).isNotBlank().isNotEqualTo(first.text("refresh_token"));
        assertThat(second.text("access_token")).isNotBlank().isNotEqualTo(first.text("access_token"));
        assertThat(client.isLetIn(first)).isTrue();
        assertThat(client.isLetIn(second)).isTrue();
        assertThat(client.userInfo(second).text("email")).isEqualTo("ann@example.com");
    }

    @Test
    void theReuseOfASpentRefreshTokenRevokesItsWholeFamilyAndNoOther() {
        Reply bob = client.tokensOf("bob@example.com");
        Reply first = client.tokensOf("ann@example.com");
        Reply second = client.refresh(first);

        assertInvalidGrant(client.refresh(first));

        assertInvalidGrant(client.refresh(second));
        assertThat(client.isLetIn(first)).isFalse();
        assertThat(client.isLetIn(second)).isFalse();
        assertThat(client.isLetIn(bob)).isTrue();
        assertThat(client.refresh(bob).status()).isEqualTo(200);
        GrantRecord family = contactCenter.ledger().grants("ann@example.com").get(0);
        assertThat(family.alive()).isFalse();
        assertThat(family.eventNames()).containsExactly("GRANTED", "REDEEMED", "REFRESHED", "TOKEN_REUSED");
        assertThat(family.events())
                .last()
                .extracting(GrantEvent::fingerprint)
                .isEqualTo(GrantEvent.fingerprintOf(first.text("refresh_token")));
    }

    @Test
    void withoutRotationTheRefreshTokenStaysAndEveryUseRenewsIt() {
        contactCenter.set(Switches.REFRESH_TOKEN_ROTATES, false);
        Reply first = client.tokensOf("ann@example.com");

        for (int i = 0; i < 3; i++) {
            contactCenter.advance(Duration.ofSeconds(7_775_998));
            Reply next = client.refresh(first);

            assertThat(next.text("refresh_token")).isEqualTo(first.text("refresh_token"));
            assertThat(next.json().path("refresh_token_expires_in").longValue()).isEqualTo(7_775_999);
        }
        assertThat(contactCenter.ledger().grants().get(0).refreshes()).isEqualTo(3);
    }

    @Test
    void aRefreshTokenExpires() {
        Reply first = client.tokensOf("ann@example.com");
        contactCenter.advance(Duration.ofSeconds(7_775_999));

        assertInvalidGrant(client.refresh(first));
        assertThat(contactCenter.ledger().grants().get(0).alive()).isFalse();
    }

    @Test
    void anExpiredAccessTokenIsReplaced() {
        Reply first = client.tokensOf("ann@example.com");
        contactCenter.advance(Duration.ofHours(1));
        assertThat(client.isLetIn(first)).isFalse();

        assertThat(client.isLetIn(client.refresh(first))).isTrue();
    }

    @Test
    void refusedTokensAreReplacedRevokedGrantsAreNot() {
        Reply first = client.tokensOf("ann@example.com");
        contactCenter.refuseTokens();
        assertThat(client.isLetIn(first)).isFalse();
        Reply second = client.refresh(first);
        assertThat(client.isLetIn(second)).isTrue();

        contactCenter.revokeGrants();

        assertThat(client.isLetIn(second)).isFalse();
        assertInvalidGrant(client.refresh(second));
        assertThat(client.isLetIn(client.tokensOf("ann@example.com"))).isTrue();
    }

    @Test
    void aCodeOfARevokedGrantIsRefused() {
        String code = client.codeFrom("ann@example.com");
        contactCenter.revokeGrants();

        assertInvalidGrant(client.redeem(code));
    }

    @Test
    void lessScopeMayBeAskedForButNotMore() {
        Reply first = client.redeem(client.codeFrom("ann@example.com", Client.REQUEST + "&scope=a+b"));

        Reply less = client.token("grant_type=refresh_token&scope=b&refresh_token=" + first.text("refresh_token"));
        assertThat(less.text("scope")).isEqualTo("b");

        String newest = less.text("refresh_token");
        assertThat(client.token("grant_type=refresh_token&scope=c&refresh_token=" + newest)
                        .text("error"))
                .isEqualTo("invalid_scope");
        assertThat(client.token("grant_type=refresh_token&scope=%22&refresh_token=" + newest)
                        .text("error"))
                .isEqualTo("invalid_scope");
        assertThat(client.refresh(newest).text("scope")).isEqualTo("a b");
    }

    @Test
    void whatIsNoRefreshTokenIsRefused() {
        assertInvalidGrant(client.refresh("unknown"));
        assertInvalidGrant(client.refresh(client.codeFrom("ann@example.com")));
        assertInvalidGrant(client.refresh(client.tokensOf("ann@example.com").text("access_token")));
        assertThat(client.token("grant_type=refresh_token").text("error_description"))
                .isEqualTo("refresh_token is missing");
    }

    @Test
    void aResetForgetsGrantsAndStartsTheirNumbersAnew() {
        Reply first = client.tokensOf("ann@example.com");

        contactCenter.reset();

        assertThat(contactCenter.ledger().grants()).isEmpty();
        assertThat(client.isLetIn(first)).isFalse();
        assertInvalidGrant(client.refresh(first));
        client.codeFrom("bob@example.com");
        assertThat(contactCenter.ledger().grants().get(0).grantId()).isEqualTo("grant-1");
    }

    private static void assertInvalidGrant(Reply reply) {
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.text("error")).isEqualTo("invalid_grant");
    }
}
