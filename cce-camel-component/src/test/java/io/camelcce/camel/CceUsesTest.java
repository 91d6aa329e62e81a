package io.camelcce.camel;

import static org.assertj.core.api.Assertions.assertThat;

import io.camelcce.authorization.AuthorizationName;
import io.camelcce.authorization.IntegrationName;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.Test;

class CceUsesTest {

    private static final AuthorizationName NIGHT = new AuthorizationName("night");

    private final Exchange exchange = new DefaultExchange(new DefaultCamelContext());
    private final List<CceUses.Use> told = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-22T10:00:00Z");
    private final CceUses uses = new CceUses(() -> now, told::add);

    @Test
    void aUseThatLastsIsToldEveryTenMinutes() {
        use(NIGHT);
        pass(Duration.ofMinutes(10));
        use(NIGHT);
        assertThat(told).hasSize(1);

        pass(Duration.ofSeconds(1));
        use(NIGHT);
        assertThat(told).hasSize(2);
    }

    @Test
    void whatCouldNotBeToldIsToldAgainAfterAMinuteAndCountsMeanwhile() {
        use(NIGHT);
        uses.notTold(told.get(0));
        use(NIGHT);
        assertThat(told).hasSize(1);
        assertThat(of(NIGHT)).hasSize(1);

        pass(Duration.ofSeconds(61));
        use(NIGHT);
        assertThat(told).hasSize(2);
    }

    @Test
    void aUseCountsForADay() {
        use(NIGHT);
        pass(Duration.ofHours(24));
        assertThat(of(NIGHT)).hasSize(1);

        pass(Duration.ofSeconds(1));
        assertThat(of(NIGHT)).isEmpty();
    }

    @Test
    void theOldestIsForgottenWhenThereAreTooMany() {
        use(NIGHT);
        pass(Duration.ofSeconds(1));
        for (int other = 1; other < CceUses.MOST; other++) {
            use(new AuthorizationName("n" + other));
        }
        assertThat(of(NIGHT)).hasSize(1);

        AuthorizationName last = new AuthorizationName("last");
        use(last);

        assertThat(of(NIGHT)).isEmpty();
        assertThat(of(last)).hasSize(1);
    }

    private void use(AuthorizationName name) {
        uses.used(IntegrationName.DEFAULT, name, exchange);
    }

    private List<CceUses.Use> of(AuthorizationName name) {
        return uses.of(IntegrationName.DEFAULT, name, false);
    }

    private void pass(Duration time) {
        now = now.plus(time);
    }
}
