package io.camelcce.camel;

import io.camelcce.authorization.Access;
import io.camelcce.authorization.AccessTokens;
import io.camelcce.authorization.AuthorizationStoreException;
import io.camelcce.camel.message.OutcomeText;
import io.camelcce.http.HttpTransport;
import io.camelcce.task.ContactCenter;
import io.camelcce.task.ListTasks;
import io.camelcce.task.Outcome;
import io.camelcce.task.Retries;
import io.camelcce.task.RetryBudget;
import io.camelcce.task.RetryListener;
import io.camelcce.task.RetryPolicy;
import io.camelcce.task.TaskList;
import io.camelcce.task.TrackingId;
import io.camelcce.task.Trouble;
import io.camelcce.task.Wire;
import io.camelcce.wire.DigitalRouting;
import io.camelcce.wire.Ping;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * Tries authorizations of an integration out, on connections of its own: what it finds says nothing of how busy the calls
 * are. Changes nothing at the contact centre, and counts as no call and no use.
 */
final class CceTrial {

    private static final Duration BACK = Duration.ofMinutes(1);
    private static final Retries ONCE =
            new Retries(RetryPolicy.OFF, new RetryBudget(0), time -> false, () -> 0, RetryListener.NONE);

    private final CceSettings settings;
    private final Ping ping;
    private final Wire wire;
    private final OutcomeText texts;

    /** @throws RuntimeException if camel-http cannot make a client */
    CceTrial(CceClients clients, CceSettings settings) {
        this.settings = settings;
        HttpTransport transport = clients.open(settings.domain().url(), settings.http(), CceConnection.CLOSED_BECAUSE);
        this.ping = new Ping(transport, settings.domain(), settings.profile());
        this.wire = new DigitalRouting(transport, settings.domain(), settings.profile(), Clock.systemUTC());
        this.texts =
                new OutcomeText(CceOperation.listTasks.name(), settings.domain().toString());
    }

    /** @param tokens of the authorization; asked for when the contact centre was reached */
    ConnectionTest of(Supplier<AccessTokens> tokens) {
        Trouble trouble = ping.send(settings.oneExchange()).orElse(null);
        if (trouble == null) {
            return new ConnectionTest(
                    new Finding(true, "%s answers a ping".formatted(settings.domain())), accepted(tokens));
        }
        boolean answered = trouble.reply() != null;
        String remedy = answered
                ? "check the domain of the integration, and ping.path of its wire profile"
                : "check the domain of the integration, and the way to it: name service, firewall, proxy";
        Finding unreached = new Finding(false, "%s: %s".formatted(trouble.text(), remedy));
        return new ConnectionTest(unreached, answered ? accepted(tokens) : notTried());
    }

    private Finding notTried() {
        return new Finding(false, "Not tried: %s has to be reached first".formatted(settings.domain()));
    }

    private Finding accepted(Supplier<AccessTokens> tokens) {
        try {
            return accepted(tokens.get());
        } catch (IllegalArgumentException | AuthorizationStoreException unusable) {
            return new Finding(false, String.valueOf(unusable.getMessage()));
        }
    }

    private Finding accepted(AccessTokens tokens) {
        Access access = tokens.access(settings.oneTokenExchange());
        if (access instanceof Access.OfMessage) {
            return new Finding(
                    false,
                    "It cannot be tried here: the token comes with each message (grantType=exchange). See what becomes"
                            + " of the calls of a route");
        }
        TrackingId trackingId = TrackingIds.next();
        Outcome<TaskList> outcome = new ContactCenter(
                        wire,
                        tokens,
                        new MonotonicClock(),
                        settings.oneTokenExchange().plus(settings.oneExchange()),
                        ONCE)
                .list(new ListTasks(Clock.systemUTC().instant().minus(BACK), 1, trackingId));
        if (!(outcome instanceof Outcome.Done<TaskList>)) {
            return new Finding(false, texts.of(outcome, null, trackingId));
        }
        return new Finding(
                true,
                access instanceof Access.Open
                        ? "%s answers without a token".formatted(settings.domain())
                        : "%s takes the token".formatted(settings.domain()));
    }
}
