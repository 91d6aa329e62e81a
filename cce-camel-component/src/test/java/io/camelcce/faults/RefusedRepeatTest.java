package io.camelcce.faults;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.MappingBuilder;
import io.camelcce.camel.CceComponent;
import io.camelcce.camel.CceConstants;
import io.camelcce.wiremock.TaskFault;
import io.camelcce.wiremock.TaskOperation;
import io.camelcce.wiremock.proxy.FaultyProxy;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The answer to a create got lost, and its repeat is refused: that says nothing of the first attempt. The task itself
 * does, if it can be read; else nobody knows.
 */
class RefusedRepeatTest extends FaultyCalls {

    private final FaultyProxy proxy = FaultyProxy.to(contactCenter().domain());

    @AfterEach
    void closeTheProxy() {
        proxy.close();
    }

    @Override
    void configure(CceComponent cce) {
        super.configure(cce);
        cce.setDomain(proxy.domain());
    }

    /** What happens to all creates after the first. */
    private enum Refusal {
        TOO_MANY(() -> fault(TaskFault.TOO_MANY)),
        UNAUTHORIZED(() -> answer(any(urlPathMatching("/drapi/.*")), 401, "")),
        BAD_REQUEST(() -> answerCreates(400, "")),
        FORBIDDEN(() -> answerCreates(403, "")),
        NOT_FOUND(() -> answerCreates(404, "")),
        QUEUE_LIMIT(() -> answerCreates(400, "{\"code\":20286}"));

        @SuppressWarnings("ImmutableEnumChecker") // It changes the contact centre, and nothing here.
        private final Runnable begins;

        Refusal(Runnable begins) {
            this.begins = begins;
        }

        private static void answerCreates(int status, String body) {
            answer(post("/drapi/v1/tasks"), status, body);
        }

        private static void answer(MappingBuilder requests, int status, String body) {
            contactCenter()
                    .wireMock()
                    .stubFor(requests.willReturn(aResponse().withStatus(status).withBody(body)));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"BAD_REQUEST", "FORBIDDEN", "NOT_FOUND", "QUEUE_LIMIT"})
    void aTaskThatIsThereIsDone(Refusal refusal) {
        faultTimes(1, TaskFault.DONE_THEN_RESET, TaskOperation.CREATE);
        retries.meanwhile(retry -> refusal.begins.run());

        Exchange created = createNamed();

        assertThat(outcome(created)).isEqualTo("done");
        assertThat(isTrue(created, CceConstants.REPLAYED)).isTrue();
        assertThat(isTrue(created, CceConstants.VERIFIED)).isTrue();
        assertThat(tasks()).hasSize(1);
    }

    static Stream<Refusal> refusals() {
        return Stream.of(Refusal.values());
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void aTaskThatIsNotThereIsUnknown(Refusal refusal) {
        faultTimes(1, TaskFault.RESET, TaskOperation.CREATE);
        retries.meanwhile(retry -> refusal.begins.run());

        assertUnknown(createNamed());

        assertThat(tasks()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"TOO_MANY", "UNAUTHORIZED"})
    void aTaskThatIsThereAndCannotBeReadIsUnknown(Refusal refusal) {
        faultTimes(1, TaskFault.DONE_THEN_RESET, TaskOperation.CREATE);
        retries.meanwhile(retry -> refusal.begins.run());

        assertUnknown(createNamed());

        assertThat(tasks()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = TaskFault.class,
            names = {"DONE_THEN_RESET", "RESET"})
    void aRefusedConnectionLeavesItUnknown(TaskFault first) {
        faultTimes(1, first, TaskOperation.CREATE);
        retries.meanwhile(retry -> proxy.refuse());

        assertUnknown(createNamed());
    }

    @Test
    void aRefusedConnectionThatComesBackIsDone() {
        faultTimes(1, TaskFault.DONE_THEN_RESET, TaskOperation.CREATE);
        retries.meanwhile(retry -> {
            if (retry.attempts() < 3) {
                proxy.refuse();
            } else {
                proxy.accept();
            }
        });

        assertThat(outcome(createNamed())).isEqualTo("done");

        assertThat(tasks()).hasSize(1);
        assertThat(retries.all()).extracting("reason").containsExactly("maybeSent", "notSent", "notSent");
    }

    @Test
    void anotherTaskThatTookTheIdMeanwhileIsAConflict() {
        faultTimes(1, TaskFault.RESET, TaskOperation.CREATE);
        retries.meanwhile(retry -> send("direct:create", with(named(), CceConstants.CUSTOMER_ID, "c-18")));

        Exchange late = createNamed();

        assertThat(outcome(late)).isEqualTo("rejected");
        assertThat(header(late, CceConstants.REJECTION_REASON, String.class)).isEqualTo("conflict");
        assertThat(tasks()).hasSize(1);
        assertThat(tasks().get(0).latestRequest().customerId()).isEqualTo("c-18");
    }

    private static void assertUnknown(Exchange create) {
        assertThat(outcome(create)).isEqualTo("unknown");
        assertThat(header(create, CceConstants.TASK_ID, String.class)).isEqualTo(TASK_ID);
        assertThat(isTrue(create, CceConstants.RETRYABLE)).isTrue();
        assertThat(header(create, CceConstants.MESSAGE, String.class))
                .contains("may have happened, or not", "an earlier attempt may have been carried out");
    }
}
