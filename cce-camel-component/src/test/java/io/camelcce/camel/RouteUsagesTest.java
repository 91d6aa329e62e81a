package io.camelcce.camel;

import static org.assertj.core.api.Assertions.assertThat;

import io.camelcce.authorization.AuthorizationName;
import io.camelcce.authorization.IntegrationName;
import io.camelcce.authorization.Usage;
import io.camelcce.wiremock.ContactCenterExtension;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who uses an authorization: every route that names it, from the moment that it is added until it is removed. */
class RouteUsagesTest {

    private static final AuthorizationName NIGHT = new AuthorizationName("night");
    private static final AuthorizationName DAY = new AuthorizationName("day");

    @RegisterExtension
    static final ContactCenterExtension CONTACT_CENTER = new ContactCenterExtension();

    private final DefaultCamelContext context = new DefaultCamelContext();
    private final CceComponent cce = new CceComponent();

    @BeforeEach
    void start() {
        cce.setDomain(CONTACT_CENTER.contactCenter().domain());
        cce.setTokenUrl(CONTACT_CENTER.contactCenter().tokenUrl());
        cce.setClientId(CONTACT_CENTER.contactCenter().clientId());
        cce.setClientSecret(CONTACT_CENTER.contactCenter().clientSecret());
        cce.setStore("memory");
        cce.getAuthorizations().put("day", new CceAuthorization());
        cce.getAuthorizations().put("night", new CceAuthorization());
        context.addComponent("cce", cce);
        context.start();
    }

    @AfterEach
    void stop() throws Exception {
        context.close();
    }

    @Test
    void aRouteRunsStopsAndGoes() throws Exception {
        add("route", "direct:a", "cce:getTask?authorization=night", true);
        assertThat(uses(NIGHT)).containsExactly("route route (cce://getTask?authorization=night)");

        context.getRouteController().suspendRoute("route");
        assertThat(uses(NIGHT)).containsExactly("route route (cce://getTask?authorization=night) (stopped)");

        context.getRouteController().stopRoute("route");
        assertThat(uses(NIGHT)).containsExactly("route route (cce://getTask?authorization=night) (stopped)");

        context.removeRoute("route");
        assertThat(uses(NIGHT)).isEmpty();
    }

    @Test
    void aRouteThatNeverStartedIsAUse() throws Exception {
        add("later", "direct:a", "cce:getTask?authorization=night", false);

        assertThat(uses(NIGHT)).containsExactly("route later (cce://getTask?authorization=night) (stopped)");
    }

    @Test
    void aRouteThatNamesNoneUsesTheDefaultOfTheMoment() throws Exception {
        add("route", "direct:a", "cce:getTask", true);
        assertThat(uses(DAY)).containsExactly("route route (cce://getTask)");
        assertThat(uses(NIGHT)).isEmpty();

        cce.getNodeAuthorizations().makeDefault(IntegrationName.DEFAULT, NIGHT);

        assertThat(uses(DAY)).isEmpty();
        assertThat(uses(NIGHT)).containsExactly("route route (cce://getTask)");
    }

    @Test
    void twoEndpointsOfARouteAreTwoUses() throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:a")
                        .routeId("both")
                        .choice()
                        .when(header("night"))
                        .to("cce:getTask?authorization=night")
                        .otherwise()
                        .split(body())
                        .to("cce:endTask?authorization=day")
                        .end()
                        .endChoice()
                        .end();
            }
        });

        assertThat(uses(NIGHT)).containsExactly("route both (cce://getTask?authorization=night)");
        assertThat(uses(DAY)).containsExactly("route both (cce://endTask?authorization=day)");
    }

    @Test
    void aDynamicEndpointIsAUseWhereItsAuthorizationIsWritten() throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:a").routeId("dynamic").toD("cce:getTask?taskId=${header.id}&authorization=night");
                from("direct:b").routeId("tapped").wireTap("cce:getTask?authorization=night");
                from("direct:c").routeId("unknown").toD("cce:getTask?authorization=${header.who}");
            }
        });

        assertThat(uses(NIGHT))
                .hasSize(2)
                .anySatisfy(use -> assertThat(use).startsWith("route dynamic ("))
                .anySatisfy(use -> assertThat(use).startsWith("route tapped ("));
    }

    @Test
    void anEndpointThatAStepNamesByAConstantIsAUse() throws Exception {
        context.getPropertiesComponent().addInitialProperty("who", "night");
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:a").routeId("enrich").enrich("cce:getTask?authorization={{who}}");
                from("direct:b").routeId("poll").pollEnrich().constant("cce:getTask?authorization=night");
                from("direct:c")
                        .routeId("list")
                        .recipientList(constant("log:list, cce:getTask?authorization=night ,direct:a"));
                from("direct:d").routeId("slip").routingSlip(constant("log:slip;cce:getTask?authorization=night"), ";");
                from("direct:e").routeId("expression").recipientList(header("where"));
            }
        });

        assertThat(uses(NIGHT))
                .hasSize(4)
                .allMatch(use -> use.endsWith(" (cce://getTask?authorization=night)"))
                .extracting(use -> use.split(" ", 3)[1])
                .containsExactlyInAnyOrder("enrich", "poll", "list", "slip");
        assertThat(uses(DAY)).isEmpty();
    }

    @Test
    void whereLettersThatNobodyTakesGoIsAUse() throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:a")
                        .routeId("own")
                        .errorHandler(deadLetterChannel("cce:getTask?authorization=night"))
                        .to("log:a");
            }
        });
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                errorHandler(deadLetterChannel("cce:getTask?authorization=day"));
                from("direct:b").routeId("of the builder").autoStartup(false).to("log:b");
            }
        });

        assertThat(uses(NIGHT)).containsExactly("route own (cce://getTask?authorization=night)");
        assertThat(uses(DAY)).containsExactly("route of the builder (cce://getTask?authorization=day) (stopped)");
    }

    @Test
    void whatAMessageChoseIsAUseOnceItWasChosen() throws Exception {
        add("chosen", "direct:a", "cce:getTask?taskId=t-1&authorization=day&allowRoutingHeaders=true", true);
        assertThat(uses(NIGHT)).isEmpty();

        context.createProducerTemplate().send("direct:a", exchange -> exchange.getMessage()
                .setHeaders(new HashMap<>(Map.of(CceConstants.AUTHORIZATION, "night"))));

        assertThat(uses(NIGHT)).containsExactly("route chosen (as messages chose)");
        context.getRouteController().stopRoute("chosen");
        context.removeRoute("chosen");
        assertThat(uses(NIGHT)).isEmpty();
    }

    @Test
    void aNameThatAMessageMadeUpIsNoUse() throws Exception {
        AuthorizationName madeUp = new AuthorizationName("made-up");
        add("chosen", "direct:a", "cce:getTask?taskId=t-1&authorization=day&allowRoutingHeaders=true", true);

        context.createProducerTemplate().send("direct:a", exchange -> exchange.getMessage()
                .setHeaders(new HashMap<>(Map.of(CceConstants.AUTHORIZATION, madeUp.value()))));

        assertThat(cce.connections().authorizations().uses().of(IntegrationName.DEFAULT, madeUp, false))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "yaml | - route: {id: text, from: {uri: 'direct:a', steps: [{to: {uri: 'cce:getTask', parameters: {authorization: night}}}]}}",
                "xml | <routes><route id=\"text\"><from uri=\"direct:a\"/><to uri=\"cce:getTask?authorization=night\"/></route></routes>"
            })
    void aRouteInYamlOrXmlIsAUse(String language, String route) throws Exception {
        PluginHelper.getRoutesLoader(context).loadRoutes(ResourceHelper.fromString("text.camel." + language, route));

        assertThat(uses(NIGHT)).containsExactly("route text (cce://getTask?authorization=night)");
    }

    @Test
    void anotherComponentIsNoUse() throws Exception {
        add("none", "direct:a", "cce:getTask?authorization=none", true);
        add("exchange", "direct:b", "cce:getTask?authorization=exchange", true);
        add("log", "direct:c", "log:night?showAll=true", true);

        assertThat(uses(NIGHT)).isEmpty();
        assertThat(uses(DAY)).isEmpty();
    }

    private List<String> uses(AuthorizationName name) {
        return cce.getNodeAuthorizations().usages(IntegrationName.DEFAULT, name).stream()
                .map(Usage::toString)
                .toList();
    }

    private void add(String id, String from, String to, boolean autoStart) throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from(from).routeId(id).autoStartup(autoStart).to(to);
            }
        });
    }
}
