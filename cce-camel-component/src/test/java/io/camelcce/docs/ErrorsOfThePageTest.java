package io.camelcce.docs;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static org.assertj.core.api.Assertions.assertThat;

import io.camelcce.camel.CceComponent;
import io.camelcce.wiremock.ContactCenterExtension;
import io.camelcce.wiremock.SimulatedContactCenter;
import java.util.HashMap;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The messages that the page of the component shows are those of the component. */
class ErrorsOfThePageTest {

    @RegisterExtension
    static final ContactCenterExtension CONTACT_CENTER = new ContactCenterExtension();

    private static final String CREATE = "cce:createTask?mediaType=social&mediaChannel=sms&scriptSelector=SMS_Support";
    private static final Map<String, Object> AN_SMS =
            Map.of("CamelCceOrigin", "+447700900123", "CamelCceDestination", "44700");

    @Test
    void whatIsMissing() throws Exception {
        assertThatThePageShows("cce:createTask?mediaType=social&mediaChannel=sms", "", AN_SMS);
    }

    @Test
    void whatIsIllegal() throws Exception {
        Map<String, Object> headers = new HashMap<>(AN_SMS);
        headers.put("CamelCceMediaType", "pigeon");
        headers.put("CamelCceVariables", Map.of("cv_11", "gold"));

        assertThatThePageShows(CREATE, "", headers);
    }

    @Test
    void whatIsNotJson() throws Exception {
        assertThatThePageShows(CREATE, "{\"origin\": \"Jane\" \"destination\": \"44700\"}", Map.of());
    }

    @Test
    void whatCceRejects() throws Exception {
        CONTACT_CENTER
                .contactCenter()
                .wireMock()
                .stubFor(post("/drapi/v1/tasks").willReturn(aResponse().withStatus(403)));

        assertThatThePageShows(CREATE, "", AN_SMS);
    }

    @Test
    void whatMayHaveHappened() throws Exception {
        CONTACT_CENTER
                .contactCenter()
                .wireMock()
                .stubFor(post("/drapi/v1/tasks").willReturn(aResponse().withStatus(500)));

        assertThatThePageShows(CREATE, "", AN_SMS);
    }

    private static void assertThatThePageShows(String uri, Object body, Map<String, Object> headers) throws Exception {
        SimulatedContactCenter contactCenter = CONTACT_CENTER.contactCenter();
        try (DefaultCamelContext context = new DefaultCamelContext()) {
            CceComponent cce = context.getComponent("cce", CceComponent.class);
            cce.setDomain(contactCenter.domain());
            contactCenter.acceptToken("token");
            cce.setAccessToken("token");
            context.start();
            Exchange exchange = context.createProducerTemplate().send(uri, sent -> {
                sent.getMessage().setBody(body);
                sent.getMessage().setHeaders(new HashMap<>(headers));
            });

            assertThat(exchange.getException()).isNotNull();
            assertThat(Page.COMPONENT.fences())
                    .filteredOn(fence -> fence.language().equals("text"))
                    .extracting(fence -> fence.text().strip())
                    .contains(withoutIds(String.valueOf(exchange.getException().getMessage()), contactCenter.domain()));
        }
    }

    private static String withoutIds(String message, String domain) {
        return message.replace(domain.replace("http://", ""), "cce.example.com")
                .replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "…");
    }
}
