package io.camelcce.benchmarks.contender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camelcce.benchmarks.load.Caller;
import io.camelcce.benchmarks.stub.StubServer;
import io.camelcce.benchmarks.stub.StubToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every contender asks for the same, and looks at the answer. */
class ContenderTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    static Stream<ContenderKind> compared() {
        return ContenderKind.compared().stream();
    }

    @ParameterizedTest
    @MethodSource("compared")
    void asksForTheSameTaskAndIsAnsweredThatItIsCreated(ContenderKind kind) throws Exception {
        List<String> requests = new CopyOnWriteArrayList<>();
        try (StubServer stub = StubServer.start(requests::add);
                Contender contender = kind.open(stub.authority(), 1)) {
            Caller caller = contender.caller();
            caller.call();
            caller.call();
        }

        List<String> creates = requests.stream()
                .filter(one -> one.startsWith("POST " + Contender.PATH))
                .toList();
        assertThat(creates).hasSize(2);
        assertThat(creates.stream().map(ContenderTest::taskId).distinct()).hasSize(2);
        for (String create : creates) {
            assertThat(withoutId(create)).isEqualTo(withoutId(JSON.valueToTree(TaskRequest.next())));
            assertThat(head(create))
                    .contains("authorization: bearer " + StubToken.VALUE, "trackingid: ", "application/json");
            assertThat(body(create).length()).isBetween(450, 600);
        }
    }

    @ParameterizedTest
    @MethodSource("compared")
    void failsWhenNobodyAnswers(ContenderKind kind) {
        assertThatThrownBy(() -> {
                    try (Contender contender = kind.open("127.0.0.1:1", 1)) {
                        contender.caller().call();
                    }
                })
                .isInstanceOf(Exception.class);
    }

    @Test
    void aTaskIsReadFromEachIntegrationInTurn() throws Exception {
        List<String> requests = new CopyOnWriteArrayList<>();
        try (StubServer stub = StubServer.start(requests::add);
                Contender contender = GetTasks.ofIntegrations(stub.authority(), 1, 3)) {
            Caller caller = contender.caller();
            for (int call = 0; call < 3; call++) {
                caller.call();
            }
        }

        assertThat(requests.stream().filter(one -> one.startsWith("GET ")).map(one -> one.split(" ", -1)[1]))
                .containsExactly(
                        Contender.PATH + "/00000000-0000-0000-0000-000000000000",
                        Contender.PATH + "/00000000-0000-0000-0000-000000000001",
                        Contender.PATH + "/00000000-0000-0000-0000-000000000002");
        assertThat(requests.stream().filter(one -> one.startsWith("POST /oauth2/token")))
                .hasSize(3);
    }

    private static String head(String request) {
        return request.substring(0, request.indexOf("\r\n\r\n")).toLowerCase(Locale.ROOT);
    }

    private static String body(String request) {
        String body = request.substring(request.indexOf("\r\n\r\n") + 4);
        return body.substring(body.indexOf('{'), body.lastIndexOf('}') + 1);
    }

    private static JsonNode tree(String request) {
        try {
            return JSON.readTree(body(request));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String taskId(String request) {
        return tree(request).get("taskId").asText();
    }

    private static JsonNode withoutId(String request) {
        return withoutId(tree(request));
    }

    private static JsonNode withoutId(JsonNode task) {
        return ((ObjectNode) task).without("taskId");
    }
}
