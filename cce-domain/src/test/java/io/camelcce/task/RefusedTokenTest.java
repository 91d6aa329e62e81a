package io.camelcce.task;

import static io.camelcce.task.Attempts.CUT_OFF;
import static io.camelcce.task.Attempts.accepted;
import static io.camelcce.task.Attempts.created;
import static io.camelcce.task.Attempts.found;
import static io.camelcce.task.Attempts.maybeSent;
import static io.camelcce.task.Attempts.receiptOf;
import static io.camelcce.task.Attempts.reply;
import static io.camelcce.task.Attempts.tokenRefused;
import static io.camelcce.task.ContactCenters.reachedBy;
import static io.camelcce.task.Requests.anyClose;
import static io.camelcce.task.Requests.anyCreate;
import static io.camelcce.task.Requests.anyGet;
import static io.camelcce.task.ScriptedTokens.OTHER_TOKEN;
import static io.camelcce.task.ScriptedTokens.TOKEN;
import static io.camelcce.task.Tasks.anyTask;
import static org.assertj.core.api.Assertions.assertThat;

import io.camelcce.authorization.Access;
import io.camelcce.task.Outcome.Done;
import io.camelcce.task.Outcome.Unauthorized;
import io.camelcce.task.Outcome.Unavailable;
import io.camelcce.task.Outcome.Unknown;
import io.camelcce.task.ScriptedWire.Sent;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RefusedTokenTest {

    private static final String REFUSED =
            "the contact centre refuses the token (HTTP 401): check that it is meant for this contact centre, and its scopes";

    private final ScriptedTokens tokens = ScriptedTokens.anyTokens();

    @Test
    void isReplacedOnceAndTheSameRequestReplayed() {
        ScriptedWire wire = new ScriptedWire().onCreate(tokenRefused(), accepted(created()));
        CreateTask create = anyCreate();

        assertThat(reachedBy(wire, tokens).create(create, ExistingTask.VERIFY))
                .isEqualTo(new Done<>(receiptOf(created()), NodeOutcome.SUCCESSFULLY_CREATED, 2));
        assertThat(wire.sent()).extracting(Sent::request).allSatisfy(sent -> assertThat(sent)
                .isSameAs(create));
        assertThat(wire.sent()).extracting(Sent::token).containsExactly(TOKEN, OTHER_TOKEN);
        assertThat(tokens.refused()).containsExactly(TOKEN);
    }

    @Test
    void isReplacedForAReadToo() {
        ScriptedWire wire = new ScriptedWire().onGet(tokenRefused(), found(anyTask()));

        assertThat(reachedBy(wire, tokens).get(anyGet())).isEqualTo(new Done<>(anyTask(), NodeOutcome.OK, 2));
    }

    @Test
    void isReplacedForAnEndToo() {
        ScriptedWire wire = new ScriptedWire().onEnd(tokenRefused(), accepted(reply(200)));

        assertThat(reachedBy(wire, tokens).end(anyClose()))
                .isEqualTo(new Done<>(receiptOf(reply(200)), NodeOutcome.OK, 2));
    }

    @Test
    void isUnauthorizedWithoutALoopWhenTheOtherTokenIsRefusedToo() {
        ScriptedWire wire = new ScriptedWire()
                .onCreate(tokenRefused(), tokenRefused())
                .onGet(tokenRefused(), tokenRefused())
                .onEnd(tokenRefused(), tokenRefused());
        ContactCenter contactCenter = reachedBy(wire, tokens);

        Unauthorized<Object> unauthorized = new Unauthorized<>(REFUSED, reply(401), 2);
        assertThat(contactCenter.create(anyCreate(), ExistingTask.VERIFY)).isEqualTo(unauthorized);
        assertThat(contactCenter.get(anyGet())).isEqualTo(unauthorized);
        assertThat(contactCenter.end(anyClose())).isEqualTo(unauthorized);
        assertThat(unauthorized.nodeOutcome()).isEqualTo(NodeOutcome.ON_AUTHORIZATION_FAIL);
        assertThat(tokens.refused()).containsExactly(TOKEN, TOKEN, TOKEN);
    }

    @Test
    void isUnauthorizedWhenAPersonHasToAuthorizeAgain() {
        ScriptedWire wire = new ScriptedWire().onCreate(tokenRefused());
        tokens.insteadOfRefused(new Access.Denied("authorize 'sales' again"));

        assertThat(reachedBy(wire, tokens).create(anyCreate(), ExistingTask.VERIFY))
                .isEqualTo(new Unauthorized<>("authorize 'sales' again", reply(401), 1));
    }

    @Test
    void isUnavailableWhenThereIsNoOtherTokenNow() {
        ScriptedWire wire = new ScriptedWire().onCreate(tokenRefused());
        Duration minute = Duration.ofMinutes(1);
        tokens.insteadOfRefused(new Access.Missing("the token server is down", true, minute));

        assertThat(reachedBy(wire, tokens).create(anyCreate(), ExistingTask.VERIFY))
                .isEqualTo(
                        new Unavailable<>(new Trouble("the token server is down", false, null, null), true, minute, 1));
    }

    @Test
    void leavesItUnknownWhatBecameOfAReplayThatWasCutOff() {
        ScriptedWire wire = new ScriptedWire().onCreate(tokenRefused(), maybeSent(CUT_OFF));

        assertThat(reachedBy(wire, tokens).create(anyCreate(), ExistingTask.VERIFY))
                .isEqualTo(new Unknown<>(Requests.TASK_ID, CUT_OFF, 2));
    }

    @Test
    void thatWasNeverSentIsNotReplaced() {
        ScriptedWire wire = new ScriptedWire().onCreate(tokenRefused());
        ScriptedTokens none = ScriptedTokens.giving(new Access.Open());

        assertThat(reachedBy(wire, none).create(anyCreate(), ExistingTask.VERIFY))
                .isEqualTo(new Unauthorized<>(
                        "the contact centre wants a token (HTTP 401): give it credentials", reply(401), 1));
        assertThat(none.refused()).isEmpty();
    }
}
