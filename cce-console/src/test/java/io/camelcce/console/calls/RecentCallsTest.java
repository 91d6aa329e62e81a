package io.camelcce.console.calls;

import static org.assertj.core.api.Assertions.assertThat;

import io.camelcce.camel.CceComponent;
import io.camelcce.camel.monitor.CceCall;
import io.camelcce.wiremock.ContactCenterExtension;
import java.time.Instant;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What can be seen of the last calls. */
class RecentCallsTest {

    @RegisterExtension
    static final ContactCenterExtension CONTACT_CENTER = new ContactCenterExtension();

    private final DefaultCamelContext context = new DefaultCamelContext();
    private final RecentCalls calls = new RecentCalls();

    @BeforeEach
    void start() throws Exception {
        context.getPropertiesComponent().addInitialProperty("cce.console.enabled", "false");
        CceComponent cce = context.getComponent("cce", CceComponent.class);
        cce.setStore("memory");
        cce.setDomain(CONTACT_CENTER.contactCenter().domain());
        cce.setGrantType("none");
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:get").routeId("look").to("cce:getTask?throwExceptionOnFailure=false");
            }
        });
        context.start();
        calls.listenTo(context);
    }

    @AfterEach
    void stop() throws Exception {
        context.close();
    }

    private void get(String taskId) {
        context.createFluentProducerTemplate()
                .to("direct:get")
                .withHeader("CamelCceTaskId", taskId)
                .send();
    }

    @Test
    void aCallIsSeenWithAllThatItWas() {
        get("one-1");

        assertThat(calls.find("", "", "")).singleElement().satisfies(recent -> {
            CceCall call = recent.call();
            assertThat(call.routeId()).isEqualTo("look");
            assertThat(call.operation()).isEqualTo("getTask");
            assertThat(call.taskId()).isEqualTo("one-1");
            assertThat(call.trackingId()).isNotBlank();
            assertThat(call.outcome()).isNotBlank();
            assertThat(call.nodeOutcome()).isNotBlank();
            assertThat(call.duration()).isPositive();
            assertThat(call.integration()).isEqualTo("default");
            assertThat(call.authorization()).isEqualTo("default");
            assertThat(recent.time()).isAfter(Instant.EPOCH);
        });
    }

    @Test
    void theNewestComesFirst() {
        get("one");
        get("two");

        assertThat(calls.find("", "", ""))
                .extracting(recent -> recent.call().taskId())
                .containsExactly("two", "one");
    }

    @Test
    void theyAreFilteredByTaskAndOutcome() {
        get("one");
        get("two");
        get("not a task id!");
        String outcome = calls.find("", "one", "").get(0).call().outcome();

        assertThat(calls.find("", " one ", ""))
                .extracting(recent -> recent.call().taskId())
                .containsExactly("one");
        assertThat(calls.find("", "", outcome))
                .extracting(recent -> recent.call().taskId())
                .containsExactly("two", "one");
        assertThat(calls.find("", "", "invalid")).hasSize(1);
        assertThat(calls.find("", "one", "invalid")).isEmpty();
        assertThat(calls.find("", "on", "")).isEmpty();
        assertThat(calls.find("default", "one", "")).hasSize(1);
        assertThat(calls.find("other", "", "")).isEmpty();
        assertThat(calls.integrations()).containsExactly("default");
    }

    @Test
    void theOldestAreForgotten() {
        for (int call = 0; call < RecentCalls.MOST + 3; call++) {
            get("not legal! " + call);
        }
        get("last");

        assertThat(calls.find("", "", "")).hasSize(RecentCalls.MOST);
        assertThat(calls.find("", "", "").get(0).call().taskId()).isEqualTo("last");
    }

    @Test
    void nothingIsHeardAnyMoreAfterwards() {
        calls.stopListeningTo(context);

        get("one");

        assertThat(calls.find("", "", "")).isEmpty();
    }
}
