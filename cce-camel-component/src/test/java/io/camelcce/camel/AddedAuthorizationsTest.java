package io.camelcce.camel;

import static io.camelcce.camel.Application.fixedToken;
import static io.camelcce.camel.Application.message;
import static io.camelcce.camel.Application.ofType;
import static io.camelcce.camel.Application.outcome;
import static org.assertj.core.api.Assertions.assertThat;

import io.camelcce.authorization.AuthorizationName;
import io.camelcce.authorization.IntegrationName;
import io.camelcce.authorization.Ruling;
import io.camelcce.wiremock.ContactCenterExtension;
import io.camelcce.wiremock.SeenRequest;
import io.camelcce.wiremock.SimulatedContactCenter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Authorizations that are added and edited while the application runs. */
class AddedAuthorizationsTest {

    private static final AuthorizationName NIGHT = new AuthorizationName("night");
    private static final Map<String, Object> PRESENTED = Map.of("Authorization", "Bearer t0ken-presented");

    @RegisterExtension
    static final ContactCenterExtension CONTACT_CENTER = new ContactCenterExtension();

    private final Application application = new Application(cce -> {
        cce.setDomain(contactCenter().domain());
        cce.setStore("memory");
    });

    @BeforeEach
    void start() throws Exception {
        contactCenter().acceptToken("t0ken-presented");
        contactCenter().acceptToken("t0ken-kept");
        application.with("night", "&authorization=night").with("default", "").start();
    }

    @AfterEach
    void stop() {
        application.close();
    }

    @Test
    void whatNobodyAddedIsToldAndWorksOnceItIsAdded() {
        Exchange before = application.call("night");
        assertThat(outcome(before)).isEqualTo("unauthorized");
        assertThat(message(before))
                .contains("There is no authorization night of the integration default: add it, or name another one");

        application.administration().add("default", "night", fixedToken("t0ken-kept"));

        assertThat(outcome(application.call("night"))).isEqualTo("done");
    }

    @Test
    void theFirstThatIsAddedServesWhoNamesNone() {
        Exchange before = application.call("default");
        assertThat(outcome(before)).isEqualTo("unauthorized");
        assertThat(message(before)).contains("There is no authorization of the integration default: add one");

        application.administration().add("default", "night", fixedToken("t0ken-kept"));

        assertThat(outcome(application.call("default"))).isEqualTo("done");
    }

    @Test
    void oneWhoseTokenComesWithTheMessageTakesItFromThere() {
        application.administration().add("default", "night", ofType("exchange"));

        assertThat(outcome(application.call("night", PRESENTED))).isEqualTo("done");
        assertThat(outcome(application.call("default", PRESENTED))).isEqualTo("done");

        Exchange without = application.call("night");
        assertThat(outcome(without)).isEqualTo("unauthorized");
        assertThat(message(without)).contains("without an access token");

        Exchange refused = application.call("night", Map.of("Authorization", "Bearer old"));
        assertThat(outcome(refused)).isEqualTo("unauthorized");
        assertThat(message(refused)).contains("refused the access token of the message");
        assertThat(creates()).extracting(SeenRequest::status).containsExactly(201, 201, 401);
    }

    @Test
    void oneWithoutATokenCallsWithoutOne() {
        application.administration().add("default", "night", ofType("none"));

        Exchange call = application.call("night", PRESENTED);

        assertThat(outcome(call)).isEqualTo("unauthorized");
        assertThat(message(call)).contains("wants a token (HTTP 401)");
        assertThat(creates()).extracting(SeenRequest::authorized).containsExactly(false);
    }

    @Test
    void oneThatIsEditedTakesTheTokenOfTheMessageFromThenOn() {
        application.administration().add("default", "night", fixedToken("t0ken-kept"));
        application.call("night", PRESENTED);

        application.administration().update(IntegrationName.DEFAULT, NIGHT, ofType("exchange"), true);
        application.call("night", PRESENTED);

        assertThat(tokens()).containsExactlyInAnyOrder("Bearer t0ken-kept", "Bearer t0ken-presented");
    }

    @ParameterizedTest
    @ValueSource(strings = {"exchange", "None", "default"})
    void aNameThatNoRouteCouldSayIsRefused(String name) {
        application.administration().add("default", "night", fixedToken("t0ken-kept"));

        Ruling added = application.administration().add("default", name, fixedToken("t0ken-kept"));
        Ruling renamed = application.administration().rename(IntegrationName.DEFAULT, NIGHT, name);

        assertThat(List.of(added, renamed))
                .allSatisfy(ruling ->
                        assertThat(((Ruling.Refused) ruling).refusal().text()).contains(name));
        assertThat(outcome(application.call("night"))).isEqualTo("done");
    }

    @Test
    void aDeclaredOneWorksLikeAnAddedOne() throws Exception {
        try (Application declaring = new Application(cce -> {
                    cce.setDomain(contactCenter().domain());
                    cce.setGrantType("exchange");
                })
                .with("default", "")
                .start()) {
            assertThat(outcome(declaring.call("default", PRESENTED))).isEqualTo("done");
            assertThat(message(declaring.call("default"))).contains("without an access token");
        }
    }

    private static List<SeenRequest> creates() {
        return contactCenter().ledger().requests("POST", "/drapi/v1/tasks");
    }

    private static List<String> tokens() {
        return contactCenter().wireMock().getAllServeEvents().stream()
                .map(event -> event.getRequest().getHeader("Authorization"))
                .filter(Objects::nonNull)
                .toList();
    }

    private static SimulatedContactCenter contactCenter() {
        return CONTACT_CENTER.contactCenter();
    }
}
