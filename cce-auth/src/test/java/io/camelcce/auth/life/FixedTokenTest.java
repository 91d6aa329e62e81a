package io.camelcce.auth.life;

import static io.camelcce.auth.life.Centre.SALES;
import static io.camelcce.auth.life.Centre.bearer;
import static io.camelcce.auth.life.Centre.token;
import static org.assertj.core.api.Assertions.assertThat;

import io.camelcce.authorization.Access;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class FixedTokenTest {

    private final FixedToken fixed = new FixedToken(token("configured"), SALES);

    @Test
    void goesIntoEveryCall() {
        assertThat(fixed.access(Duration.ZERO)).isEqualTo(bearer("configured"));
    }

    @Test
    void needsAPersonWhenItIsRefused() {
        assertThat(fixed.accessInsteadOf(token("configured"), Duration.ZERO))
                .isInstanceOfSatisfying(Access.Denied.class, denied -> assertThat(denied.remedy())
                        .contains("Configure a new one"));
    }

    @Test
    void isOfferedInsteadOfAnother() {
        assertThat(fixed.accessInsteadOf(token("another"), Duration.ZERO)).isEqualTo(bearer("configured"));
    }

    @Test
    void isNotTold() {
        assertThat(fixed.toString()).doesNotContain("configured");
        assertThat(fixed.access(Duration.ZERO).toString()).doesNotContain("configured");
    }
}
