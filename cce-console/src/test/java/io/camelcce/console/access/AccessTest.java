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
        return new Caller("localhost:8080", null, null, null, session, user, "192.0.2.1", near);
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

        assertThat(named.knowsHost(new Caller("myhost:8080", null, null, null, null, null, "-", true)))
                .isTrue();
        assertThat(named.knowsHost(new Caller("MYHOST:8080", null, null, null, null, null, "-", true)))
                .isTrue();
    }

    @Test
    void whereThePortIsNotKnownAnyIsOurs() {
        assertThat(access.knowsHost(caller(null, null, true))).isTrue();
    }
}
