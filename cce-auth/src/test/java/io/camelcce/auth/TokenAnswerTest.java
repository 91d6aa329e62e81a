package io.camelcce.auth;

import static io.camelcce.auth.ScriptedRequest.token;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class TokenAnswerTest {

    @Test
    void aLifetimeIsNotNegative() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TokenAnswer.Issued(token("abc"), Duration.ofNanos(-1)))
                .withMessageContaining("must not be negative")
                .withMessageNotContaining("abc");
    }
}
