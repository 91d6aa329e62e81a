package io.camelcce.auth;

import static org.assertj.core.api.Assertions.assertThat;

import io.camelcce.authorization.Access;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class NoTokenTest {

    @Test
    void callsAreMadeWithoutAToken() {
        assertThat(new NoToken().access(Duration.ZERO)).isEqualTo(new Access.Open());
        assertThat(new NoToken().accessInsteadOf(ScriptedRequest.token("x"), Duration.ZERO))
                .isEqualTo(new Access.Open());
    }
}
