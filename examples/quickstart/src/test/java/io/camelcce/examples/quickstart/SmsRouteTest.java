package io.camelcce.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import io.camelcce.wiremock.ContactCenterExtension;
import io.camelcce.wiremock.SimulatedContactCenter;
import io.camelcce.wiremock.TaskRecord;
import java.util.Map;
import java.util.Properties;
import org.apache.camel.test.junit5.CamelContextConfiguration;
import org.apache.camel.test.main.junit5.CamelMainTestSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SmsRouteTest extends CamelMainTestSupport {

    @RegisterExtension
    static final ContactCenterExtension CONTACT_CENTER = new ContactCenterExtension();

    @Override
    protected Class<?> getMainClass() {
        return Quickstart.class;
    }

    @Override
    public void configureContext(CamelContextConfiguration configuration) {
        super.configureContext(configuration);
        SimulatedContactCenter contactCenter = CONTACT_CENTER.contactCenter();
        Properties properties = new Properties();
        properties.setProperty("camel.component.cce.domain", contactCenter.domain());
        properties.setProperty("camel.component.cce.tokenUrl", contactCenter.tokenUrl());
        properties.setProperty("camel.component.cce.clientId", contactCenter.clientId());
        properties.setProperty("camel.component.cce.clientSecret", contactCenter.clientSecret());
        configuration.withUseOverridePropertiesWithPropertiesComponent(properties);
    }

    @Test
    void anSmsBecomesATaskThatIsClosedInTheEnd() {
        template()
                .sendBodyAndHeaders(
                        "direct:sms",
                        "Where is my parcel?",
                        Map.of("CamelCceOrigin", "+447700900123", "CamelCceDestination", "44700"));

        TaskRecord task = CONTACT_CENTER.contactCenter().ledger().tasks().get(0);
        assertThat(task.stateNames()).containsExactly("CREATED", "CLOSED");
    }
}
