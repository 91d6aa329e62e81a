package io.camelcce.auth;

import static org.assertj.core.api.Assertions.assertThat;

import io.camelcce.authorization.Access;
import io.camelcce.authorization.BearerToken;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class NoTokenTest {

    @Test
    void callsAreMadeWithoutAToken() {
        assertThat(new NoToken().access(Duration.ZERO)).isEqualTo(new Access.Open());
        assertThat(new NoToken().accessInsteadOf(BearerToken.parse("x"), Duration.ZERO))
                .isEqualTo(new Access.Open());
    }
}
