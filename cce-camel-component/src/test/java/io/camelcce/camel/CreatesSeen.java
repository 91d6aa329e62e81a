package io.camelcce.camel;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.util.ArrayList;
import java.util.List;

/** The creates that reach a contact centre, and what it does to the first of them. */
record CreatesSeen(WireMockServer server) {

    private static final String CREATE = "/drapi/v1/tasks";

    /** The task ids of all creates, in the order of their arrival. */
    List<String> taskIds() {
        List<String> ids = new ArrayList<>();
        server.findAll(postRequestedFor(urlEqualTo(CREATE)))
                .forEach(request -> ids.add(taskId(request.getBodyAsString())));
        return ids;
    }

    /** The bodies of all creates, byte for byte, in the same order. */
    List<byte[]> bodies() {
        return server.findAll(postRequestedFor(urlEqualTo(CREATE))).stream()
                .map(LoggedRequest::getBody)
                .toList();
    }

    /** Answers the next creates with these statuses, before the contact centre gets to see any. */
    void answerWith(int... statuses) {
        for (int i = 0; i < statuses.length; i++) {
            stub(i, statuses.length, aResponse().withStatus(statuses[i]));
        }
    }

    /** Breaks the connection of the next create after it was read. */
    void breakTheNext() {
        stub(0, 1, aResponse().withFault(Fault.EMPTY_RESPONSE));
    }

    private void stub(int number, int count, ResponseDefinitionBuilder answer) {
        server.stubFor(post(urlEqualTo(CREATE))
                .atPriority(1)
                .inScenario("creates")
                .whenScenarioStateIs(number == 0 ? Scenario.STARTED : "answered " + number)
                .willReturn(answer)
                .willSetStateTo(number + 1 == count ? "over" : "answered " + (number + 1)));
    }

    private static String taskId(String body) {
        try {
            return new ObjectMapper().readTree(body).required("taskId").asText();
        } catch (JsonProcessingException notJson) {
            throw new AssertionError(notJson);
        }
    }
}
