package io.camelcce.camel;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.camelcce.task.Task;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;

class ListTasksRouteTest extends CceRoutes {

    @Override
    protected RoutesBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:create").to(CREATE);
                from("direct:endAll").to("cce:listTasks").split(body()).to("cce:endTask");
            }
        };
    }

    @Test
    void givesTheTasksThatWereCreatedSince() {
        create();
        contactCenter().advance(Duration.ofMinutes(16));
        Instant since = contactCenter().clock().instant();
        String recent = create();

        Exchange list = send("cce:listTasks", Map.of(CceConstants.FROM, since));

        assertThat(ids(list)).containsExactly(recent);
        assertThat(header(list, CceConstants.OUTCOME, String.class)).isEqualTo("done");
        assertThat(header(list, CceConstants.NODE_OUTCOME, String.class)).isEqualTo("ok");
        assertThat(header(list, CceConstants.TRUNCATED, Boolean.class)).isFalse();
        assertThat(header(list, CceConstants.UNREADABLE, Integer.class)).isZero();
        assertThat(header(list, CceConstants.TASK_ID, String.class)).isNull();
    }

    @Test
    void isAboutNoTaskThoughAnEarlierStepWas() {
        CceException failure =
                failure(send("cce:listTasks", Map.of(CceConstants.TASK_ID, "task-1", CceConstants.FROM, "yesterday")));

        assertThat(failure.getTaskId()).isNull();
        assertThat(failure).hasMessageNotContaining("task-1");
    }

    @Test
    void goesBackAQuarterOfAnHourUnlessToldOtherwise() {
        Instant before = Instant.now();

        send("cce:listTasks", Map.of());

        assertThat(from())
                .isBetween(
                        before.minus(Duration.ofMinutes(15)).truncatedTo(ChronoUnit.MILLIS),
                        Instant.now().minus(Duration.ofMinutes(15)));
    }

    @Test
    void goesBackAsFarAsTheHeaderOrElseTheBodyOrElseTheOptionSays() {
        send("cce:listTasks?from=1000", "{\"from\": 2000}", Map.of(CceConstants.FROM, 3_000));
        assertThat(from()).isEqualTo(Instant.ofEpochSecond(3));

        send("cce:listTasks?from=1000", "{\"from\": 2000}", Map.of());
        assertThat(from()).isEqualTo(Instant.ofEpochSecond(2));

        send("cce:listTasks?from=1970-01-01T00:00:01Z", Map.of());
        assertThat(from()).isEqualTo(Instant.ofEpochSecond(1));
    }

    @Test
    void readsNoMoreTasksThanItMay() {
        create();
        create();

        Exchange list = send("cce:listTasks?maxTasks=1", Map.of());

        assertThat(ids(list)).hasSize(1);
        assertThat(header(list, CceConstants.TRUNCATED, Boolean.class)).isTrue();
    }

    @Test
    void givesAListThatCanBeSplit() {
        create();
        create();

        assertThat(send("direct:endAll", Map.of()).getException()).isNull();

        assertThat(contactCenter().ledger().tasks()).hasSize(2).allSatisfy(task -> assertThat(task.state())
                .isEqualTo("CLOSED"));
    }

    @Test
    void refusesATimeThatIsNone() {
        CceException refused = failure(send("cce:listTasks", Map.of(CceConstants.FROM, "yesterday")));

        assertThat(refused)
                .hasMessageContaining(
                        "cannot take from (the header CamelCceFrom, the body field from or the option from)")
                .hasMessageContaining("PT15M");
    }

    /** The latest list's. */
    private static Instant from() {
        LoggedRequest list =
                contactCenter().wireMock().getAllServeEvents().get(0).getRequest();
        return Instant.ofEpochMilli(Long.parseLong(list.queryParameter("from").firstValue()));
    }

    private String create() {
        return header(send("direct:create", AN_SMS), CceConstants.TASK_ID, String.class);
    }

    private static List<String> ids(Exchange exchange) {
        assertThat(exchange.getException()).isNull();
        List<String> ids = new ArrayList<>();
        for (Object task : exchange.getMessage().getBody(List.class)) {
            ids.add(((Task) task).taskId().value());
        }
        return ids;
    }
}
