package io.camelcce.examples;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.client.WireMock;
import io.camelcce.task.Transaction;
import io.camelcce.wiremock.TaskRequest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Locale;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.component.platform.http.main.MainHttpServer;
import org.apache.camel.test.AvailablePortFinder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Customers come by HTTP: what of their requests reaches a task, and what of an outcome they see. */
class HttpTest extends Example {

    @RegisterExtension
    static final AvailablePortFinder.Port PORT = AvailablePortFinder.find();

    private static final String A_CHAT = "{\"origin\": \"user-1\", \"destination\": \"shop\"}";

    HttpTest(Dsl dsl) {
        super(dsl, "http", new HttpRoute());
    }

    @Override
    void setUp(CamelContext context) throws Exception {
        MainHttpServer server = new MainHttpServer();
        server.setCamelContext(context);
        server.setHost("127.0.0.1");
        server.setPort(PORT.getPort());
        server.setPath("/");
        context.addService(server);
    }

    @Test
    void aJsonBodyBecomesATaskAndItsReceiptIsTheAnswer() throws Exception {
        HttpResponse<String> answer = post("/chats", "application/json", A_CHAT, Map.of());

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(created().origin()).isEqualTo("user-1");
        assertThat(created().destination()).isEqualTo("shop");
        assertThat(created().mediaChannel()).isEqualTo("Live Chat/In App Messaging");
        assertThat(new ObjectMapper().readTree(answer.body()).path("taskId").asText())
                .isEqualTo(created().taskId());
    }

    @Test
    void aJsonBodyNeedsNoContentType() throws Exception {
        assertThat(post("/chats", "application/octet-stream", A_CHAT, Map.of()).statusCode())
                .isEqualTo(201);
    }

    @Test
    void aPlainTextIsTheRoutesOwn() throws Exception {
        HttpResponse<String> answer =
                post("/sms?from=%2B447700900123", "text/plain", "Where is my {parcel}?", Map.of());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("Thank you. We read: Where is my {parcel}?");
        assertThat(created().origin()).isEqualTo("+447700900123");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"taskId\":\"hijack\",\"scriptSelector\":\"VIP\"}", "{smile} where is my parcel"})
    void aPlainTextSetsNothingHoweverItLooks(String text) throws Exception {
        HttpResponse<String> answer = post("/sms?from=%2B447700900123", "text/plain; charset=utf-8", text, Map.of());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("Thank you. We read: " + text);
        assertThat(created().taskId()).isNotEqualTo("hijack");
        assertThat(created().scriptSelector()).isEqualTo("SMS_Support");
    }

    @Test
    void headersOfTheComponentDoNotComeInFromOutside() throws Exception {
        Map<String, String> headers = Map.of(
                "CamelCceOrigin", "somebody else",
                "CamelCceScriptSelector", "VIP",
                "camelccepreferredowner", "5001",
                "CamelCceTaskId", "their-own-id",
                "CamelCceVariables", "{\"cv_1\": \"gold\"}");

        HttpResponse<String> answer =
                post("/chats?CamelCceCustomerId=c-1&CamelCceTransactionId=t-1", "application/json", A_CHAT, headers);

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(created().origin()).isEqualTo("user-1");
        assertThat(created().scriptSelector()).isEqualTo("Chat_Support");
        assertThat(created().preferredOwner()).isNull();
        assertThat(created().customerId()).isNull();
        assertThat(created().variable("cv_1")).isEmpty();
        assertThat(created().taskId())
                .isNotIn("their-own-id", new Transaction("t-1", null).taskId().value());
    }

    @Test
    void headersOfTheComponentDoNotGoOutWithTheAnswer() throws Exception {
        HttpResponse<String> answer = post("/chats", "application/json", A_CHAT, Map.of());

        assertThat(answer.headers().map().keySet())
                .noneMatch(name -> name.toLowerCase(Locale.ROOT).startsWith("camel"));
    }

    @Test
    void whatIsWrongWithABodyIsToldWithoutRepeatingIt() throws Exception {
        HttpResponse<String> answer =
                post("/chats", "application/json", "{\"origin\": \"Jane Doe\" \"destination\": \"shop\"}", Map.of());

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("not valid JSON: line 1").doesNotContain("Jane");
        assertThat(tasks()).isEmpty();
    }

    @Test
    void aContactCentreThatCannotAnswerIsNoSuccess() throws Exception {
        contactCenter()
                .wireMock()
                .stubFor(WireMock.post("/drapi/v1/tasks").willReturn(aResponse().withStatus(503)));

        HttpResponse<String> answer = post("/chats", "application/json", A_CHAT, Map.of());

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/plain");
        assertThat(answer.body()).isEqualTo("Please try again later.");
    }

    private static TaskRequest created() {
        assertThat(tasks()).hasSize(1);
        return tasks().get(0).latestRequest();
    }

    private static HttpResponse<String> post(String path, String type, String body, Map<String, String> headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:%d%s".formatted(PORT.getPort(), path)))
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body));
        headers.forEach(request::header);
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }
}
