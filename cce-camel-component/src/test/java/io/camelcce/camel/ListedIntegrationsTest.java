package io.camelcce.camel;

import static io.camelcce.camel.Application.fixedToken;
import static org.assertj.core.api.Assertions.assertThat;

import io.camelcce.authorization.AuthorizationName;
import io.camelcce.authorization.GrantSettingsDraft;
import io.camelcce.authorization.IntegrationName;
import io.camelcce.authorization.IntegrationStatus;
import io.camelcce.authorization.IntegrationView;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a page shows of the integrations of an application. */
class ListedIntegrationsTest {

    private static final IntegrationName SALES = new IntegrationName("sales");

    @Test
    void oneIsPendingUntilAnAuthorizationOfItIsAuthorized() throws Exception {
        try (Application application = new Application(memory()).start()) {
            assertThat(statuses(application)).containsExactly("Pending Authorization", "Pending Authorization");

            application.administration().add("sales", "night", new GrantSettingsDraft());
            assertThat(statuses(application)).containsExactly("Pending Authorization", "Pending Authorization");

            application.administration().add("sales", "day", fixedToken("t0ken"));
            assertThat(statuses(application)).containsExactly("Authorized", "Pending Authorization");

            application.administration().remove(SALES, new AuthorizationName("day"));
            assertThat(statuses(application)).containsExactly("Pending Authorization", "Pending Authorization");
        }
    }

    @Test
    void oneThatIsAuthorizedIsFoundBehindManyThatAreNot() throws Exception {
        try (Application application = new Application(memory()).start()) {
            for (int i = 0; i < 250; i++) {
                application.administration().add("sales", "pending " + i, new GrantSettingsDraft());
            }
            assertThat(statuses(application)).containsExactly("Pending Authorization", "Pending Authorization");

            application.administration().add("sales", "day", fixedToken("t0ken"));

            assertThat(statuses(application)).containsExactly("Authorized", "Pending Authorization");
        }
    }

    @Test
    void theRoutesThatUseOneAreCountedUnderWhateverAuthorization() throws Exception {
        try (Application application = new Application(memory())
                .with("night", "&integration=sales&authorization=night")
                .with("open", "&integration=sales&authorization=none")
                .with("service", "&integration=service")
                .start()) {
            assertThat(application.cce().listIntegrations())
                    .extracting(IntegrationView::routes)
                    .containsExactly(2, 1);

            application.context().getRouteController().stopRoute("night");
            assertThat(application.cce().listIntegrations().get(0).routes()).isEqualTo(2);

            application.context().removeRoute("night");
            assertThat(application.cce().listIntegrations().get(0).routes()).isEqualTo(1);
        }
    }

    @Test
    void oneOfThemIsFoundByItsName() throws Exception {
        try (Application application = new Application(memory())
                .with("service", "&integration=service")
                .start()) {
            application.administration().add("sales", "day", fixedToken("t0ken"));
            List<IntegrationView> all = application.cce().listIntegrations();

            assertThat(application.cce().viewIntegration(SALES)).contains(all.get(0));
            assertThat(application.cce().findIntegration(SALES))
                    .contains(all.get(0).integration());
            assertThat(application.cce().configuredIntegrations())
                    .isEqualTo(all.stream().map(IntegrationView::integration).toList());
            IntegrationName other = new IntegrationName("other");
            assertThat(application.cce().viewIntegration(other)).isEmpty();
            assertThat(application.cce().findIntegration(other)).isEmpty();
        }
    }

    @Test
    void whatTheOptionsSayIsKnownWithoutTheStore() throws Exception {
        Consumer<CceComponent> unreachable = two().andThen(cce -> cce.setStore("jdbc:nowhere:at-all"));
        try (Application application = new Application(unreachable).start()) {
            assertThat(application.cce().configuredIntegrations())
                    .extracting(each -> each.name().value())
                    .containsExactly("sales", "service");
            assertThat(application.cce().findIntegration(SALES)).isPresent();
        }
    }

    @Test
    void noStoreIsOpenedForThemIfNothingIsKept() throws Exception {
        try (Application application = new Application(two()).start()) {
            application.context().setApplicationContextClassLoader(new WithoutStores());

            assertThat(statuses(application)).containsExactly("Pending Authorization", "Pending Authorization");
        }
    }

    @Test
    void whatIsDeclaredIsAuthorizedIfItNeedsNobody() throws Exception {
        try (Application application =
                new Application(two().andThen(cce -> sales(cce).setAccessToken("t0ken"))).start()) {
            assertThat(application.cce().listIntegrations())
                    .extracting(IntegrationView::status)
                    .containsExactly(IntegrationStatus.AUTHORIZED, IntegrationStatus.PENDING_AUTHORIZATION);
        }
    }

    @Test
    void whatIsKeptIsSeenWithoutACall(@TempDir Path folder) throws Exception {
        Consumer<CceComponent> kept = two().andThen(cce -> cce.setStore("file:" + folder.resolve("kept")));
        try (Application application = new Application(kept).start()) {
            application.administration().add("sales", "day", fixedToken("t0ken"));
        }
        try (Application application = new Application(kept).start()) {
            assertThat(statuses(application)).containsExactly("Authorized", "Pending Authorization");
        }
        assertThat(Files.exists(folder.resolve("kept"))).isTrue();
    }

    private static List<String> statuses(Application application) {
        return application.cce().listIntegrations().stream()
                .map(each -> each.status().toString())
                .toList();
    }

    private static Consumer<CceComponent> memory() {
        return two().andThen(cce -> cce.setStore("memory"));
    }

    private static Consumer<CceComponent> two() {
        return cce -> {
            sales(cce);
            CceIntegration service = new CceIntegration();
            service.setDomain("service.example.com");
            cce.getIntegrations().put("service", service);
        };
    }

    private static CceIntegration sales(CceComponent cce) {
        return cce.getIntegrations().computeIfAbsent("sales", name -> {
            CceIntegration sales = new CceIntegration();
            sales.setDomain("sales.example.com");
            return sales;
        });
    }
}
