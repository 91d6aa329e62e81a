package io.camelcce.camel;

import static io.camelcce.camel.Application.fixedToken;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The store answers, but for what it keeps of one of two integrations. */
class UnreadableIntegrationTest {

    private final PartlyReadable kept = new PartlyReadable("support");
    private final CapturedLog log = new CapturedLog();

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void theListHasTheOthersAndTheLogSaysWhy() throws Exception {
        try (Application application = application(null)) {
            application.administration().add("sales", "day", fixedToken("t0ken"));

            assertThat(statuses(application)).containsExactly("Authorized", "Not known");
            assertThat(log.text())
                    .contains(
                            "How it stands with the integration support is not known: what is kept of support is lost");
        }
    }

    @Test
    void oneThatIsDeclaredIsUsedAsSoonAsItCanBeReadAndTheLogSaysBoth() throws Exception {
        try (Application application = application("t0ken")) {
            assertThat(statuses(application)).containsExactly("Pending Authorization", "Not known");
            assertThat(log.text())
                    .contains("The integration support cannot be used until the store can read what it keeps of it:"
                            + " what is kept of support is lost");

            kept.mend();

            await().atMost(Duration.ofMinutes(1))
                    .until(() -> statuses(application).contains("Authorized"));
            assertThat(log.text())
                    .containsOnlyOnce(
                            "INFO io.camelcce.camel.CceAuthorizations The integration support can be used now");
        }
    }

    private static List<String> statuses(Application application) {
        return application.cce().listIntegrations().stream()
                .map(each -> each.status().toString())
                .toList();
    }

    private Application application(@Nullable String tokenOfSupport) throws Exception {
        return new Application(cce -> {
                    cce.getIntegrations().put("sales", integration("sales.example.com"));
                    CceIntegration support = integration("support.example.com");
                    support.setAccessToken(tokenOfSupport);
                    cce.getIntegrations().put("support", support);
                    cce.setStore(kept.store());
                })
                .start();
    }

    private static CceIntegration integration(String domain) {
        CceIntegration integration = new CceIntegration();
        integration.setDomain(domain);
        return integration;
    }
}
