package io.camelcce.task;

import static io.camelcce.task.Requests.anyDraft;
import static io.camelcce.task.Requests.valid;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class DraftRoundTripTest {

    @Property
    void ofACreateGivesAnEqualOne(@ForAll("drafts") Draft draft, @ForAll @From("submissions") Submission submission) {
        CreateTask create = valid(draft.createTask(Requests.RULES, submission));

        assertThat(valid(create.toDraft().createTask(Requests.RULES, submission)))
                .isEqualTo(create);
    }

    @Property
    void ofAnEndGivesAnEqualOne(@ForAll("drafts") Draft draft) {
        EndTask close = valid(draft.close());
        EndTask accept = valid(draft.acceptClose());
        EndTask reject = valid(draft.rejectClose());

        assertThat(valid(close.toDraft().close())).isEqualTo(close);
        assertThat(valid(accept.toDraft().acceptClose())).isEqualTo(accept);
        assertThat(valid(reject.toDraft().rejectClose())).isEqualTo(reject);
    }

    @Test
    void ofAReadOrAListGivesAnEqualOne() {
        ListTasks list = new ListTasks(Instant.ofEpochMilli(1_795_341_600_123L), 7, Requests.TRACKING_ID);

        assertThat(valid(Requests.anyGet().toDraft().getTask())).isEqualTo(Requests.anyGet());
        assertThat(valid(list.toDraft().listTasks(7, Instant.EPOCH))).isEqualTo(list);
    }

    @Test
    void givesVariablesAsAMapThatOthersCanBeAddedTo() {
        assertThat(Requests.anyCreate().toDraft().get(TaskField.VARIABLES)).isInstanceOf(Map.class);
        assertThat(Requests.anyClose().toDraft().get(TaskField.VARIABLES)).isInstanceOf(Map.class);
    }

    @ParameterizedTest
    @FieldSource("io.camelcce.task.MediaType#KNOWN")
    void keepsTheMediaType(MediaType mediaType) {
        CreateTask create = Requests.anyCreate(anyDraft().with(TaskField.MEDIA_TYPE, mediaType));

        assertThat(Requests.anyCreate(create.toDraft()).mediaType()).isEqualTo(mediaType);
    }

    @Test
    void keepsAnExplicitVariableThatWinsOverAField() {
        Draft draft = anyDraft().with(TaskField.VARIABLES, Map.of(ConversationId.VARIABLE, "explicit"));

        CreateTask again = Requests.anyCreate(Requests.anyCreate(draft).toDraft());

        assertThat(again.variables().byName()).containsEntry(ConversationId.VARIABLE, "explicit");
    }

    /** Any request's mandatory fields, with any of the others. */
    @Provide
    Arbitrary<Draft> drafts() {
        return Arbitraries.of(TaskField.class).set().map(left -> {
            Draft draft = anyDraft();
            left.stream().filter(DraftRoundTripTest::isOptional).forEach(field -> draft.with(field, null));
            return draft;
        });
    }

    @Provide
    Arbitrary<Submission> submissions() {
        return Arbitraries.of(Submission.class);
    }

    private static boolean isOptional(TaskField field) {
        return switch (field) {
            case TASK_ID, TRACKING_ID, REASON, REASON_CODE -> false;
            default -> true;
        };
    }
}
