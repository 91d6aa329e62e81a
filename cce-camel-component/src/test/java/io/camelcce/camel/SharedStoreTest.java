package io.camelcce.camel;

import static io.camelcce.camel.Application.fixedToken;
import static io.camelcce.camel.Application.message;
import static io.camelcce.camel.Application.outcome;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.camelcce.authorization.AuthorizationName;
import io.camelcce.authorization.IntegrationName;
import io.camelcce.authorization.Removal;
import io.camelcce.authorization.Usage;
import io.camelcce.wiremock.ContactCenterExtension;
import io.camelcce.wiremock.SimulatedContactCenter;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;
import org.apache.camel.Exchange;
import org.apache.camel.support.PropertyBindingSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Applications that share one PostgreSQL. */
class SharedStoreTest {

    private static final AuthorizationName NIGHT = new AuthorizationName("night");

    @RegisterExtension
    static final ContactCenterExtension CONTACT_CENTER = new ContactCenterExtension();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @SuppressWarnings("NullAway.Init")
    private EmbeddedPostgres database;

    @BeforeEach
    void startDatabase() throws IOException {
        database = EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("database"))
                .setCleanDataDirectory(false)
                .start();
        contactCenter().acceptToken("t0ken-kept");
    }

    @AfterEach
    void stopDatabase() throws IOException {
        database.close();
    }

    @Test
    void whatAnotherApplicationUsesIsNotRemoved() throws Exception {
        try (Application one = new Application(shared()).named("one").start();
                Application two = new Application(shared()).named("two").start()) {
            one.administration().add("default", "night", fixedToken("t0ken-kept"));
            assertThat(outcome(one.callWithoutRoute("&authorization=night"))).isEqualTo("done");
            await().untilAsserted(() -> assertThat(two.administration().usages(IntegrationName.DEFAULT, NIGHT))
                    .singleElement()
                    .satisfies(use -> assertThat(use.user()).startsWith("one@")));

            Removal refused = two.administration().remove(IntegrationName.DEFAULT, NIGHT);

            assertThat(((Removal.Refused) refused).refusal().text()).contains("application one@", "last at ");
            assertThat(one.administration().usages(IntegrationName.DEFAULT, NIGHT))
                    .isEmpty();
            assertThat(one.administration().remove(IntegrationName.DEFAULT, NIGHT))
                    .isInstanceOf(Removal.Removed.class);
        }
    }

    @Test
    void anApplicationIsKnownByTheNameThatItGivesItself() throws Exception {
        try (Application one = new Application(shared().andThen(cce -> cce.setApplicationName("billing"))).start();
                Application two = new Application(shared()).start()) {
            one.administration().add("default", "night", fixedToken("t0ken-kept"));
            one.callWithoutRoute("&authorization=night");

            await().untilAsserted(() -> assertThat(two.administration().usages(IntegrationName.DEFAULT, NIGHT))
                    .extracting(Usage::user)
                    .containsExactly("billing"));
        }
    }

    @Test
    void anApplicationWithoutANameIsKnownByItsWorkingDirectory() throws Exception {
        try (Application one = new Application(shared()).start();
                Application two = new Application(shared()).named("two").start()) {
            one.administration().add("default", "night", fixedToken("kept"));
            one.callWithoutRoute("&authorization=night");

            Path here = Path.of("").toAbsolutePath();
            await().untilAsserted(() -> assertThat(two.administration().usages(IntegrationName.DEFAULT, NIGHT))
                    .singleElement()
                    .satisfies(use -> assertThat(use.user()).endsWith(":" + here.getFileName())));
        }
    }

    @Test
    void whatOneAddsAndRemovesTheOtherNotices() throws Exception {
        try (Application one = new Application(shared()).start();
                Application two = new Application(shared())
                        .with("night", "&authorization=night")
                        .start()) {
            assertThat(outcome(two.call("night"))).isEqualTo("unauthorized");
            one.administration().add("default", "night", fixedToken("t0ken-kept"));
            await().atMost(Duration.ofMinutes(1))
                    .untilAsserted(() -> assertThat(outcome(two.call("night"))).isEqualTo("done"));
        }
    }

    @Test
    void whileTheDatabaseIsAwayCallsGoOnWithTheTokenThatThereIs() throws Exception {
        try (Application application = new Application(shared())
                .with("night", "&authorization=night")
                .with("day", "&authorization=day")
                .start()) {
            application.administration().add("default", "night", fixedToken("t0ken-kept"));
            application.administration().add("default", "day", fixedToken("t0ken-kept"));
            assertThat(outcome(application.call("night"))).isEqualTo("done");
            int port = database.getPort();

            database.close();

            assertThat(outcome(application.call("night"))).isEqualTo("done");
            Exchange unread = application.call("day");
            assertThat(outcome(unread)).isEqualTo("unavailable");
            assertThat(message(unread)).contains("could not be looked for");
            assertThat(unread.getMessage().getHeader(CceConstants.RETRYABLE)).isEqualTo(true);
            assertThat(outcome(application.call("night"))).isEqualTo("done");

            database = EmbeddedPostgres.builder()
                    .setDataDirectory(folder.resolve("database"))
                    .setCleanDataDirectory(false)
                    .setPort(port)
                    .start();
            await().atMost(Duration.ofMinutes(2)).untilAsserted(() -> assertThat(outcome(application.call("day")))
                    .isEqualTo("done"));
        }
    }

    @Test
    void aDataSourceOfTheRegistryIsAStore() throws Exception {
        Consumer<CceComponent> withoutStore = shared().andThen(cce -> cce.setStore(null));
        try (Application one = new Application(withoutStore)) {
            one.context().getRegistry().bind("authorizationsDb", database.getPostgresDatabase());
            PropertyBindingSupport.build().bind(one.context(), one.cce(), "store", "#bean:authorizationsDb");
            one.start().administration().add("default", "night", fixedToken("t0ken-kept"));
        }
        try (Application two = new Application(shared()).start()) {
            assertThat(outcome(two.callWithoutRoute("&authorization=night"))).isEqualTo("done");
        }
    }

    private Consumer<CceComponent> shared() {
        return cce -> {
            cce.setDomain(contactCenter().domain());
            cce.setStore(database.getJdbcUrl("postgres", "postgres"));
            cce.setStoreKeyFile(folder.resolve("store.key").toString());
        };
    }

    private static SimulatedContactCenter contactCenter() {
        return CONTACT_CENTER.contactCenter();
    }
}
