package io.camelcce.history;

import io.camelcce.camel.CceConstants;
import io.camelcce.task.Transaction;
import io.camelcce.wiremock.SimulatedContactCenter;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One of several clients: it goes from errand to errand, as its source of chance says. */
final class Client {

    private static final String DESTINATION = "44700";
    /** Calls that fail at once would be most of the history before there is a token again. */
    private static final Duration WITHOUT_A_TOKEN = Duration.ofMillis(200);

    private final String name;
    private final Random random;
    private final int orders;
    private final Function<Request, @Nullable Told> calls;
    private final Executor beside;
    private final SimulatedContactCenter contactCenter;
    private int errands;

    /**
     * @param orders how many orders there are that the clients share
     * @param calls sends a request
     * @param beside runs what is to be done at the same time
     */
    Client(
            String name,
            Random random,
            int orders,
            Function<Request, @Nullable Told> calls,
            Executor beside,
            SimulatedContactCenter contactCenter) {
        this.name = name;
        this.random = random;
        this.orders = orders;
        this.calls = calls;
        this.beside = beside;
        this.contactCenter = contactCenter;
    }

    /** Does one thing that clients do, with one to a few calls. */
    void errand() {
        errands++;
        int which = random.nextInt(100);
        if (which < 40) {
            follow(ask(Request.create(route(), payload())));
        } else if (which < 68) {
            follow(ask(order(random.nextInt(orders))));
        } else if (which < 78) {
            twiceAtOnce(order(random.nextInt(orders)));
        } else if (which < 92) {
            readOrEnd(taskOf(random.nextInt(orders)));
        } else if (which < 96) {
            transferred();
        } else if (which < 98) {
            ask(Request.create(Routes.CREATE, payload()).without(CceConstants.ORIGIN));
        } else {
            ask(Request.create(Routes.UNAUTHORIZED, payload()));
        }
    }

    private @Nullable Told ask(Request request) {
        Told told = calls.apply(request);
        if (told != null && told.isForWantOfAToken()) {
            LockSupport.parkNanos(WITHOUT_A_TOKEN.toNanos());
        }
        return told;
    }

    /** Some clients repeat, some wait, some let Camel repeat, some do not. */
    private String route() {
        int which = random.nextInt(100);
        if (which < 46) {
            return Routes.CREATE;
        } else if (which < 58) {
            return Routes.PATIENT;
        }
        return which < 80 ? Routes.REDELIVERED : Routes.CREATE_ONCE;
    }

    private Payload payload() {
        return new Payload("%s-%d".formatted(name, errands), "+44" + errands, DESTINATION, "errand " + errands);
    }

    /** Mostly what all others ask for under this id, too; now and then another task. */
    private Request order(int number) {
        String customer = "order-%d".formatted(number) + (random.nextInt(3) == 0 ? "-other" : "");
        Payload payload = new Payload(customer, "+1" + number, DESTINATION, "order " + number);
        return Request.create(route(), payload).of(transaction(number), taskOf(number));
    }

    private static String transaction(int order) {
        return "order-" + order;
    }

    private static String taskOf(int order) {
        return new Transaction(transaction(order), null).taskId().value();
    }

    private void twiceAtOnce(Request request) {
        CompletableFuture<Void> other = CompletableFuture.runAsync(() -> ask(request), beside);
        ask(request);
        other.join();
    }

    /** Looks after a task that was created, perhaps. */
    private void follow(@Nullable Told created) {
        if (created != null && created.taskId() != null) {
            for (int step = random.nextInt(3); step > 0; step--) {
                readOrEnd(created.taskId());
            }
        }
    }

    private void readOrEnd(String taskId) {
        String mark = "%s-%d-%d".formatted(name, errands, random.nextInt(1_000_000));
        int which = random.nextInt(100);
        if (which < 50) {
            ask(Request.read(taskId));
        } else if (which < 85) {
            ask(Request.close(taskId, mark));
        } else if (which < 93) {
            ask(Request.closeReject(taskId, mark));
        } else {
            ask(Request.closeAccept(taskId));
        }
    }

    /** An agent gives a task back, and it is created again. */
    private void transferred() {
        Payload payload = payload();
        Told created = ask(Request.create(Routes.CREATE, payload));
        if (created != null && created.is(Verdict.DONE) && created.taskId() != null) {
            String taskId = created.taskId();
            contactCenter.route(taskId).transfer(taskId);
            Request again = Request.create(Routes.CREATE, payload.about("the same again"))
                    .again(taskId);
            ask(again);
            ask(Request.read(taskId));
        }
    }
}
