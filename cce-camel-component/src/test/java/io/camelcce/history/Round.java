package io.camelcce.history;

import static org.awaitility.Awaitility.await;

import io.camelcce.camel.CceComponent;
import io.camelcce.camel.CceConstants;
import io.camelcce.camel.CceIntegration;
import io.camelcce.wiremock.SimulatedContactCenter;
import io.camelcce.wiremock.proxy.FaultyProxy;
import io.camelcce.wiremock.proxy.ProxiedConnection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.impl.DefaultCamelContext;

/**
 * Some thousand calls of several clients to a contact centre of their own, through faults. The seed decides all that
 * clients do and all that befalls them; threads and sockets take their own time, so that the same seed is a similar
 * history, not the same one.
 *
 * @param calls that are enough
 * @param limit of time: a slow machine comes to fewer calls
 */
record Round(long seed, int calls, int clients, Duration limit) {

    /** The longest that a call has. */
    static final Duration DEADLINE = Duration.ofMillis(1_500);

    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);
    private static final Duration NO_RESPONSE_TIMEOUT = Duration.ofHours(1);
    private static final int SECONDS_TO_STOP = 5;
    private static final int CALLS_OF_AN_ORDER = 8;
    private static final double FEWEST_FAULTY = 0.3;

    /**
     * Plays it.
     *
     * @param watcher is given the history when it begins
     */
    RoundResult play(Consumer<History> watcher) throws Exception {
        Counts played = new Counts();
        try (Pulse pulse = new Pulse();
                SimulatedContactCenter contactCenter = SimulatedContactCenter.start();
                FaultyProxy proxy = FaultyProxy.to(contactCenter.domain())) {
            proxy.scripts(new ConnectionFaults(Seeds.next(seed), share(), played));
            Weather weather = new Weather(contactCenter, proxy, Seeds.random(seed, 1), played);
            History history = new History(contactCenter.clock(), pulse::time);
            Errands errands = new Errands(history, weather, calls, limit);
            Clients sending = new Clients(history);
            try (DefaultCamelContext context = context(contactCenter, proxy, sending)) {
                ProducerTemplate template = context.createProducerTemplate();
                await().atMost(LONGEST_WAIT).until(() -> isReached(template));
                watcher.accept(history);
                work(errands, sending, template, contactCenter);
                weather.clear();
            }
            await().atMost(LONGEST_WAIT).until(() -> {
                proxy.release();
                return contactCenter.ledger().waiting() == 0
                        && proxy.connections().stream().noneMatch(ProxiedConnection::isOpen);
            });
            return new RoundResult(
                    this, new Evidence(history.calls(), ServerLedger.of(contactCenter.ledger())), played);
        }
    }

    /** Whether there is a token, and a way. */
    private static boolean isReached(ProducerTemplate template) {
        Exchange read =
                template.send(Routes.READ, exchange -> exchange.getMessage().setHeader(CceConstants.TASK_ID, "none"));
        return ToldReader.read(read).isRejected(Told.NOT_FOUND);
    }

    /** Some rounds break most connections, others only some. */
    private double share() {
        return FEWEST_FAULTY + Seeds.random(seed, 2).nextDouble() * (1 - FEWEST_FAULTY);
    }

    /** In some rounds repeats run out, in others never. */
    private int budget() {
        return Seeds.random(seed, 3).nextBoolean() ? 50 : 10_000;
    }

    private DefaultCamelContext context(SimulatedContactCenter contactCenter, FaultyProxy proxy, Clients clients)
            throws Exception {
        DefaultCamelContext context = new DefaultCamelContext();
        CceComponent cce = new CceComponent();
        cce.setDomain(proxy.domain());
        cce.setTokenUrl(contactCenter.tokenUrl());
        cce.setClientId(contactCenter.clientId());
        cce.setClientSecret(contactCenter.clientSecret());
        cce.setConnectTimeout(250);
        cce.setResponseTimeout(250);
        cce.setRetryBudget(budget());
        cce.getConfiguration().setDeadline(DEADLINE.toMillis());
        cce.getConfiguration().setBackOff(20);
        cce.getConfiguration().setMaxBackOff(200);
        cce.getIntegrations().put(Routes.PATIENT_INTEGRATION, patient(contactCenter, proxy));
        context.addComponent("cce", cce);
        context.addRoutes(clients.routes());
        context.getShutdownStrategy().setTimeout(SECONDS_TO_STOP);
        context.start();
        return context;
    }

    /** The same contact centre, for calls that nothing but their deadline can end. */
    private static CceIntegration patient(SimulatedContactCenter contactCenter, FaultyProxy proxy) {
        CceIntegration integration = new CceIntegration();
        integration.setDomain(proxy.domain());
        integration.setTokenUrl(contactCenter.tokenUrl());
        integration.setClientId(contactCenter.clientId());
        integration.setClientSecret(contactCenter.clientSecret());
        integration.setResponseTimeout(String.valueOf(NO_RESPONSE_TIMEOUT.toMillis()));
        return integration;
    }

    private void work(
            Errands errands, Clients sending, ProducerTemplate template, SimulatedContactCenter contactCenter) {
        ExecutorService threads = Executors.newCachedThreadPool();
        try {
            List<Client> all = new ArrayList<>();
            for (int number = 0; number < clients; number++) {
                Random random = Seeds.random(seed, 100 + number);
                all.add(new Client(
                        "c" + number,
                        random,
                        calls / CALLS_OF_AN_ORDER,
                        request -> sending.send(template, request),
                        threads,
                        contactCenter));
            }
            errands.run(all, threads);
        } finally {
            threads.shutdown();
        }
    }
}
