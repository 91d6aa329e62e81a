package io.camelcce.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.camelcce.camel.CceAuthorization;
import io.camelcce.camel.CceComponent;
import io.camelcce.camel.CceIntegration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;

/** Whom a call goes to, and under whose authorization. */
class AuthorizationsTest extends Example {

    AuthorizationsTest(Dsl dsl) {
        super(dsl, "authorizations", new AuthorizationsRoute());
    }

    @Override
    void setUp(CamelContext context) {
        CceComponent cce = context.getComponent("cce", CceComponent.class);
        cce.setAccessToken("day-t0ken");
        cce.getAuthorizations().put("night", withToken(new CceAuthorization(), "night-t0ken"));
        CceIntegration service = new CceIntegration();
        service.setDomain(contactCenter().domain());
        service.setAccessToken("service-t0ken");
        cce.getIntegrations().put("service", service);
        List.of("day-t0ken", "night-t0ken", "service-t0ken").forEach(contactCenter()::acceptToken);
    }

    @Test
    void anAuthorizationByItsName() {
        assertThat(tokenOf("direct:atNight", Map.of())).isEqualTo("Bearer night-t0ken");
    }

    @Test
    void anIntegrationByItsName() {
        assertThat(tokenOf("direct:toService", Map.of())).isEqualTo("Bearer service-t0ken");
    }

    @Test
    void anIntegrationByAHeader() {
        assertThat(tokenOf("direct:asTheMessageSays", Map.of("brand", "service")))
                .isEqualTo("Bearer service-t0ken");
        assertThat(tokenOf("direct:asTheMessageSays", Map.of())).isEqualTo("Bearer day-t0ken");
    }

    private String tokenOf(String route, Map<String, Object> more) {
        contactCenter().wireMock().resetRequests();
        Map<String, Object> headers = new HashMap<>(AN_SMS);
        headers.putAll(more);
        Exchange call = send(route, "", headers);
        assertThat(call.getException()).isNull();
        return contactCenter()
                .wireMock()
                .getAllServeEvents()
                .get(0)
                .getRequest()
                .getHeader("Authorization");
    }

    private static CceAuthorization withToken(CceAuthorization authorization, String token) {
        authorization.setAccessToken(token);
        return authorization;
    }
}
