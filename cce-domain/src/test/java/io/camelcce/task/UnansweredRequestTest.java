package io.camelcce.task;

import static io.camelcce.task.Attempts.CUT_OFF;
import static io.camelcce.task.Attempts.NOT_CONNECTED;
import static io.camelcce.task.Attempts.NOT_TRUSTED;
import static io.camelcce.task.Attempts.TIMED_OUT;
import static io.camelcce.task.Attempts.cannotBeSent;
import static io.camelcce.task.Attempts.maybeSent;
import static io.camelcce.task.Attempts.notSent;
import static io.camelcce.task.ContactCenters.reachedBy;
import static io.camelcce.task.Requests.TASK_ID;
import static io.camelcce.task.Requests.anyClose;
import static io.camelcce.task.Requests.anyCreate;
import static io.camelcce.task.Requests.anyGet;
import static io.camelcce.task.Requests.anyList;
import static org.assertj.core.api.Assertions.assertThat;

import io.camelcce.task.Outcome.Unavailable;
import io.camelcce.task.Outcome.Unknown;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class UnansweredRequestTest {

    @ParameterizedTest
    @MethodSource("troubles")
    void thatMayHaveChangedSomethingIsUnknownWithTheTaskToAskFor(Trouble trouble) {
        ContactCenter contactCenter =
                reachedBy(new ScriptedWire().onCreate(maybeSent(trouble)).onEnd(maybeSent(trouble)));

        Unknown<Object> unknown = new Unknown<>(TASK_ID, trouble, 1);
        assertThat(contactCenter.create(anyCreate(), ExistingTask.VERIFY)).isEqualTo(unknown);
        assertThat(contactCenter.end(anyClose())).isEqualTo(unknown);
    }

    @ParameterizedTest
    @MethodSource("troubles")
    void thatOnlyReadsIsUnavailableAndCanBeRepeated(Trouble trouble) {
        ContactCenter contactCenter =
                reachedBy(new ScriptedWire().onGet(maybeSent(trouble)).onList(maybeSent(trouble)));

        assertThat(contactCenter.get(anyGet())).isEqualTo(new Unavailable<>(trouble, true, null, 1));
        assertThat(contactCenter.list(anyList())).isEqualTo(new Unavailable<>(trouble, true, null, 1));
    }

    static List<Trouble> troubles() {
        return List.of(CUT_OFF, TIMED_OUT, unclear(408), unclear(500), unclear(502), unclear(503), unclear(200));
    }

    @Test
    void thatOnlyReadsCanBeRepeatedWhenTheServerSays() {
        Duration minute = Duration.ofMinutes(1);
        Trouble busy = new Trouble("HTTP 503", false, new Reply(503, null, "", null, minute), null);
        ContactCenter contactCenter = reachedBy(new ScriptedWire().onGet(maybeSent(busy)));

        assertThat(contactCenter.get(anyGet())).isEqualTo(new Unavailable<>(busy, true, minute, 1));
    }

    @Test
    void ofACreateHasNoTaskToAskForWhereTheServerChoosesIds() {
        ContactCenter contactCenter =
                reachedBy(new ScriptedWire().whereTheServerChoosesIds().onCreate(maybeSent(CUT_OFF)));

        assertThat(contactCenter.create(anyCreate(), ExistingTask.VERIFY)).isEqualTo(new Unknown<>(null, CUT_OFF, 1));
    }

    @Test
    void ofAnEndHasATaskToAskForWhoeverChoseItsId() {
        ContactCenter contactCenter =
                reachedBy(new ScriptedWire().whereTheServerChoosesIds().onEnd(maybeSent(CUT_OFF)));

        assertThat(contactCenter.end(anyClose())).isEqualTo(new Unknown<>(TASK_ID, CUT_OFF, 1));
    }

    @Test
    void thatWasNotSentIsUnavailableAndCanBeRepeated() {
        ContactCenter contactCenter = reachedBy(new ScriptedWire()
                .onCreate(notSent(NOT_CONNECTED))
                .onGet(notSent(NOT_CONNECTED))
                .onList(notSent(NOT_CONNECTED))
                .onEnd(notSent(NOT_CONNECTED)));

        Unavailable<Object> unavailable = new Unavailable<>(NOT_CONNECTED, true, null, 1);
        assertThat(contactCenter.create(anyCreate(), ExistingTask.VERIFY)).isEqualTo(unavailable);
        assertThat(contactCenter.get(anyGet())).isEqualTo(unavailable);
        assertThat(contactCenter.list(anyList())).isEqualTo(unavailable);
        assertThat(contactCenter.end(anyClose())).isEqualTo(unavailable);
    }

    @Test
    void thatCannotBeSentBeforeASettingChangesIsNotRetryable() {
        ContactCenter contactCenter = reachedBy(new ScriptedWire()
                .onCreate(cannotBeSent(NOT_TRUSTED))
                .onGet(cannotBeSent(NOT_TRUSTED))
                .onList(cannotBeSent(NOT_TRUSTED))
                .onEnd(cannotBeSent(NOT_TRUSTED)));

        Unavailable<Object> unavailable = new Unavailable<>(NOT_TRUSTED, false, null, 1);
        assertThat(contactCenter.create(anyCreate(), ExistingTask.VERIFY)).isEqualTo(unavailable);
        assertThat(contactCenter.get(anyGet())).isEqualTo(unavailable);
        assertThat(contactCenter.list(anyList())).isEqualTo(unavailable);
        assertThat(contactCenter.end(anyClose())).isEqualTo(unavailable);
    }

    private static Trouble unclear(int status) {
        return new Trouble("HTTP " + status, false, Attempts.reply(status), null);
    }
}
