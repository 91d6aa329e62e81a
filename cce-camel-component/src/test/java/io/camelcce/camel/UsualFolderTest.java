package io.camelcce.camel;

import static io.camelcce.camel.Application.fixedToken;
import static io.camelcce.camel.Application.outcome;
import static org.assertj.core.api.Assertions.assertThat;

import io.camelcce.wiremock.ContactCenterExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.camel.util.FileUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The folder in the working directory that authorizations are kept in if nothing is said. */
class UsualFolderTest {

    private static final Path FOLDER = Path.of(StoreChoice.FOLDER);

    @RegisterExtension
    static final ContactCenterExtension CONTACT_CENTER = new ContactCenterExtension();

    @BeforeEach
    void acceptTokens() {
        CONTACT_CENTER.contactCenter().acceptToken("t0ken-kept");
        CONTACT_CENTER.contactCenter().acceptToken("t0ken-declared");
    }

    @BeforeEach
    @AfterEach
    void removeFolder() throws IOException {
        FileUtil.removeDir(FOLDER.toFile());
    }

    @Test
    void whatNeedsNobodyMakesNone() throws Exception {
        try (Application application =
                new Application(UsualFolderTest::declare).with("calls", "").start()) {
            assertThat(outcome(application.call("calls"))).isEqualTo("done");
        }
        assertThat(Files.exists(FOLDER)).isFalse();
    }

    @Test
    void anEndpointThatNamesWhatIsNotDeclaredMakesIt() throws Exception {
        try (Application application = new Application(UsualFolderTest::declare)
                .with("calls", "&authorization=night")
                .start()) {
            assertThat(outcome(application.call("calls"))).isEqualTo("unauthorized");
        }
        assertThat(Files.exists(FOLDER)).isTrue();
    }

    @Test
    void onceItIsThereItIsOpenedAlthoughNothingElseAsksForIt() throws Exception {
        try (Application application = new Application(UsualFolderTest::declare).start()) {
            application.administration().add("default", "night", fixedToken("t0ken-kept"));
        }
        try (Application application = new Application(UsualFolderTest::declare)
                .with("calls", "&allowRoutingHeaders=true")
                .with("open", "&authorization=none&allowRoutingHeaders=true")
                .start()) {
            for (String route : new String[] {"calls", "open"}) {
                assertThat(outcome(application.call(route, Map.of(CceConstants.AUTHORIZATION, "night"))))
                        .as(route)
                        .isEqualTo("done");
            }
        }
    }

    @Test
    void onceItIsThereAMessageFindsWhatIsKeptInItWithoutARouteThatOpensIt() throws Exception {
        try (Application application = new Application(UsualFolderTest::declare).start()) {
            application.administration().add("default", "night", fixedToken("t0ken-kept"));
        }
        try (Application application = new Application(UsualFolderTest::declare)
                .with("open", "&authorization=none&allowRoutingHeaders=true")
                .start()) {
            assertThat(outcome(application.call("open", Map.of(CceConstants.AUTHORIZATION, "night"))))
                    .isEqualTo("done");
        }
    }

    private static void declare(CceComponent cce) {
        cce.setDomain(CONTACT_CENTER.contactCenter().domain());
        cce.setAccessToken("t0ken-declared");
    }
}
