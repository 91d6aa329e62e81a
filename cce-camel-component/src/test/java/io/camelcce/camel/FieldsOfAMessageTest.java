package io.camelcce.camel;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.camelcce.task.Draft;
import io.camelcce.task.Task;
import io.camelcce.task.TaskField;
import io.camelcce.wiremock.TaskRequest;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;

/** Where the fields of a request come from. */
class FieldsOfAMessageTest extends CceRoutes {

    private static final String JSON = "{\"origin\": \"from the body\", \"destination\": \"44700\"}";

    @Override
    void configure(CceComponent cce) {
        super.configure(cce);
        cce.getConfiguration().setMediaType("social");
        cce.getConfiguration().setMediaChannel("sms");
        cce.getConfiguration().setScriptSelector("of the component");
        cce.getConfiguration().setDestination("of the component");
    }

    @Override
    protected RoutesBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:createAndGet").to("cce:createTask").to("cce:getTask");
                from("direct:createAndGetByBody")
                        .to("cce:createTask")
                        .removeHeaders("CamelCce*")
                        .to("cce:getTask")
                        .removeHeaders("CamelCce*")
                        .to("cce:endTask");
            }
        };
    }

    @Test
    void aHeaderComesBeforeTheBodyAndThatBeforeTheOptionAndThatBeforeTheComponent() {
        send(
                "cce:createTask?origin=of the option&customerId=of the option&scriptSelector=of the option",
                Map.of("origin", "of the body", "customerId", "of the body"),
                Map.of(CceConstants.ORIGIN, "of the header"));

        TaskRequest created = created();
        assertThat(created.origin()).isEqualTo("of the header");
        assertThat(created.customerId()).isEqualTo("of the body");
        assertThat(created.scriptSelector()).isEqualTo("of the option");
        assertThat(created.destination()).isEqualTo("of the component");
    }

    @Test
    void aBlankValueLeavesTheOneOfTheNextLevel() {
        send("cce:createTask?origin=of the option", Map.of("origin", " "), Map.of(CceConstants.ORIGIN, ""));

        assertThat(created().origin()).isEqualTo("of the option");
    }

    @Test
    void theBodyMayBeJsonAsTextBytesOrStream() {
        for (Object body : List.of(
                JSON,
                JSON.getBytes(StandardCharsets.UTF_8),
                new ByteArrayInputStream(JSON.getBytes(StandardCharsets.UTF_8)),
                "\uFEFF" + JSON,
                ("\uFEFF" + JSON).getBytes(StandardCharsets.UTF_8),
                new StringReader("  " + JSON))) {
            contactCenter().reset();
            assertThat(send("cce:createTask", body, Map.of()).getException()).isNull();
            assertThat(created().origin()).as("%s", body.getClass()).isEqualTo("from the body");
        }
    }

    @Test
    void theBodyMayBeAMapOrATree() throws JsonProcessingException {
        for (Object body : List.of(Map.of("origin", "from the body"), new ObjectMapper().readTree(JSON))) {
            contactCenter().reset();
            assertThat(send("cce:createTask", body, Map.of()).getException()).isNull();
            assertThat(created().origin()).as("%s", body.getClass()).isEqualTo("from the body");
        }
    }

    @Test
    void theBodyMayBeOfTheDomain() {
        Draft draft = new Draft().with(TaskField.ORIGIN, "from the body").with(TaskField.CUSTOMER_NAME, "Jane");

        assertThat(send("cce:createTask", draft, Map.of()).getException()).isNull();

        assertThat(created().origin()).isEqualTo("from the body");
        assertThat(created().variable("user_DR_CustomerName")).contains("Jane");
    }

    @Test
    void aTextThatIsNotJsonIsTheRoutesOwn() {
        Exchange exchange = send("cce:createTask?origin=me", "Where is my parcel?", Map.of());

        assertThat(exchange.getException()).isNull();
    }

    @Test
    void aStreamThatIsNotJsonCanStillBeRead() {
        Exchange exchange = send(
                "cce:createTask?throwExceptionOnFailure=false",
                new ByteArrayInputStream("plain".getBytes(StandardCharsets.UTF_8)),
                Map.of());

        assertThat(header(exchange, CceConstants.OUTCOME, String.class)).isEqualTo("invalid");
        assertThat(exchange.getMessage().getBody(String.class)).isEqualTo("plain");
    }

    @Test
    void aStreamOfJsonCanBeReadAgain() {
        Exchange exchange = send(
                "cce:createTask?throwExceptionOnFailure=false",
                new ByteArrayInputStream(JSON.getBytes(StandardCharsets.UTF_8)),
                Map.of(CceConstants.MEDIA_TYPE, "none"));

        assertThat(header(exchange, CceConstants.OUTCOME, String.class)).isEqualTo("invalid");
        assertThat(exchange.getMessage().getBody(String.class)).isEqualTo(JSON);
    }

    @Test
    void variablesOfAllLevelsAreOneMap() {
        send(
                "cce:createTask?origin=me&variable.cv_1=of the option&variable.cv_2=of the option",
                Map.of("variables", Map.of("cv_2", "of the body", "cv_3", "of the body")),
                Map.of(CceConstants.VARIABLES, Map.of("cv_3", "of the header")));

        assertThat(created().variable("cv_1")).contains("of the option");
        assertThat(created().variable("cv_2")).contains("of the body");
        assertThat(created().variable("cv_3")).contains("of the header");
    }

    @Test
    void variablesComeFromHeaderBodyOrOptions() {
        Map<String, Object> variables = Map.of("cv_1", "gold", "user_Order", 4711, "note", true);

        send("cce:createTask?origin=me", Map.of(), Map.of(CceConstants.VARIABLES, variables));
        assertThat(created().variable("cv_1")).contains("gold");
        assertThat(created().variable("user_Order")).contains("4711");
        assertThat(created().variable("note")).contains("true");

        contactCenter().reset();
        send("cce:createTask?origin=me", "{\"variables\": {\"cv_2\": \"silver\"}}", Map.of());
        assertThat(created().variable("cv_2")).contains("silver");

        contactCenter().reset();
        send("cce:createTask?origin=me&variable.cv_3=bronze&variable.user_Queue=7", "", Map.of());
        assertThat(created().variable("cv_3")).contains("bronze");
        assertThat(created().variable("user_Queue")).contains("7");
    }

    @Test
    void theConversationAndTheNameTravelAsVariablesAndAnExplicitVariableWins() {
        send(
                "cce:createTask?origin=me&conversationId=conversation-1&customerName=Jane&variable.user_DR_CustomerName=Ms Doe",
                "",
                Map.of());

        assertThat(created().variable("user_DR_MediaResourceID")).contains("conversation-1");
        assertThat(created().variable("user_DR_CustomerName")).contains("Ms Doe");
    }

    @Test
    void aReceiptOrATaskInTheBodyNamesTheTask() {
        Exchange exchange = send("direct:createAndGetByBody", JSON, Map.of());

        assertThat(exchange.getException()).isNull();
        assertThat(contactCenter().ledger().tasks()).singleElement().satisfies(task -> assertThat(task.state())
                .isEqualTo("CLOSED"));
    }

    @Test
    void theBodyOfAReadIsTheTask() {
        Exchange exchange = send("direct:createAndGet", JSON, Map.of());

        Task task = exchange.getMessage().getBody(Task.class);
        assertThat(task.origin()).isEqualTo("from the body");
        assertThat(header(exchange, CceConstants.TASK_STATE, String.class)).isEqualTo("CREATED");
        assertThat((Map<?, ?>) exchange.getMessage().getBody(Map.class))
                .hasFieldOrPropertyWithValue("origin", "from the body");
        assertThat(exchange.getMessage().getBody(String.class)).contains("\"state\":\"CREATED\"");
    }

    @Test
    void theSameTransactionIsTheSameTask() {
        String expected = "6d54e05b-de76-57e0-8e5d-f9ee859c6348";
        Map<String, Object> headers = Map.of(CceConstants.TRANSACTION_ID, "order-4711");

        Exchange first = send("cce:createTask?origin=me", "", headers);
        Exchange second = send("cce:createTask?origin=me", "", headers);

        assertThat(header(first, CceConstants.TASK_ID, String.class)).isEqualTo(expected);
        assertThat(header(first, CceConstants.EXISTED, Boolean.class)).isFalse();
        assertThat(header(second, CceConstants.TASK_ID, String.class)).isEqualTo(expected);
        assertThat(header(second, CceConstants.EXISTED, Boolean.class)).isTrue();
        assertThat(header(second, CceConstants.VERIFIED, Boolean.class)).isTrue();
        assertThat(contactCenter().ledger().tasks()).hasSize(1);
        assertThat(header(send("cce:getTask", "", headers), CceConstants.TASK_ID, String.class))
                .isEqualTo(expected);
    }

    @Test
    void noHeaderOfTheExchangeGoesToTheContactCentre() {
        Map<String, Object> headers = new HashMap<>(AN_SMS);
        headers.put("X-Internal", "secret");
        headers.put("Cookie", "session=1");
        headers.put("Authorization", "Bearer stolen");
        headers.put(Exchange.HTTP_URI, "http://evil.example.com");
        headers.put(Exchange.HTTP_METHOD, "DELETE");

        Exchange exchange = send("cce:createTask", headers);

        assertThat(exchange.getException()).isNull();
        assertThat(contactCenter().wireMock().getAllServeEvents())
                .extracting(event -> event.getRequest().getHeaders().keys().toString())
                .allSatisfy(names -> assertThat(names).doesNotContainIgnoringCase("x-internal", "cookie"));
        assertThat(contactCenter().wireMock().getAllServeEvents())
                .noneMatch(event -> event.getRequest().getHeaders().toString().contains("stolen"));
    }

    private static TaskRequest created() {
        assertThat(contactCenter().ledger().tasks()).hasSize(1);
        return contactCenter().ledger().tasks().get(0).latestRequest();
    }
}
