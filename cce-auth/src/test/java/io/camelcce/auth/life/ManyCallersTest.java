package io.camelcce.auth.life;

import static io.camelcce.auth.life.Centre.HOUR;
import static io.camelcce.auth.life.Centre.SALES;
import static io.camelcce.auth.life.Centre.SHOP;
import static io.camelcce.auth.life.Centre.bearer;
import static io.camelcce.auth.life.Centre.token;
import static io.camelcce.authorization.GrantType.AUTHORIZATION_CODE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.camelcce.authorization.Access;
import io.camelcce.authorization.AccessToken;
import io.camelcce.authorization.AccessTokens;
import io.camelcce.authorization.AuthorizationEvent;
import io.camelcce.authorization.Granting;
import io.camelcce.authorization.Granting.Failed;
import io.camelcce.authorization.Granting.Granted;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ManyCallersTest {

    private static final Duration LONG = Duration.ofMinutes(5);

    private final Centre centre = new Centre();
    private final ExecutorService executor = Executors.newCachedThreadPool();
    private final AuthorizationTokens tokens = centre.jvm(executor);
    private final AccessTokens sales = tokens.of(SHOP, SALES);
    private final CountDownLatch serverAnswers = new CountDownLatch(1);

    @BeforeEach
    void authorize() {
        centre.with(SALES, AUTHORIZATION_CODE);
    }

    @AfterEach
    void stop() {
        serverAnswers.countDown();
        executor.shutdownNow();
    }

    @Test
    @Tag("F43")
    void aThousandCallersAtExpiryCauseOneRequestAndNoneWaitsLongerThanThat() {
        sales.access(LONG);
        centre.clock.advance(HOUR);
        centre.server.thenBy(() -> whenTheServerAnswers(new Granted(centre.grant("next", HOUR, "next"))));

        Callers callers = new Callers(1_000, () -> sales.access(LONG));
        callers.awaitAllWaiting();
        serverAnswers.countDown();

        assertThat(callers.answers()).hasSize(1_000).containsOnly(bearer("next"));
        assertThat(centre.server.asked()).isOne();
    }

    @Test
    void aThousandCallersAtTheStartReadTheStoreOnce() {
        Callers callers = new Callers(1_000, () -> sales.access(LONG));

        assertThat(callers.answers()).hasSize(1_000).containsOnly(bearer("token-0"));
        assertThat(centre.store.reads()).isOne();
    }

    @Test
    void aThousandCallersWhoseTokenServesDoNotWaitForTheNext() {
        sales.access(LONG);
        centre.clock.advance(HOUR.minusMinutes(5));
        centre.server.thenBy(() -> whenTheServerAnswers(new Granted(centre.grant("next", HOUR, "next"))));

        Callers callers = new Callers(1_000, () -> sales.access(LONG));

        assertThat(callers.answers()).hasSize(1_000).containsOnly(bearer("token-0"));
    }

    @Test
    @Tag("F42")
    void aHundredRefusalsAtOnceCauseOneRequest() {
        sales.access(LONG);
        centre.server.thenBy(() -> whenTheServerAnswers(new Granted(centre.grant("next", HOUR, "next"))));

        Callers callers = new Callers(100, () -> sales.accessInsteadOf(token("token-0"), LONG));
        callers.awaitAllWaiting();
        serverAnswers.countDown();

        assertThat(callers.answers()).hasSize(100).containsOnly(bearer("next"));
        assertThat(centre.server.asked()).isOne();
    }

    @Test
    void refusalsThatComeWhileTheServerAnswersCauseOneRequest() {
        sales.access(LONG);

        Callers callers = new Callers(100, () -> sales.accessInsteadOf(token("token-0"), LONG));

        assertThat(callers.answers()).hasSize(100).containsOnly(bearer("token-1"));
        assertThat(centre.server.asked()).isOne();
    }

    @Test
    void aThousandCallersShareAFailure() {
        centre.clock.advance(HOUR);
        centre.server.thenBy(() -> whenTheServerAnswers(new Failed("down", true, null)));

        Callers callers = new Callers(1_000, () -> sales.access(LONG));
        callers.awaitAllWaiting();
        serverAnswers.countDown();

        assertThat(callers.answers()).hasSize(1_000).containsOnly(new Access.Missing("down", true, null));
        assertThat(centre.server.asked()).isOne();
    }

    @Test
    @Tag("F45")
    void noStampedeWhenTheServerIsBack() {
        centre.clock.advance(HOUR);
        centre.server.then(new Failed("down", true, null));
        sales.access(LONG);
        centre.clock.advance(Duration.ofSeconds(1));

        Callers callers = new Callers(1_000, () -> sales.access(LONG));

        assertThat(callers.answers()).hasSize(1_000).containsOnly(bearer("token-2"));
        assertThat(centre.server.asked()).isEqualTo(2);
    }

    @Test
    void whoWaitsIsToldWhenItEnds() {
        centre.clock.advance(HOUR);
        centre.server.thenBy(() -> whenTheServerAnswers(new Granted(centre.grant("next", HOUR, "next"))));
        Callers callers = new Callers(10, () -> sales.access(LONG));
        callers.awaitAllWaiting();

        tokens.close();

        assertThat(callers.answers())
                .hasSize(10)
                .containsOnly(new Access.Missing("No tokens are given any more: this is stopped", true, null));
    }

    @Test
    void nobodyGetsTheTokenBackThatItRefused() {
        Callers callers = new Callers(4, () -> {
            Access access = sales.access(LONG);
            for (int round = 0; round < 2_000; round++) {
                AccessToken refused = ((Access.Bearer) access).token();
                access = sales.accessInsteadOf(refused, LONG);
                if (access.equals(new Access.Bearer(refused))) {
                    return new Access.Denied("got the refused token in round " + round);
                }
            }
            return access;
        });

        assertThat(callers.answers()).hasSize(4).hasOnlyElementsOfType(Access.Bearer.class);
        assertThat(centre.server.mostUnderWay()).isOne();
    }

    @Test
    void aCallerWaitsNoLongerThanItsPatience() {
        HeldTasks tasks = new HeldTasks();
        AccessTokens slow = centre.jvm(tasks).of(SHOP, SALES);

        assertThat(slow.access(Duration.ofMillis(1)))
                .isEqualTo(new Access.Missing("The authorization server did not answer in time", true, null));
        assertThat(slow.access(Duration.ofSeconds(-1))).isInstanceOf(Access.Missing.class);
        tasks.run();
        assertThat(slow.access(Duration.ZERO)).isEqualTo(bearer("token-0"));
    }

    @Test
    void patienceMayBeEndless() {
        assertThat(sales.access(Duration.ofSeconds(Long.MAX_VALUE))).isEqualTo(bearer("token-0"));
    }

    @Test
    void anInterruptedCallerStaysInterrupted() {
        AccessTokens slow = centre.jvm(new HeldTasks()).of(SHOP, SALES);
        Thread.currentThread().interrupt();

        Access access = slow.access(LONG);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(access).isEqualTo(new Access.Missing("The wait for a token was interrupted", true, null));
    }

    /** Three JVMs with rotating refresh tokens: each expiry costs one request, and no token is used beyond it. */
    @Test
    @Tag("F48")
    void readersAndRenewalsInThreeJvmsKeepTheFamilyAlive() {
        int expiries = 300;
        List<AuthorizationTokens> jvms =
                Stream.generate(() -> centre.jvm(executor)).limit(3).toList();
        Map<AccessToken, Instant> over = new ConcurrentHashMap<>();
        over.put(token("token-0"), centre.clock.instant().plus(HOUR));

        for (int expiry = 1; expiry <= expiries; expiry++) {
            centre.clock.advance(HOUR);
            Instant now = centre.clock.instant();
            over.put(token("token-" + expiry), now.plus(HOUR));
            Callers callers = new Callers(12, () -> {
                AuthorizationTokens jvm = jvms.get(ThreadLocalRandom.current().nextInt(3));
                if (ThreadLocalRandom.current().nextInt(10) == 0) {
                    jvm.happened(new AuthorizationEvent.MadeDefault(SHOP, SALES));
                }
                return jvm.of(SHOP, ThreadLocalRandom.current().nextBoolean() ? SALES : null)
                        .access(LONG);
            });

            assertThat(callers.answers()).hasSize(12).allSatisfy(access -> assertThat(
                            over.get(((Access.Bearer) access).token()))
                    .isAfter(now));
        }

        assertThat(centre.server.asked()).isEqualTo(expiries);
        assertThat(centre.server.mostUnderWay()).isOne();
        assertThat(centre.kept(SALES).grant()).isPresent();
    }

    /** Time goes by, a minute at a time, while tokens are read, refused and renewed. */
    @Test
    void nobodyGetsATokenThatHadExpiredWhenItAsked() {
        Instant begin = centre.clock.instant();
        Map<AccessToken, Instant> granted = new ConcurrentHashMap<>();
        AuthorizationTokens watched = centre.jvm(executor);
        AccessTokens current = watched.of(SHOP, null);
        int minutes = 3_000;

        Callers callers = new Callers(8, () -> {
            Access last = current.access(LONG);
            while (centre.clock.instant().isBefore(begin.plus(Duration.ofMinutes(minutes)))) {
                Instant asked = centre.clock.instant();
                last = current.access(LONG);
                // Granted by then; when it was asked for says nothing: time may have gone by before the answer.
                Instant got = centre.clock.instant();
                Instant grantedBy = granted.merge(((Access.Bearer) last).token(), got, ManyCallersTest::earlier);
                if (asked.isAfter(grantedBy.plus(HOUR))) {
                    return new Access.Denied("%s of %s was asked for at %s".formatted(last, grantedBy, asked));
                }
                centre.clock.tick(Duration.ofSeconds(10));
            }
            return last;
        });

        assertThat(callers.answers()).hasSize(8).hasOnlyElementsOfType(Access.Bearer.class);
        assertThat(centre.server.mostUnderWay()).isOne();
        assertThat(centre.server.asked()).isBetween(minutes / 60 - 3, minutes / 50 + 1);
        await("what was asked for is told")
                .atMost(LONG)
                .until(() -> centre.told().size() == centre.server.asked());
        assertThat(centre.told()).containsOnly("Refreshed");
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private Granting whenTheServerAnswers(Granting answer) {
        try {
            serverAnswers.await();
            return answer;
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
