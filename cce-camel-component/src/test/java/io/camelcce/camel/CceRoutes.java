package io.camelcce.camel;

import io.camelcce.wiremock.ContactCenterExtension;
import io.camelcce.wiremock.SimulatedContactCenter;
import java.util.HashMap;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.test.junit5.CamelTestSupport;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Routes that call a contact centre, and what their tests say of it. */
abstract class CceRoutes extends CamelTestSupport {

    @RegisterExtension
    static final ContactCenterExtension CONTACT_CENTER = new ContactCenterExtension();

    static final String CREATE = "cce:createTask?mediaType=social&mediaChannel=sms&scriptSelector=SMS_Support";

    static final Map<String, Object> AN_SMS = Map.of(
            CceConstants.ORIGIN, "+447700900123",
            CceConstants.DESTINATION, "44700",
            CceConstants.CUSTOMER_ID, "c-17");

    static SimulatedContactCenter contactCenter() {
        return CONTACT_CENTER.contactCenter();
    }

    @Override
    protected CamelContext createCamelContext() throws Exception {
        CamelContext context = super.createCamelContext();
        configure(context.getComponent("cce", CceComponent.class));
        return context;
    }

    /** Sets the component up as a user would. */
    void configure(CceComponent cce) {
        cce.setDomain(contactCenter().domain());
        cce.setTokenUrl(contactCenter().tokenUrl());
        cce.setClientId(contactCenter().clientId());
        cce.setClientSecret(contactCenter().clientSecret());
    }

    Exchange send(String uri, Map<String, Object> headers) {
        return send(uri, "Where is my parcel?", headers);
    }

    Exchange send(String uri, Object body, Map<String, Object> headers) {
        return template().send(uri, exchange -> {
            exchange.getMessage().setBody(body);
            exchange.getMessage().setHeaders(new HashMap<>(headers));
        });
    }

    /** The failure of an exchange, which has to have failed. */
    static CceException failure(Exchange exchange) {
        CceException failure = exchange.getException(CceException.class);
        if (failure == null) {
            throw new AssertionError("The exchange did not fail as expected", exchange.getException());
        }
        return failure;
    }

    static <T> T header(Exchange exchange, String name, Class<T> type) {
        return exchange.getMessage().getHeader(name, type);
    }
}
