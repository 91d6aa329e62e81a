package io.camelcce.wiremock;

import static io.camelcce.wiremock.TaskBody.task;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BearerTokenTest {

    private static final String TASK = "/drapi/v1/tasks/t-1";

    @RegisterExtension
    static final ContactCenterExtension CCE = new ContactCenterExtension(ContactCenters.withStandingClock());

    private final SimulatedContactCenter contactCenter = CCE.contactCenter();
    private final ApiClient api = new ApiClient(contactCenter);

    @Test
    void anIssuedTokenIsAcceptedUntilItExpires() {
        String token = issuedToken();

        contactCenter.advance(Duration.ofHours(1).minusMillis(1));
        assertThat(statusWith("Bearer " + token)).isEqualTo(404);

        contactCenter.advance(Duration.ofMillis(1));
        assertThat(statusWith("Bearer " + token)).isEqualTo(401);
    }

    @Test
    void anAcceptedTokenDoesNotExpire() {
        contactCenter.acceptToken("fixed").advance(Duration.ofDays(400));

        assertThat(statusWith("Bearer fixed")).isEqualTo(404);
    }

    @Test
    void refusingTokensRefusesIssuedAndAcceptedOnesButNotLaterOnes() {
        String issued = issuedToken();
        contactCenter.acceptToken("fixed").refuseTokens();

        assertThat(statusWith("Bearer " + issued)).isEqualTo(401);
        assertThat(statusWith("Bearer fixed")).isEqualTo(401);
        assertThat(statusWith("Bearer " + issuedToken())).isEqualTo(404);
    }

    @Test
    void issuingANewTokenLeavesTheOldOneValid() {
        String first = issuedToken();
        String second = issuedToken();

        assertThat(first).isNotEqualTo(second);
        assertThat(statusWith("Bearer " + first)).isEqualTo(404);
        assertThat(statusWith("Bearer " + second)).isEqualTo(404);
    }

    @Test
    void theNameOfTheSchemeHasNoCase() {
        contactCenter.acceptToken("fixed");

        assertThat(statusWith("bearer fixed")).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Bearer other", "Bearer", "Bearer ", "Basic fixed", "fixed", "Bearer fixed fixed", "Bearer FIXED"
            })
    void anythingElseIsUnauthorized(String authorization) {
        contactCenter.acceptToken("fixed");

        assertThat(statusWith(authorization)).isEqualTo(401);
    }

    @Test
    void twoAuthorizationHeadersAreUnauthorized() {
        contactCenter.acceptToken("fixed");

        assertThat(api.send(api.to(TASK)
                                .GET()
                                .header("Authorization", "Bearer fixed")
                                .header("Authorization", "Bearer fixed"))
                        .status())
                .isEqualTo(401);
    }

    @Test
    void a401SaysWhatIsAskedFor() {
        assertThat(api.send(api.to(TASK).GET()).header("WWW-Authenticate")).contains("Bearer");
        assertThat(api.getWith("Bearer unknown", TASK).header("WWW-Authenticate"))
                .contains("Bearer error=\"invalid_token\"");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /drapi/v1/tasks/t-1",
        "POST, /drapi/v1/tasks",
        "POST, /drapi/v1/tasks/t-1/close",
        "DELETE, /drapi/v1/tasks/t-1",
        "GET, /drapi/v1/unknown",
        "GET, /drapi"
    })
    void nothingUnderDrapiButThePingIsOpen(String method, String path) {
        assertThat(api.send(api.to(path).method(method, BodyPublishers.noBody()))
                        .status())
                .isEqualTo(401);
    }

    @Test
    void anUnauthorizedCreateMakesNoTask() {
        assertThat(api.create(task("t-1")).status()).isEqualTo(401);

        assertThat(contactCenter.ledger().tasks()).isEmpty();
    }

    @Test
    void thePingNeedsNoToken() {
        assertThat(api.send(api.to("/drapi/v1/ping").GET()).status()).isEqualTo(200);
        assertThat(api.getWith("Bearer unknown", "/drapi/v1/ping").status()).isEqualTo(200);
    }

    private int statusWith(String authorization) {
        return api.getWith(authorization, TASK).status();
    }

    private String issuedToken() {
        return api.token("grant_type=client_credentials&client_id=demo-client&client_secret=demo-secret")
                .text("access_token");
    }
}
