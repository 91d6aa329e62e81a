package io.camelcce.camel;

import static io.camelcce.camel.Application.fixedToken;
import static io.camelcce.camel.Application.outcome;
import static org.assertj.core.api.Assertions.assertThat;

import io.camelcce.wiremock.ContactCenterExtension;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.main.Main;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The key of a store is no file of its own: a vault, or the environment, has it. */
class StoreKeyTest {

    private static final String PROPERTY = "cce.test.store.key";

    @RegisterExtension
    static final ContactCenterExtension CONTACT_CENTER = new ContactCenterExtension();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @BeforeEach
    void acceptTokens() {
        CONTACT_CENTER.contactCenter().acceptToken("kept");
    }

    @AfterEach
    void clearProperty() {
        System.clearProperty(PROPERTY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"#bean:keyOfTheVault", "{{sys:" + PROPERTY + "}}"})
    void whatWasKeptWithItIsReadAfterARestart(String storeKey) throws Exception {
        String key = newKey("one");
        withStore(storeKey, key, context -> context.getComponent("cce", CceComponent.class)
                .getNodeAuthorizations()
                .add("default", "night", fixedToken("kept")));
        assertThat(folder.resolve("kept/store.key")).doesNotExist();

        withStore(storeKey, key, context -> assertThat(call(context)).isEqualTo("done"));

        withStore(storeKey, newKey("another"), context -> assertThat(call(context))
                .isEqualTo("unauthorized"));
    }

    private static String call(CamelContext context) {
        return outcome(context.createProducerTemplate()
                .send("direct:calls", exchange -> exchange.getMessage().setHeaders(new HashMap<>(CceRoutes.AN_SMS))));
    }

    /** As a store makes one, and gone from there. */
    private String newKey(String name) throws Exception {
        Path file = folder.resolve(name + ".key");
        try (Application application = new Application(cce -> {
                    cce.setDomain(CONTACT_CENTER.contactCenter().domain());
                    cce.setStore("file:" + folder.resolve("of-" + name));
                    cce.setStoreKeyFile(file.toString());
                })
                .start()) {
            application.administration().add("default", "night", fixedToken("kept"));
        }
        String key = Files.readString(file);
        Files.delete(file);
        return key;
    }

    private void withStore(String storeKey, String key, Deed deed) throws Exception {
        System.setProperty(PROPERTY, key);
        Main main = new Main();
        main.bind("keyOfTheVault", key);
        main.addInitialProperty(
                "camel.component.cce.domain", CONTACT_CENTER.contactCenter().domain());
        main.addInitialProperty("camel.component.cce.store", "file:" + folder.resolve("kept"));
        main.addInitialProperty("camel.component.cce.storeKey", storeKey);
        main.configure().addRoutesBuilder(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:calls").to(CceRoutes.CREATE + "&authorization=night&throwExceptionOnFailure=false");
            }
        });
        try {
            main.start();
            deed.on(main.getCamelContext());
        } finally {
            main.stop();
        }
    }

    @FunctionalInterface
    private interface Deed {
        void on(CamelContext context) throws Exception;
    }
}
