package io.camelcce.console.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.camelcce.authorization.Secret;
import io.camelcce.console.access.Admission.Admitted;
import io.camelcce.console.access.Admission.Refused;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** On a server of which nothing is known, who was authenticated comes in; of the others, who is near and has the token. */
class AccessTest {

    private final List<Secret> printed = new ArrayList<>();
    private final Access access = access(true);

    private Access access(boolean tokens) {
        return new Access(
                new Served(null, Served.LOOPBACK, Served.UNKNOWN, "", List.of(), "/cce", tokens),
                new RandomSecrets(),
                InstantSource.system(),
                printed::add);
    }

    private static Caller caller(@Nullable Secret session, @Nullable String user, boolean near) {
        return new Caller("localhost:8080", null, null, null, null, session, user, "192.0.2.1", near);
    }

    private static Caller ann(@Nullable String fetchSite, @Nullable String fetchMode) {
        return new Caller("localhost:8080", null, fetchSite, fetchMode, null, null, "ann", "192.0.2.1", false);
    }

    @Test
    void whoIsAuthenticatedComesFromAnywhere() {
        assertThat(access.admit(caller(null, "ann", false))).isInstanceOfSatisfying(Admitted.class, admitted -> {
            assertThat(admitted.begun()).isTrue();
            assertThat(admitted.visitor().name()).isEqualTo("ann");
            assertThat(admitted.visitor().address()).isEqualTo("192.0.2.1");
        });
        assertThat(printed).isEmpty();
    }

    @Test
    void whoIsAuthenticatedKeepsTheirSession() {
        Admitted first = (Admitted) access.admit(caller(null, "ann", false));

        Admitted second = (Admitted) access.admit(caller(first.visitor().session(), "ann", false));

        assertThat(second.begun()).isFalse();
        assertThat(second.visitor().session()).isEqualTo(first.visitor().session());
    }

    @Test
    void aSessionWithoutItsPersonIsNone() {
        Admitted ann = (Admitted) access.admit(caller(null, "ann", false));

        assertThat(access.admit(caller(ann.visitor().session(), null, true)))
                .isEqualTo(new Refused(Refusal.NO_SESSION));
    }

    @Test
    void aSessionBeginsForAPageOnly() {
        for (Caller page : List.of(
                ann(null, null), ann("none", "navigate"), ann("cross-site", "navigate"), ann("same-origin", "cors"))) {
            assertThat(access.admit(page)).isInstanceOfSatisfying(Admitted.class, admitted -> {
                assertThat(admitted.begun()).isTrue();
                assertThat(admitted.visitor().known()).isTrue();
            });
        }
        for (Caller besides : List.of(ann("same-site", "no-cors"), ann("none", "cors"), ann(null, "no-cors"))) {
            assertThat(access.admit(besides)).isInstanceOfSatisfying(Admitted.class, admitted -> {
                assertThat(admitted.begun()).isFalse();
                assertThat(admitted.visitor().known()).isFalse();
                assertThat(admitted.visitor().name()).isEqualTo("ann");
            });
        }
    }

    @Test
    void aForeignPageMayLeadHereButHaveNothingInItself() {
        assertThat(access.isForAForeignPage(ann("cross-site", "no-cors"))).isTrue();
        assertThat(access.isForAForeignPage(ann("cross-site", "cors"))).isTrue();
        assertThat(access.isForAForeignPage(ann("cross-site", "navigate"))).isFalse();
        assertThat(access.isForAForeignPage(ann("same-origin", "cors"))).isFalse();
        assertThat(access.isForAForeignPage(ann(null, null))).isFalse();
    }

    @Test
    void aBrowserThatAskedForAFileOfOursIsKnownAgain() {
        Admitted ann = (Admitted) access.admit(ann(null, null));
        access.recognize(caller(ann.visitor().session(), "ann", false));
        for (int request = 0; request < 3 * Sessions.MOST_OF_ONE; request++) {
            access.admit(ann(null, null));
        }

        Admitted again = (Admitted) access.admit(caller(ann.visitor().session(), "ann", false));

        assertThat(again.begun()).isFalse();
    }

    @Test
    void whoIsCalledBackIsWhomTheRuntimeSays() {
        Secret ofAnn =
                ((Admitted) access.admit(caller(null, "ann", false))).visitor().session();

        Visitor withoutCookie = access.calledBack(caller(null, "ann", false));
        assertThat(withoutCookie.name()).isEqualTo("ann");
        assertThat(withoutCookie.known()).isFalse();
        Visitor bob = access.calledBack(caller(ofAnn, "bob", false));
        assertThat(bob.name()).isEqualTo("bob");
        assertThat(bob.known()).isFalse();
        assertThat(bob.session()).isNotEqualTo(ofAnn);
        Visitor ann = access.calledBack(caller(ofAnn, "ann", false));
        assertThat(ann.session()).isEqualTo(ofAnn);
        assertThat(access.calledBack(caller(null, null, false)).name()).isEqualTo("unknown browser");
    }

    @Test
    void whereTheRuntimeSaysNothingOfACallbackItsSessionCounts() {
        Secret ofAnn =
                ((Admitted) access.admit(caller(null, "ann", false))).visitor().session();

        assertThat(access.calledBack(caller(ofAnn, null, false)).name()).isEqualTo("ann");
    }

    @Test
    void whoIsNotNearHasNoUseForTheToken() {
        access.offerToken();

        assertThat(access.admit(caller(null, null, false))).isEqualTo(new Refused(Refusal.NOT_NEAR));
        assertThat(access.enter(caller(null, null, false), printed.get(0).reveal()))
                .isEqualTo(new Refused(Refusal.NOT_NEAR));
        assertThat(access.enter(caller(null, null, true), printed.get(0).reveal()))
                .isInstanceOf(Admitted.class);
    }

    @Test
    void whereTheRuntimeAuthenticatesThereIsNoToken() {
        Access authenticated = access(false);

        assertThat(authenticated.admit(caller(null, null, true))).isEqualTo(new Refused(Refusal.NOT_AUTHENTICATED));
        assertThat(authenticated.enter(caller(null, null, true), "t0ken"))
                .isEqualTo(new Refused(Refusal.NOT_AUTHENTICATED));
        assertThat(printed).isEmpty();
    }

    @Test
    void theNameOfTheServerIsOursInAnyCase() {
        Served served = new Served("http", List.of("MyHost"), 8080, "", List.of(), "/cce", true);
        Access named = new Access(served, new RandomSecrets(), InstantSource.system(), printed::add);

        assertThat(named.knowsHost(new Caller("myhost:8080", null, null, null, null, null, null, "-", true)))
                .isTrue();
        assertThat(named.knowsHost(new Caller("MYHOST:8080", null, null, null, null, null, null, "-", true)))
                .isTrue();
    }

    @Test
    void whereThePortIsNotKnownAnyIsOurs() {
        assertThat(access.knowsHost(caller(null, null, true))).isTrue();
    }
}
