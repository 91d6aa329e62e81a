package io.camelcce.wiremock;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ConsoleSecrecyTest {

    @Test
    void noTokenAndNoSecretIsPrintedNotEvenOfAdminRequestsOrWhenWireMockHasNoAnswer() {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream out = System.out;
        PrintStream err = System.err;
        try (PrintStream trap = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
            System.setOut(trap);
            System.setErr(trap);
            useItWithAndWithoutTheStandingStub();
        } finally {
            System.setOut(out);
            System.setErr(err);
        }

        assertThat(printed.toString(StandardCharsets.UTF_8)).doesNotContain(ApiClient.TOKEN, "demo-secret");
    }

    private static void useItWithAndWithoutTheStandingStub() {
        try (SimulatedContactCenter contactCenter = SimulatedContactCenter.start()) {
            ApiClient api = ApiClient.authorizedAt(contactCenter);
            String form = "grant_type=client_credentials&client_id=demo-client&client_secret=demo-secret";
            assertThat(api.token(form).status()).isEqualTo(200);
            assertThat(api.getWith("Bearer " + ApiClient.TOKEN, "/__admin/mappings")
                            .status())
                    .isEqualTo(200);
            contactCenter.wireMock().resetMappings();
            assertThat(api.get("t-1").status()).isEqualTo(404);
            assertThat(api.token(form).status()).isEqualTo(404);
        }
    }
}
