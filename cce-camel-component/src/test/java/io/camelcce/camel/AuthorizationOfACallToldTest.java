package io.camelcce.camel;

import static io.camelcce.camel.Application.fixedToken;
import static io.camelcce.camel.Application.ofType;
import static org.assertj.core.api.Assertions.assertThat;

import io.camelcce.authorization.Access;
import io.camelcce.authorization.AuthorizationName;
import io.camelcce.authorization.IntegrationName;
import io.camelcce.camel.monitor.CceCall;
import io.camelcce.camel.monitor.CceCallEvent;
import io.camelcce.wiremock.ContactCenterExtension;
import io.camelcce.wiremock.SimulatedContactCenter;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.camel.spi.CamelEvent;
import org.apache.camel.support.DefaultExchange;
import org.apache.camel.support.SimpleEventNotifierSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Which authorization a call was made under, as those are told who watch. */
class AuthorizationOfACallToldTest {

    private static final AuthorizationName NIGHT = new AuthorizationName("night");
    private static final AuthorizationName DAY = new AuthorizationName("day");
    private static final Duration AMPLE = Duration.ofSeconds(30);

    @RegisterExtension
    static final ContactCenterExtension CONTACT_CENTER = new ContactCenterExtension();

    private final List<CceCall> calls = new CopyOnWriteArrayList<>();
    private final Application application = new Application(cce -> {
        cce.setDomain(contactCenter().domain());
        cce.setTokenUrl(contactCenter().tokenUrl());
        cce.setAuthorizationUrl(contactCenter().authorizationUrl());
        cce.setClientId(contactCenter().clientId());
        cce.setClientSecret(contactCenter().clientSecret());
        cce.setStore("memory");
    });

    @BeforeEach
    void start() throws Exception {
        application.with("default", "").with("routed", "&allowRoutingHeaders=true");
        application.context().getManagementStrategy().addEventNotifier(new Calls());
        application.start();
    }

    @AfterEach
    void stop() {
        application.close();
    }

    @Test
    void isTheDefaultByItsName() {
        add(NIGHT, "client-credentials");
        add(DAY, "client-credentials");
        makeDefault(NIGHT);
        application.call("default");
        makeDefault(DAY);
        application.call("default");

        assertThat(calls).extracting(CceCall::outcome).containsExactly("done", "done");
        assertThat(calls).extracting(CceCall::authorization).containsExactly("night", "day");
        assertThat(calls).extracting(CceCall::authorizationOption).containsOnly("default");
        assertThat(calls).extracting(CceCall::integration).containsOnly("default");
    }

    @Test
    void isTheOneThatTheMessageNames() {
        add(NIGHT, "client-credentials");
        add(DAY, "client-credentials");

        application.call("routed", Map.of(CceConstants.AUTHORIZATION, "day"));

        assertThat(calls).extracting(CceCall::authorization).containsExactly("day");
        assertThat(calls).extracting(CceCall::authorizationOption).containsExactly("day");
    }

    @Test
    void isToldOfACallThatItsTokenIsRefusedFor() {
        application.administration().add("default", "night", fixedToken("t0ken-of-another-contact-centre"));
        makeDefault(NIGHT);

        application.call("default");

        assertThat(calls).extracting(CceCall::outcome).containsExactly("unauthorized");
        assertThat(calls).extracting(CceCall::authorization).containsExactly("night");
    }

    @Test
    void isWhatTheEndpointSaysWhereNoneLetsTheCallGoAhead() {
        add(NIGHT, "authorization-code");
        makeDefault(NIGHT);

        application.call("default");
        application.call("routed", Map.of(CceConstants.AUTHORIZATION, "nobody"));
        application.call("routed", Map.of(CceConstants.AUTHORIZATION, "none"));
        application.call("routed", Map.of(CceConstants.AUTHORIZATION, "exchange", "Authorization", "Bearer t0ken"));

        assertThat(calls).extracting(CceCall::outcome).containsOnly("unauthorized");
        assertThat(calls).extracting(CceCall::attempts).containsExactly(0, 0, 1, 1);
        assertThat(calls).extracting(CceCall::authorization).containsExactly("default", "nobody", "none", "exchange");
    }

    @Test
    void isToldWhereItsTokenComesWithTheMessage() {
        contactCenter().acceptToken("t0ken-presented");
        add(NIGHT, "exchange");
        makeDefault(NIGHT);

        application.call("default", Map.of("Authorization", "Bearer t0ken-presented"));
        application.call("default");

        assertThat(calls).extracting(CceCall::outcome).containsExactly("done", "unauthorized");
        assertThat(calls).extracting(CceCall::authorization).containsExactly("night", "default");
    }

    @Test
    void isTheOneThatTheSecondTokenIsOfIfTheFirstIsRefused() {
        add(NIGHT, "client-credentials");
        add(DAY, "client-credentials");
        makeDefault(NIGHT);
        CceEndpoint endpoint = application.context().getEndpoint("cce:getTask", CceEndpoint.class);
        CallTokens tokens = CceLine.open(endpoint).authorization().tokens(new DefaultExchange(application.context()));
        assertThat(tokens.authorization()).isEqualTo("default");
        Access.Bearer first = (Access.Bearer) tokens.access(AMPLE);
        assertThat(tokens.authorization()).isEqualTo("night");
        makeDefault(DAY);

        assertThat(tokens.accessInsteadOf(first.token(), AMPLE)).isInstanceOf(Access.Bearer.class);

        assertThat(tokens.authorization()).isEqualTo("day");
        assertThat(tokens.word()).isEqualTo("default");
    }

    private void add(AuthorizationName name, String grantType) {
        application.administration().add("default", name.value(), ofType(grantType));
    }

    private void makeDefault(AuthorizationName name) {
        application.administration().makeDefault(IntegrationName.DEFAULT, name);
    }

    private static SimulatedContactCenter contactCenter() {
        return CONTACT_CENTER.contactCenter();
    }

    private final class Calls extends SimpleEventNotifierSupport {

        @Override
        public boolean isEnabled(CamelEvent event) {
            return event instanceof CceCallEvent;
        }

        @Override
        public void notify(CamelEvent event) {
            calls.add(((CceCallEvent) event).getCall());
        }
    }
}
