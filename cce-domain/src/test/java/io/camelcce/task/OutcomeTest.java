package io.camelcce.task;

import static org.assertj.core.api.Assertions.assertThat;

import io.camelcce.task.Outcome.Done;
import io.camelcce.task.Outcome.Invalid;
import io.camelcce.task.Outcome.Rejected;
import io.camelcce.task.Outcome.Unauthorized;
import io.camelcce.task.Outcome.Unavailable;
import io.camelcce.task.Outcome.Unknown;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OutcomeTest {

    @Test
    void hasAWordOfItsOwnEach() {
        Map<Class<?>, Outcome<String>> byType = Map.of(
                Done.class, new Done<>("it", NodeOutcome.OK, 1),
                Invalid.class,
                        new Invalid<>(List.of(new FieldFault(TaskField.ORIGIN, FieldFault.Kind.MISSING, "is missing"))),
                Rejected.class,
                        new Rejected<>(Attempts.reply(403), RejectionReason.FORBIDDEN, NodeOutcome.FORBIDDEN, 1),
                Unauthorized.class, new Unauthorized<>("authorize again", null, 0),
                Unavailable.class, new Unavailable<>(Attempts.TIMED_OUT, true, null, 1),
                Unknown.class, new Unknown<>(null, Attempts.CUT_OFF, 1));

        assertThat(byType.keySet()).containsExactlyInAnyOrder(Outcome.class.getPermittedSubclasses());
        byType.forEach((type, outcome) -> assertThat(outcome.word())
                .isEqualToIgnoringCase(type.getSimpleName())
                .isLowerCase());
    }
}
