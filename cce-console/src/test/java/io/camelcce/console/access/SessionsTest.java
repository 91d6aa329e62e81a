package io.camelcce.console.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.camelcce.authorization.Secret;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** How long browsers are known. */
class SessionsTest {

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-01T08:00:00Z"));
    private final Sessions sessions = new Sessions(new RandomSecrets(), now::get);

    private void pass(Duration time) {
        now.updateAndGet(before -> before.plus(time));
    }

    @Test
    void aSessionIsFoundByItsSecret() {
        Session session = sessions.begin("ann");

        assertThat(sessions.find(session.id()).map(Session::formToken)).contains(session.formToken());
        assertThat(sessions.find(Secret.of("t0ken"))).isEmpty();
    }

    @Test
    void itEndsWhenItIsNotUsedForAnHour() {
        Session session = sessions.begin("ann");
        pass(Duration.ofMinutes(59));
        assertThat(sessions.find(session.id())).isPresent();
        pass(Duration.ofMinutes(59));
        assertThat(sessions.find(session.id())).isPresent();

        pass(Duration.ofMinutes(60));

        assertThat(sessions.find(session.id())).isEmpty();
    }

    @Test
    void itEndsAfterTwelveHoursHoweverMuchItIsUsed() {
        Session session = sessions.begin("ann");
        for (int halves = 1; halves < 24; halves++) {
            pass(Duration.ofMinutes(30));
            assertThat(sessions.find(session.id())).isPresent();
        }

        pass(Duration.ofMinutes(30));

        assertThat(sessions.find(session.id())).isEmpty();
    }

    @Test
    void whatWasLeftForTheNextRequestStaysWithIt() {
        Session session = sessions.begin("ann");
        sessions.find(session.id()).orElseThrow().flash().put("notice");

        assertThat(sessions.find(session.id()).orElseThrow().flash().take(String.class))
                .contains("notice");
    }

    @Test
    void theOneUnusedForLongestGivesWay() {
        Session used = sessions.begin("ann");
        Session unused = sessions.begin("bob");
        sessions.find(used.id());

        for (int more = 1; more < Sessions.MOST; more++) {
            sessions.begin("crowd" + more);
        }

        assertThat(sessions.find(unused.id())).isEmpty();
        assertThat(sessions.find(used.id())).isPresent();
    }

    @Test
    void whoSendsNoCookieDrivesOnlyThemselvesOut() {
        Session other = sessions.begin("bob");
        Session unused = sessions.begin("probe");

        for (int more = 0; more < Sessions.MOST; more++) {
            sessions.begin("probe");
        }

        assertThat(sessions.find(unused.id())).isEmpty();
        assertThat(sessions.find(other.id())).isPresent();
    }

    @Test
    void whoCameBackStaysBesideWhoNeverDoes() {
        Session returned = sessions.begin("ann");
        sessions.find(returned.id());

        for (int more = 0; more < 3 * Sessions.MOST_OF_ONE; more++) {
            sessions.begin("ann");
        }

        assertThat(sessions.find(returned.id())).isPresent();
    }

    @Test
    void ofThoseWhoAllCameBackTheOneUnusedForLongestGivesWay() {
        Session first = sessions.begin("ann");
        sessions.find(first.id());
        for (int more = 1; more < Sessions.MOST_OF_ONE; more++) {
            sessions.find(sessions.begin("ann").id());
        }

        Session last = sessions.begin("ann");

        assertThat(sessions.find(first.id())).isEmpty();
        assertThat(sessions.find(last.id())).isPresent();
    }

    @Test
    void theyTellNoSecrets() {
        Session session = sessions.begin("ann");

        assertThat(session + " " + session.visitor("-"))
                .doesNotContain(session.id().reveal(), session.formToken().reveal());
    }
}
