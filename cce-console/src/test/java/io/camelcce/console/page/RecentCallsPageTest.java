package io.camelcce.console.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.camelcce.camel.CceIntegration;
import java.util.Map;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What became of calls: found by the task and by the outcome. */
class RecentCallsPageTest {

    @RegisterExtension
    final Office office = new Office();

    @BeforeEach
    void call() throws Exception {
        CceIntegration support = new CceIntegration();
        support.setDomain(office.contactCenter().domain());
        support.setGrantType("none");
        office.component().getIntegrations().put("support", support);
        office.route("daily", "default");
        read("task-1");
        office.signIn(office.withPending("main").press("Authorize main"), "ann@example.com");
        read("task-2");
    }

    @Test
    void theNewestCallIsTheFirst() {
        Visit visit = office.visit().open("/").follow("Recent calls");

        assertThat(visit.page().select("tbody tr").eachAttr("data-outcome"))
                .containsExactly("rejected", "unauthorized");
        assertThat(visit.page().select("tbody tr").eachText().get(0))
                .contains("daily", "getTask", "task-2", "rejected", " ms");
    }

    @Test
    void eachCallNamesTheAuthorizationThatItWas() {
        Visit visit = office.visit().open("/calls");

        assertThat(visit.page().select("td[data-label=Authorization]").eachText())
                .as("the default is main, and let nobody call before it was authorized")
                .containsExactly("main", "default");
    }

    /** Each of two integrations may have an authorization of the same name. */
    @Test
    void eachCallNamesTheIntegrationThatItWasFor() throws Exception {
        office.context().addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:ofSupport").to("cce:getTask?integration=support&throwExceptionOnFailure=false");
            }
        });
        office.context()
                .createProducerTemplate()
                .requestBodyAndHeaders("direct:ofSupport", null, Map.of("CamelCceTaskId", "task-3"));

        Visit visit = office.visit().open("/calls");

        assertThat(visit.page().select("td[data-label=Integration]").eachText())
                .containsExactly("support", "sales", "sales");
        assertThat(visit.press("Filter", Map.of("Integration", "support"))
                        .page()
                        .select("td[data-label=Task ID]")
                        .eachText())
                .containsExactly("task-3");
        assertThat(visit.field("Integration").select("option[selected]").attr("value"))
                .isEqualTo("support");
    }

    @Test
    void anIntegrationWhoseCallsAreForgottenStaysChosen() {
        Visit visit = office.visit().open("/calls?integration=support");

        assertThat(visit.page().select("tbody").text()).isEqualTo("No such call is remembered.");
        assertThat(visit.field("Integration").select("option[selected]").attr("value"))
                .isEqualTo("support");
    }

    @Test
    void callsAreFoundByTaskAndOutcome() {
        Visit visit = office.visit().open("/calls").press("Filter", Map.of("Task ID", "task-1"));
        assertThat(visit.page().select("tbody tr").eachAttr("data-outcome")).containsExactly("unauthorized");
        assertThat(visit.field("Task ID").attr("value")).isEqualTo("task-1");

        visit.press("Filter", Map.of("Outcome", "rejected"));
        assertThat(visit.page().select("tbody tr").text()).isEqualTo("No such call is remembered.");

        visit.press("Filter", Map.of("Task ID", ""));
        assertThat(visit.page().select("tbody tr").eachAttr("data-outcome")).containsExactly("rejected");
    }

    private void read(String taskId) {
        office.context()
                .createProducerTemplate()
                .requestBodyAndHeaders("direct:daily", null, Map.of("CamelCceTaskId", taskId));
    }
}
