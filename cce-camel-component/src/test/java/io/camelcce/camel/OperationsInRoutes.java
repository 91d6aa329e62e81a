package io.camelcce.camel;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import io.camelcce.wiremock.SeenRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.jspecify.annotations.Nullable;

/** Every operation twice, in a route that throws what is not done, and in one that leaves it in the headers. */
abstract class OperationsInRoutes extends CceRoutes {

    static final String TASK_ID = "6b0c1d2e-aaaa-4bbb-8ccc-000000004711";

    /** Where a route that throws, and one that does not, call the same. */
    enum Operation {
        CREATE(CceRoutes.CREATE + "&"),
        GET("cce:getTask?"),
        END("cce:endTask?");

        private final String uri;

        Operation(String uri) {
            this.uri = uri;
        }

        String throwing() {
            return "direct:" + name() + "-throwing";
        }

        String quiet() {
            return "direct:" + name() + "-quiet";
        }
    }

    @Override
    protected RoutesBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                for (Operation operation : Operation.values()) {
                    // What a single attempt comes to: repeats have tests of their own.
                    String uri = operation.uri + options() + "&retry=false";
                    from(operation.throwing()).to(uri);
                    from(operation.quiet()).to(uri + "&throwExceptionOnFailure=false");
                }
            }
        };
    }

    /** Options of all endpoints. */
    String options() {
        return "authorization=default";
    }

    /** Lets the contact centre answer every call so; tokens are given as ever. */
    static void answerCalls(ResponseDefinitionBuilder answer) {
        contactCenter().wireMock().stubFor(any(urlPathMatching("/drapi/.*")).willReturn(answer));
    }

    static List<SeenRequest> calls() {
        return contactCenter().ledger().requests().stream()
                .filter(request -> request.path().startsWith("/drapi/"))
                .toList();
    }

    static Map<String, Object> anSmsWith(String header, @Nullable Object value) {
        Map<String, Object> headers = new HashMap<>(AN_SMS);
        headers.put(CceConstants.TASK_ID, TASK_ID);
        if (value == null) {
            headers.remove(header);
        } else {
            headers.put(header, value);
        }
        return headers;
    }

    /** Asserts that an operation comes to this outcome, thrown once, and once in the headers only. */
    Exchange assertOutcome(Operation operation, String outcome, String nodeOutcome) {
        return assertOutcome(operation, anSmsWith(CceConstants.TASK_ID, TASK_ID), outcome, nodeOutcome);
    }

    Exchange assertOutcome(Operation operation, Map<String, Object> headers, String outcome, String nodeOutcome) {
        CceException failure = failure(send(operation.throwing(), headers));
        assertThat(failure.getOutcomeName()).as("%s, thrown", operation).isEqualTo(outcome);
        assertThat(failure.getOutcome().nodeOutcome().word())
                .as("%s, thrown", operation)
                .isEqualTo(nodeOutcome);

        Exchange quiet = send(operation.quiet(), headers);
        assertThat(quiet.getException()).isNull();
        assertHeaders(operation, quiet, outcome, nodeOutcome);
        assertThat(header(quiet, CceConstants.MESSAGE, String.class))
                .as("%s, in headers", operation)
                .startsWith("cce:");
        assertThat(header(quiet, CceConstants.RETRYABLE, Boolean.class)).isEqualTo(failure.isRetryable());
        return quiet;
    }

    /** Asserts that an operation is done, in either route. */
    Exchange assertDone(Operation operation, String nodeOutcome) {
        return assertDone(operation, anSmsWith(CceConstants.TASK_ID, TASK_ID), nodeOutcome);
    }

    Exchange assertDone(Operation operation, Map<String, Object> headers, String nodeOutcome) {
        Exchange throwing = send(operation.throwing(), headers);
        assertThat(throwing.getException()).isNull();
        assertHeaders(operation, throwing, "done", nodeOutcome);

        Exchange quiet = send(operation.quiet(), headers);
        assertThat(quiet.getException()).isNull();
        assertHeaders(operation, quiet, "done", nodeOutcome);
        return quiet;
    }

    private static void assertHeaders(Operation operation, Exchange exchange, String outcome, String nodeOutcome) {
        assertThat(header(exchange, CceConstants.OUTCOME, String.class))
                .as("%s, in headers", operation)
                .isEqualTo(outcome);
        assertThat(header(exchange, CceConstants.NODE_OUTCOME, String.class))
                .as("%s, in headers", operation)
                .isEqualTo(nodeOutcome);
    }
}
