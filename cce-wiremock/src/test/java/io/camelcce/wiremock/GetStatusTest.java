package io.camelcce.wiremock;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GetStatusTest {

    @RegisterExtension
    static final ContactCenterExtension CCE = new ContactCenterExtension();

    private final SimulatedContactCenter contactCenter = CCE.contactCenter();

    @Test
    void theStatusIsActiveUntilItIsSwitched() {
        assertThat(statusFor(contactCenter, "demo:demo-secret").body()).isEqualTo("{\"status\":\"ACTIVE\"}");

        contactCenter.set(Switches.ACTIVE, false);
        assertThat(statusFor(contactCenter, "demo:demo-secret").body()).isEqualTo("{\"status\":\"INACTIVE\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"demo:wrong", "other:demo-secret", "demo", "", "demo:demo%2Dsecret"})
    void anyoneElseIsRefused(String pair) {
        Reply reply = statusFor(contactCenter, pair);

        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.header("WWW-Authenticate"))
                .hasValueSatisfying(challenge -> assertThat(challenge).startsWith("Basic realm="));
    }

    @Test
    void aBearerTokenDoesNotCount() {
        ApiClient api = ApiClient.authorizedAt(contactCenter);

        assertThat(api.getWith("Bearer " + ApiClient.TOKEN, "/drapi/v1/status").status())
                .isEqualTo(401);
    }

    @Test
    void userAndPasswordCanBeChosen() {
        try (SimulatedContactCenter other =
                SimulatedContactCenter.builder().statusUser("ops", "a:b+c").start()) {
            assertThat(statusFor(other, "ops:a:b+c").status()).isEqualTo(200);
            assertThat(statusFor(other, "demo:demo-secret").status()).isEqualTo(401);
        }
    }

    private static Reply statusFor(SimulatedContactCenter at, String pair) {
        String encoded = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
        return new ApiClient(at).getWith("Basic " + encoded, "/drapi/v1/status");
    }
}
