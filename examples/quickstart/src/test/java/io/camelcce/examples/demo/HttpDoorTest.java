package io.camelcce.examples.demo;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static io.camelcce.examples.demo.ServedDemo.anSms;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import io.camelcce.wiremock.SimulatedContactCenter;
import io.camelcce.wiremock.Switches;
import io.camelcce.wiremock.TaskRecord;
import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the application of {@code ./demo --serve} answers over HTTP, and what it does not let in. */
class HttpDoorTest {

    @RegisterExtension
    static final ServedDemo DEMO = new ServedDemo();

    @Test
    void aTaskIsCreatedReadListedAndEnded() throws Exception {
        assertThat(DEMO.post("/tasks", anSms("t-1")))
                .satisfies(answer -> isAnswered(answer, 201, "\"outcome\" : \"done\"", "\"taskId\" : \"t-1\""));
        assertThat(DEMO.post("/tasks", anSms("t-1")))
                .satisfies(answer -> isAnswered(answer, 200, "taskAlreadyExists", "\"existed\" : true"));
        assertThat(DEMO.get("/tasks/t-1"))
                .satisfies(
                        answer -> isAnswered(answer, 200, "\"taskState\" : ", "\"scriptSelector\" : \"SMS_Support\""));
        assertThat(DEMO.get("/tasks?from=0"))
                .satisfies(answer -> isAnswered(answer, 200, "\"tasks\" : [ {", "\"taskId\" : \"t-1\""));
        assertThat(DEMO.post("/tasks/t-1/end", "{\"dispositionCode\": \"CD_TASK_CUSTOMER_ABANDON\"}"))
                .satisfies(answer -> isAnswered(answer, 200, "\"outcome\" : \"done\""));
        assertThat(task("t-1").dispositionCode()).isEqualTo("CD_TASK_CUSTOMER_ABANDON");
    }

    @Test
    void whatIsNotDoneHasAStatusThatFits() throws Exception {
        DEMO.post("/tasks", anSms("t-1"));

        isAnswered(DEMO.post("/tasks", "{}"), 400, "invalid", "needs a destination");
        isAnswered(DEMO.post("/tasks", "{\"mediaChannel\": "), 400, "invalid", "cannot read the message");
        isAnswered(DEMO.get("/tasks/t-0"), 404, "notFound");
        isAnswered(DEMO.post("/tasks", anSms("t-1").replace("+4477", "+4478")), 409, "conflict");
        isAnswered(createWhen(aResponse().withStatus(403)), 502, "forbidden");
        isAnswered(createWhen(aResponse().withStatus(401)), 502, "unauthorized");
        isAnswered(createWhen(aResponse().withStatus(429)), 503, "unavailable", "\"retryable\" : true");
        isAnswered(createWhen(aResponse().withStatus(500)), 504, "unknown", "\"taskId\" : \"t-2\"");
        DEMO.contactCenter().set(Switches.CAPACITY, 0);
        isAnswered(DEMO.post("/tasks", anSms("t-4")), 503, "queueLimit", "\"applicationCode\" : 20286");
    }

    @Test
    void aLostAnswerIsToldAsUnknown() throws Exception {
        aTokenIsThere();

        isAnswered(
                createWhen(aResponse()
                        .withTransformers(SimulatedContactCenter.TRANSFORMER)
                        .withFault(Fault.EMPTY_RESPONSE)),
                504,
                "may have happened, or not");
        assertThat(task("t-2").state()).isEqualTo("CREATED");
    }

    @Test
    void noHeaderOfARequestBecomesAFieldOfTheTask() throws Exception {
        DEMO.send(DEMO.request("/tasks?CamelCceDestination=query&CamelCceTaskId=query-task")
                .header("Content-Type", "application/json")
                .header("CamelCceScriptSelector", "Chat_Support")
                .header("camelcceorigin", "somebody else")
                .header("CamelCceTaskId", "header-task")
                .POST(BodyPublishers.ofString(anSms("t-1"))));

        assertThat(DEMO.contactCenter().ledger().tasks()).singleElement().satisfies(task -> assertThat(task.request())
                .extracting("taskId", "scriptSelector", "origin", "destination")
                .containsExactly("t-1", "SMS_Support", "+447700900123", "44700"));
    }

    @Test
    void aFormIsNotLetIn() throws Exception {
        HttpResponse<String> answer = DEMO.send(DEMO.request("/tasks")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("CamelCceTaskId=t-1&taskId=t-1&mediaChannel=sms"
                        + "&scriptSelector=SMS_Support&origin=1&destination=2")));

        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(DEMO.contactCenter().ledger().tasks()).isEmpty();
    }

    @Test
    void anAnswerHasNoHeaderOfItsRequestNorOfTheComponent() throws Exception {
        HttpResponse<String> answer = DEMO.send(DEMO.request("/tasks/t-0?asked=yes")
                .header("Authorization", "Bearer of-the-caller")
                .header("X-Asked", "yes"));

        assertThat(answer.headers().map().keySet())
                .isSubsetOf("content-type", "Content-Type", "transfer-encoding", "content-length", ":status");
    }

    @Test
    void nobodyElseReachesIt() throws Exception {
        List<InetAddress> others = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress())
                .toList();
        assumeThat(others).as("addresses other than loopback").isNotEmpty();

        assertThat(others).allSatisfy(address -> assertThatThrownBy(() -> connect(address))
                .isInstanceOf(IOException.class));
    }

    private static void aTokenIsThere() throws Exception {
        DEMO.get("/tasks/t-0");
    }

    private static void connect(InetAddress address) throws IOException {
        new Socket(address, DEMO.demo().httpPort()).close();
    }

    /** What a create is answered when the contact centre answers this. */
    private static HttpResponse<String> createWhen(ResponseDefinitionBuilder answer) throws Exception {
        DEMO.contactCenter().wireMock().stubFor(post("/drapi/v1/tasks").willReturn(answer));
        try {
            return DEMO.post("/tasks", anSms("t-2"));
        } finally {
            DEMO.contactCenter().wireMock().resetAll();
        }
    }

    private static void isAnswered(HttpResponse<String> answer, int status, String... parts) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(answer.body()).contains(parts).endsWith("}\n");
    }

    private static TaskRecord task(String taskId) {
        return DEMO.contactCenter().ledger().task(taskId);
    }
}
