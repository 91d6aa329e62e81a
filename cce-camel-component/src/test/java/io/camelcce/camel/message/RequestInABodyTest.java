package io.camelcce.camel.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.camelcce.camel.CceConstants;
import io.camelcce.task.Checked;
import io.camelcce.task.ConversationId;
import io.camelcce.task.CreateRules;
import io.camelcce.task.CreateTask;
import io.camelcce.task.Customer;
import io.camelcce.task.DispositionCode;
import io.camelcce.task.Draft;
import io.camelcce.task.EndTask;
import io.camelcce.task.GetTask;
import io.camelcce.task.ListTasks;
import io.camelcce.task.MediaType;
import io.camelcce.task.Submission;
import io.camelcce.task.TaskField;
import io.camelcce.task.TaskId;
import io.camelcce.task.TrackingId;
import io.camelcce.task.Variables;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A request of the domain in a body says what it says, and header and options say the rest. */
class RequestInABodyTest {

    private static final TaskId TASK_ID = new TaskId("task-1");
    private static final TrackingId TRACKING_ID = new TrackingId("track-1");
    private static final Variables VARIABLES = new Variables(Map.of("cv_2", "body", "cv_3", "body"));

    private static final Map<TaskField, Object> OPTIONS =
            Map.of(TaskField.VARIABLES, Map.of("cv_1", "option", "cv_2", "option"));
    private static final Map<String, String> OF_ALL = Map.of("cv_1", "option", "cv_2", "body", "cv_3", "header");

    private static final CreateTask CREATE = create(VARIABLES);
    private static final EndTask CLOSE = close(VARIABLES);
    private static final GetTask GET = new GetTask(TASK_ID, TRACKING_ID);
    private static final ListTasks LIST = new ListTasks(Instant.ofEpochMilli(1_795_341_600_123L), 7, TRACKING_ID);
    private static final EndTask ACCEPT = new EndTask.AcceptClose(
            TASK_ID, TRACKING_ID, "queue-1", new ConversationId("conversation-1"), MediaType.CHAT);
    private static final EndTask REJECT = new EndTask.RejectClose(
            TASK_ID, TRACKING_ID, "locked", "423", "agent-1", new ConversationId("conversation-1"), MediaType.CHAT);

    private static CreateTask create(Variables variables) {
        return new CreateTask(
                TASK_ID,
                TRACKING_ID,
                MediaType.CHAT,
                null,
                null,
                new Customer("c-17", "me"),
                "44700",
                null,
                null,
                variables,
                Submission.FIRST);
    }

    private static EndTask close(Variables variables) {
        return new EndTask.Close(TASK_ID, TRACKING_ID, new DispositionCode("CD_1"), variables);
    }

    static List<Object> bodiesWithVariables() {
        return List.of(
                CREATE,
                CLOSE,
                new Draft().with(TaskField.VARIABLES, VARIABLES),
                new Draft().with(TaskField.VARIABLES, VARIABLES.byName()),
                Map.of("variables", VARIABLES),
                Map.of("variables", VARIABLES.byName()));
    }

    @ParameterizedTest
    @MethodSource("bodiesWithVariables")
    void hasItsVariablesBesideThoseOfHeaderAndOptions(Object body) {
        for (Object header : List.of(Map.of("cv_3", "header"), new Variables(Map.of("cv_3", "header")))) {
            assertThat(draft(body, OPTIONS, Map.of(CceConstants.VARIABLES, header))
                            .get(TaskField.VARIABLES))
                    .isEqualTo(OF_ALL);
        }
    }

    static List<Object> bodiesWithoutVariables() {
        return List.of(GET, LIST, ACCEPT, REJECT, create(Variables.NONE), close(Variables.NONE), new Draft());
    }

    @ParameterizedTest
    @MethodSource("bodiesWithoutVariables")
    void takesNoVariablesAway(Object body) {
        assertThat(draft(body, OPTIONS, Map.of(CceConstants.VARIABLES, Map.of("cv_3", "header")))
                        .get(TaskField.VARIABLES))
                .isEqualTo(Map.of("cv_1", "option", "cv_2", "option", "cv_3", "header"));
    }

    static List<Arguments> requests() {
        return List.of(
                request(CREATE, draft -> draft.createTask(CreateRules.NONE, Submission.FIRST)),
                request(GET, Draft::getTask),
                request(LIST, draft -> draft.listTasks(7, Instant.EPOCH)),
                request(CLOSE, Draft::close),
                request(ACCEPT, Draft::acceptClose),
                request(REJECT, Draft::rejectClose));
    }

    private static Arguments request(Object body, Function<Draft, Checked<?>> check) {
        return Arguments.of(body, check);
    }

    @ParameterizedTest
    @MethodSource("requests")
    void isReadAsItIs(Object request, Function<Draft, Checked<?>> check) {
        assertThat(check.apply(draft(request, Map.of(), Map.of()))).isEqualTo(new Checked.Valid<>(request));
    }

    @Test
    void leavesHowManyTasksAreListedToTheEndpoint() {
        assertThat(draft(LIST, Map.of(), Map.of()).listTasks(3, Instant.EPOCH))
                .isEqualTo(new Checked.Valid<>(new ListTasks(LIST.from(), 3, TRACKING_ID)));
    }

    private static Draft draft(Object body, Map<TaskField, Object> options, Map<String, Object> headers) {
        return ReadMessages.read(ReadMessages.exchange(body, headers), options).draft();
    }
}
