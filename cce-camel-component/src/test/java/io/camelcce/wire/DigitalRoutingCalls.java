package io.camelcce.wire;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.camelcce.authorization.AccessToken;
import io.camelcce.authorization.Domain;
import io.camelcce.authorization.Secret;
import io.camelcce.http.CamelHttpClient;
import io.camelcce.http.ExchangeWatch;
import io.camelcce.http.HttpSettings;
import io.camelcce.http.HttpTransport;
import io.camelcce.task.Answer;
import io.camelcce.task.Attempt;
import io.camelcce.task.CreateTask;
import io.camelcce.task.Customer;
import io.camelcce.task.Deadline;
import io.camelcce.task.EndTask;
import io.camelcce.task.GetTask;
import io.camelcce.task.Receipt;
import io.camelcce.task.Reply;
import io.camelcce.task.Submission;
import io.camelcce.task.Task;
import io.camelcce.task.TaskId;
import io.camelcce.task.TrackingId;
import io.camelcce.task.Trouble;
import io.camelcce.task.Variables;
import io.camelcce.task.Wire;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Calls over Digital Routing to a server that answers as a test tells it, and what tests say of them. */
abstract class DigitalRoutingCalls {

    @RegisterExtension
    static final WireMockExtension SERVER = WireMockExtension.newInstance().build();

    static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    static final TaskId TASK_ID = new TaskId("6b0c1d2e-aaaa-4bbb-8ccc-000000004711");
    static final TrackingId TRACKING_ID = new TrackingId("Camel_17");
    static final AccessToken TOKEN = new AccessToken(Secret.of("t0ken"));

    static final Duration AMPLE = Duration.ofSeconds(30);

    private final CamelContext context = new DefaultCamelContext();

    @BeforeEach
    void startCamel() {
        context.start();
    }

    @AfterEach
    void stopCamel() throws Exception {
        context.close();
    }

    Wire digitalRouting() {
        return digitalRouting(WireProfile.digitalRouting());
    }

    Wire digitalRouting(WireProfile profile) {
        return new DigitalRouting(transport(), domain(), profile, InstantSource.fixed(NOW));
    }

    static Domain domain() {
        return Domain.parse("http://127.0.0.1:" + SERVER.getPort());
    }

    HttpTransport transport() {
        try {
            return CamelHttpClient.open(
                    context, domain().url(), new HttpSettings(AMPLE, AMPLE, 20), "", new ExchangeWatch());
        } catch (Exception notMade) {
            throw new AssertionError(notMade);
        }
    }

    Attempt<Receipt> create() {
        return digitalRouting().create(anyCreate(), TOKEN, soon());
    }

    Attempt<Task> read() {
        return digitalRouting().get(anyGet(), TOKEN, soon());
    }

    Attempt<Receipt> end() {
        return digitalRouting().end(anyClose(), TOKEN, soon());
    }

    static Deadline soon() {
        return Deadline.in(AMPLE, Clock.systemUTC());
    }

    static CreateTask anyCreate() {
        return new CreateTask(
                TASK_ID,
                TRACKING_ID,
                null,
                null,
                null,
                new Customer(null, null),
                null,
                null,
                null,
                Variables.NONE,
                Submission.FIRST);
    }

    static GetTask anyGet() {
        return new GetTask(TASK_ID, TRACKING_ID);
    }

    static EndTask anyClose() {
        return new EndTask.Close(TASK_ID, TRACKING_ID, null, Variables.NONE);
    }

    static void serverAnswers(ResponseDefinitionBuilder answer) {
        SERVER.stubFor(any(anyUrl()).willReturn(answer));
    }

    static void serverAnswers(int status, String body) {
        serverAnswers(aResponse().withStatus(status).withBody(body));
    }

    /** The one request that arrived. */
    static LoggedRequest request() {
        List<LoggedRequest> requests = SERVER.findAll(anyRequestedFor(anyUrl()));
        assertThat(requests).hasSize(1);
        return requests.get(0);
    }

    static <T> Answer<T> answer(Attempt<T> attempt) {
        if (attempt instanceof Attempt.Answered<T> answered) {
            return answered.answer();
        }
        throw new AssertionError("not answered but " + attempt);
    }

    static <T> T accepted(Attempt<T> attempt) {
        if (answer(attempt) instanceof Answer.Accepted<T> accepted) {
            return accepted.value();
        }
        throw new AssertionError("not accepted but " + attempt);
    }

    static Reply reply(Attempt<?> attempt) {
        return answer(attempt).reply();
    }

    static @Nullable Integer applicationCode(Attempt<?> attempt) {
        return reply(attempt).applicationCode();
    }

    static Trouble maybeSent(Attempt<?> attempt) {
        if (attempt instanceof Attempt.MaybeSent<?> maybeSent) {
            return maybeSent.trouble();
        }
        throw new AssertionError("not maybe sent but " + attempt);
    }
}
