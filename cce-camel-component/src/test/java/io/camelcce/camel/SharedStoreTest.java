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
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.apache.camel.Exchange;
import org.apache.camel.support.PropertyBindingSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Applications that share one PostgreSQL: in each test another database of it. */
class SharedStoreTest {

    private static final AuthorizationName NIGHT = new AuthorizationName("night");

    @RegisterExtension
    static final ContactCenterExtension CONTACT_CENTER = new ContactCenterExtension();

    private static final AtomicInteger DATABASES = new AtomicInteger();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    static Path data;

    @SuppressWarnings("NullAway.Init")
    private static EmbeddedPostgres postgres;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private final String database = "shared" + DATABASES.incrementAndGet();

    @BeforeAll
    static void startPostgres() throws IOException {
        postgres = startedAt(0);
    }

    @AfterAll
    static void stopPostgres() throws IOException {
        postgres.close();
    }

    @BeforeEach
    void createDatabase() throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + database);
        }
        contactCenter().acceptToken("t0ken-kept");
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
            int port = postgres.getPort();

            postgres.close();
            try {
                assertThat(outcome(application.call("night"))).isEqualTo("done");
                Exchange unread = application.call("day");
                assertThat(outcome(unread)).isEqualTo("unavailable");
                assertThat(message(unread)).contains("could not be looked for");
                assertThat(unread.getMessage().getHeader(CceConstants.RETRYABLE))
                        .isEqualTo(true);
                assertThat(outcome(application.call("night"))).isEqualTo("done");
            } finally {
                // The other tests have it, too.
                postgres = startedAt(port);
            }

            await().atMost(Duration.ofMinutes(2)).untilAsserted(() -> assertThat(outcome(application.call("day")))
                    .isEqualTo("done"));
        }
    }

    @Test
    void aDataSourceOfTheRegistryIsAStore() throws Exception {
        Consumer<CceComponent> withoutStore = shared().andThen(cce -> cce.setStore(null));
        try (Application one = new Application(withoutStore)) {
            one.context().getRegistry().bind("authorizationsDb", postgres.getDatabase("postgres", database));
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
            cce.setStore(postgres.getJdbcUrl("postgres", database));
            cce.setStoreKeyFile(folder.resolve("store.key").toString());
        };
    }

    private static EmbeddedPostgres startedAt(int port) throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setPort(port)
                .setPGStartupWait(Duration.ofMinutes(2))
                .start();
    }

    private static SimulatedContactCenter contactCenter() {
        return CONTACT_CENTER.contactCenter();
    }
}
