package io.camelcce.camel.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.camelcce.camel.CceConstants;
import io.camelcce.task.FieldFault;
import io.camelcce.task.NodeOutcome;
import io.camelcce.task.Outcome;
import io.camelcce.task.Receipt;
import io.camelcce.task.Reply;
import io.camelcce.task.TaskField;
import io.camelcce.task.TaskId;
import io.camelcce.task.TaskList;
import io.camelcce.task.TrackingId;
import java.lang.reflect.Field;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;

/** What a call left in the headers is gone after the next one. */
class LeftoverHeadersTest {

    private static final String LEFT_OVER = "left over";

    private static final Outcome<?> INVALID =
            new Outcome.Invalid<>(List.of(new FieldFault(TaskField.ORIGIN, FieldFault.Kind.MISSING, "is missing")));

    private static final Outcome<?> ENDED = new Outcome.Done<>(
            Receipt.of(new TaskId("task-1"), new TrackingId("track-1"), new Reply(200, null, "", null, null)),
            NodeOutcome.OK,
            1);

    @Test
    void noneOfAnEarlierCallIsLeft() {
        Set<String> outputs = headers();
        for (TaskField field : TaskField.values()) {
            assertThat(outputs.remove(ExchangeReader.headerOf(field)))
                    .as("%s", field)
                    .isTrue();
        }
        // These choose, and tell nothing of a call.
        outputs.removeAll(Set.of(CceConstants.INTEGRATION, CceConstants.AUTHORIZATION));
        assertThat(outputs).contains(CceConstants.OUTCOME, CceConstants.TRUNCATED);
        Map<String, Object> before = new HashMap<>();
        outputs.forEach(name -> before.put(name, LEFT_OVER));

        for (Outcome<?> outcome : List.of(INVALID, ENDED)) {
            Exchange exchange = ReadMessages.exchange("", before);
            new OutcomeWriter(exchange, false).outcome(outcome, Duration.ZERO, null);

            assertThat(exchange.getMessage().getHeaders()).doesNotContainValue(LEFT_OVER);
        }
    }

    @Test
    void whatAListSaidOfItselfIsGoneAfterAnotherCall() {
        Exchange exchange = ReadMessages.exchange("", Map.of());
        new OutcomeWriter(exchange, false)
                .outcome(new Outcome.Done<>(new TaskList(List.of(), true, 3), NodeOutcome.OK, 1), Duration.ZERO, null);
        assertThat(exchange.getMessage().getHeaders())
                .containsEntry(CceConstants.TRUNCATED, true)
                .containsEntry(CceConstants.UNREADABLE, 3);

        new OutcomeWriter(exchange, false).outcome(ENDED, Duration.ZERO, null);

        assertThat(exchange.getMessage().getHeaders())
                .doesNotContainKeys(CceConstants.TRUNCATED, CceConstants.UNREADABLE);
    }

    @Test
    void whatACreateSaidOfItsTaskIsGoneAfterAnotherCall() {
        Exchange exchange = ReadMessages.exchange("", Map.of());
        new OutcomeWriter(exchange, true).outcome(ENDED, Duration.ZERO, null);
        assertThat(exchange.getMessage().getHeaders()).containsEntry(CceConstants.EXISTED, false);

        new OutcomeWriter(exchange, false).outcome(ENDED, Duration.ZERO, null);

        assertThat(exchange.getMessage().getHeaders())
                .doesNotContainKeys(
                        CceConstants.EXISTED, CceConstants.VERIFIED, CceConstants.REPLAYED, CceConstants.RESUBMITTED);
    }

    private static Set<String> headers() {
        return Arrays.stream(CceConstants.class.getFields())
                .map(LeftoverHeadersTest::value)
                .collect(Collectors.toSet());
    }

    private static String value(Field constant) {
        try {
            return (String) constant.get(null);
        } catch (IllegalAccessException notPublic) {
            throw new AssertionError(notPublic);
        }
    }
}
