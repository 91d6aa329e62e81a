package io.camelcce.camel;

import static org.assertj.core.api.Assertions.assertThat;

import io.camelcce.authorization.GrantSetting;
import io.camelcce.authorization.GrantSettingsDraft;
import io.camelcce.authorization.NodeAuthorizations;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;

/** An application that creates tasks, as its user would set it up. */
final class Application implements AutoCloseable {

    private final DefaultCamelContext context = new DefaultCamelContext();
    private final CceComponent cce = new CceComponent();

    /** With the options of the component that are set. */
    Application(Consumer<CceComponent> options) {
        options.accept(cce);
        context.addComponent("cce", cce);
    }

    /** With a route {@code direct:ID} that creates a task. */
    Application with(String id, String options) throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:" + id).routeId(id).to(CceRoutes.CREATE + options + "&throwExceptionOnFailure=false");
            }
        });
        return this;
    }

    Application named(String name) {
        context.getCamelContextExtension().setName(name);
        return this;
    }

    Application start() throws Exception {
        try {
            context.start();
            return this;
        } catch (Exception refused) {
            context.close();
            throw refused;
        }
    }

    DefaultCamelContext context() {
        return context;
    }

    CceComponent cce() {
        return cce;
    }

    NodeAuthorizations administration() {
        return cce.getNodeAuthorizations();
    }

    /** Sends a message through a route, and says what became of it. */
    Exchange call(String id) {
        return call(id, Map.of());
    }

    Exchange call(String id, Map<String, Object> headers) {
        return sent("direct:" + id, headers);
    }

    /** Sends a message without a route, which is no use of an authorization. */
    Exchange callWithoutRoute(String options) {
        return sent(CceRoutes.CREATE + options + "&throwExceptionOnFailure=false", Map.of());
    }

    private Exchange sent(String uri, Map<String, Object> headers) {
        Map<String, Object> all = new HashMap<>(CceRoutes.AN_SMS);
        all.putAll(headers);
        return context.createProducerTemplate()
                .send(uri, exchange -> exchange.getMessage().setHeaders(new HashMap<>(all)));
    }

    static GrantSettingsDraft fixedToken(String token) {
        return new GrantSettingsDraft()
                .with(GrantSetting.GRANT_TYPE, "fixed-token")
                .with(GrantSetting.ACCESS_TOKEN, token);
    }

    static GrantSettingsDraft ofType(String grantType) {
        return new GrantSettingsDraft().with(GrantSetting.GRANT_TYPE, grantType);
    }

    static String outcome(Exchange call) {
        assertThat(call.getException()).isNull();
        return call.getMessage().getHeader(CceConstants.OUTCOME, String.class);
    }

    static String message(Exchange call) {
        return call.getMessage().getHeader(CceConstants.MESSAGE, String.class);
    }

    @Override
    public void close() {
        context.stop();
    }
}
