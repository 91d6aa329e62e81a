package io.camelcce.camel;

import static io.camelcce.camel.Application.outcome;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.camelcce.authorization.AuthorizationName;
import io.camelcce.authorization.IntegrationName;
import io.camelcce.authorization.Removal;
import io.camelcce.authorization.Update;
import io.camelcce.faults.Conversation;
import io.camelcce.faults.ScriptedServer;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Many callers and one token: a contact centre, and its authorization server, that wait for all of them. */
class OneRenewalTest {

    private static final AuthorizationName NIGHT = new AuthorizationName("night");

    private final AtomicInteger tokens = new AtomicInteger();
    private final ExecutorService callers = Executors.newCachedThreadPool();
    private volatile int expiresIn = 3600;
    private volatile Consumer<String> arrival = token -> {};
    private volatile @Nullable String refused;

    @AfterEach
    void stop() {
        callers.shutdownNow();
    }

    @Tag("F42")
    @Test
    void aHundredRefusalsAtOnceCauseOneRequestAndAHundredReplays() throws Exception {
        int calls = 100;
        CountDownLatch allSent = new CountDownLatch(calls);
        refused = "token-1";
        arrival = token -> {
            if (token.equals("token-1")) {
                allSent.countDown();
                waitFor(allSent);
            }
        };
        try (ScriptedServer server = ScriptedServer.playing(this::serve);
                Application application = application(server, calls)) {
            assertThat(calls(application, calls)).containsOnly("done").hasSize(calls);

            assertThat(tokens).hasValue(2);
            List<String> first = creates(server, "token-1");
            List<String> replays = creates(server, "token-2");
            assertThat(first).hasSize(calls).doesNotHaveDuplicates();
            assertThat(replays).containsExactlyInAnyOrderElementsOf(first);
        }
    }

    @Tag("F43")
    @Test
    void aThousandCallersAtExpiryCauseOneRequest() throws Exception {
        expiresIn = 1;
        try (ScriptedServer server = ScriptedServer.playing(this::serve);
                Application application = application(server, 50)) {
            assertThat(outcome(application.call("calls"))).isEqualTo("done");
            Instant expired = Instant.now().plusSeconds(1);
            expiresIn = 3600;
            await().until(() -> Instant.now().isAfter(expired));

            assertThat(calls(application, 1_000)).containsOnly("done").hasSize(1_000);

            assertThat(tokens).hasValue(2);
            assertThat(creates(server, "token-2")).hasSize(1_000);
        }
    }

    @Tag("F56")
    @Test
    void aCallThatIsUnderWayEndsWellWhenItsAuthorizationIsRemoved() throws Exception {
        assertThat(outcomeOfACallDuring(
                        application -> assertThat(application.administration().remove(IntegrationName.DEFAULT, NIGHT))
                                .isInstanceOf(Removal.Removed.class)))
                .isEqualTo("done");
    }

    @Tag("F56")
    @Test
    void aCallThatIsUnderWayEndsWellWhenItsAuthorizationIsEdited() throws Exception {
        assertThat(outcomeOfACallDuring(application -> assertThat(application
                                .administration()
                                .update(IntegrationName.DEFAULT, NIGHT, Application.fixedToken("t0ken-another"), true))
                        .isInstanceOf(Update.Updated.class)))
                .isEqualTo("done");
    }

    private String outcomeOfACallDuring(Consumer<Application> deed) throws Exception {
        CountDownLatch sent = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(1);
        arrival = token -> {
            sent.countDown();
            waitFor(done);
        };
        try (ScriptedServer server = ScriptedServer.playing(this::serve);
                Application application = new Application(cce -> {
                            cce.setDomain("http://" + server.authority());
                            cce.setStore("memory");
                        })
                        .start()) {
            application.administration().add("default", "night", Application.fixedToken("t0ken-kept"));
            Future<Exchange> call = callers.submit(() -> application.callWithoutRoute("&authorization=night"));
            waitFor(sent);
            deed.accept(application);
            done.countDown();
            return outcome(call.get());
        }
    }

    private List<String> calls(Application application, int calls) throws Exception {
        CountDownLatch begin = new CountDownLatch(1);
        List<Future<String>> begun = new ArrayList<>();
        for (int i = 0; i < calls; i++) {
            begun.add(callers.submit(() -> {
                waitFor(begin);
                return outcome(application.call("calls"));
            }));
        }
        begin.countDown();
        List<String> outcomes = new ArrayList<>();
        for (Future<String> call : begun) {
            outcomes.add(call.get());
        }
        return outcomes;
    }

    private static Application application(ScriptedServer server, int connections) throws Exception {
        return new Application(cce -> {
                    cce.setDomain("http://" + server.authority());
                    cce.setTokenUrl("http://%s/token".formatted(server.authority()));
                    cce.setClientId("demo");
                    cce.setClientSecret("s3cret");
                    cce.setMaxConnectionsPerHost(connections);
                    cce.setResponseTimeout(Duration.ofMinutes(2).toMillis());
                    cce.getConfiguration().setDeadline(Duration.ofMinutes(5).toMillis());
                })
                .with("calls", "")
                .start();
    }

    private void serve(Conversation client) throws IOException {
        while (true) {
            String request = client.hear();
            if (request.startsWith("POST /token ")) {
                String answer = "{\"access_token\":\"token-%d\",\"token_type\":\"Bearer\",\"expires_in\":%d}"
                        .formatted(tokens.incrementAndGet(), expiresIn);
                answer(client, "200 OK", answer);
            } else {
                String token = token(request);
                arrival.accept(token);
                answer(client, token.equals(refused) ? "401 Unauthorized" : "201 Created", "{}");
            }
        }
    }

    private static void answer(Conversation client, String status, String body) throws IOException {
        client.say(
                "HTTP/1.1 " + status, "Content-Type: application/json", "Content-Length: " + body.length(), "", body);
    }

    private static String token(String request) {
        return request.replaceFirst("(?s).*Authorization: Bearer (\\S+).*", "$1");
    }

    /** The bodies of creates under a token: each has the task id of its call. */
    private static List<String> creates(ScriptedServer server, String token) {
        return server.requests().stream()
                .filter(request -> request.startsWith("POST /drapi/"))
                .filter(request -> token(request).equals(token))
                .map(request -> request.substring(request.indexOf("\r\n\r\n")))
                .toList();
    }

    private static void waitFor(CountDownLatch latch) {
        await().atMost(Duration.ofMinutes(2)).until(() -> latch.getCount() == 0);
    }
}
