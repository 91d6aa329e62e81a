package io.camelcce.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.camelcce.wiremock.ContactCenterExtension;
import io.camelcce.wiremock.SimulatedContactCenter;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.main.Main;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Integrations and authorizations as application.properties has them. */
class OptionsByPropertiesTest {

    private static final String SALES = "camel.component.cce.integrations[sales]";
    private static final String NIGHT = SALES + ".authorizations[night]";
    /** There is one on every machine. */
    private static final String VARIABLE = "PATH";

    @RegisterExtension
    static final ContactCenterExtension CONTACT_CENTER = new ContactCenterExtension(
            SimulatedContactCenter.builder().client("sales-client", System.getenv(VARIABLE)));

    private final Map<String, String> properties = new LinkedHashMap<>();

    @Test
    void aSecretComesFromTheEnvironment() throws Exception {
        properties.put(SALES + ".domain", contactCenter().domain());
        night();

        assertThat(outcome()).isEqualTo("done");
    }

    @Test
    void anIntegrationIsABeanOfTheProperties() throws Exception {
        properties.put("camel.beans.salesCentre", "#class:" + CceIntegration.class.getName());
        properties.put("camel.beans.salesCentre.domain", contactCenter().domain());
        properties.put("camel.beans.salesCentre.clientId", "sales-client");
        properties.put("camel.beans.salesCentre.clientSecret", "{{env:%s}}".formatted(VARIABLE));
        properties.put("camel.beans.salesCentre.tokenUrl", contactCenter().tokenUrl());
        properties.put("camel.beans.salesCentre.authorizations[night]", "#class:" + CceAuthorization.class.getName());
        properties.put(SALES, "#bean:salesCentre");

        assertThat(outcome()).isEqualTo("done");
    }

    @Test
    void anIntegrationIsMadeOfItsClass() throws Exception {
        properties.put(SALES, "#class:" + CceIntegration.class.getName());
        properties.put(SALES + ".domain", contactCenter().domain());
        night();

        assertThat(outcome()).isEqualTo("done");
    }

    @ParameterizedTest
    @ValueSource(strings = {SALES + ".domian", NIGHT + ".clientIdd"})
    void anOptionThatIsMisspelledIsToldByItsName(String option) {
        properties.put(SALES + ".domain", contactCenter().domain());
        night();
        properties.put(option, "x");

        assertThat(catchThrowable(this::outcome))
                .hasStackTraceContaining(option.substring(option.lastIndexOf('.') + 1));
    }

    @Test
    void aVariableThatThereIsNotIsToldByItsName() {
        properties.put(SALES + ".domain", contactCenter().domain());
        night();
        properties.put(NIGHT + ".clientSecret", "{{env:CCE_NO_SUCH_VARIABLE}}");

        assertThat(catchThrowable(this::outcome)).hasStackTraceContaining("CCE_NO_SUCH_VARIABLE");
    }

    private void night() {
        properties.put(NIGHT + ".clientId", "sales-client");
        properties.put(NIGHT + ".clientSecret", "{{env:%s}}".formatted(VARIABLE));
        properties.put(NIGHT + ".tokenUrl", contactCenter().tokenUrl());
    }

    private String outcome() throws Exception {
        Main main = new Main();
        properties.forEach(main::addInitialProperty);
        main.configure().addRoutesBuilder(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:calls")
                        .to(CceRoutes.CREATE + "&integration=sales&authorization=night&throwExceptionOnFailure=false");
            }
        });
        try {
            main.start();
            Exchange call = main.getCamelContext()
                    .createProducerTemplate()
                    .send("direct:calls", exchange -> exchange.getMessage()
                            .setHeaders(new HashMap<>(CceRoutes.AN_SMS)));
            return Application.outcome(call);
        } finally {
            main.stop();
        }
    }

    private static SimulatedContactCenter contactCenter() {
        return CONTACT_CENTER.contactCenter();
    }
}
