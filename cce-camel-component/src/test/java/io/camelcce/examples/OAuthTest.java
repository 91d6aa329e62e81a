package io.camelcce.examples;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.junit.jupiter.api.Test;

/** A token that another processor put into the header {@code Authorization}. */
class OAuthTest extends Example {

    OAuthTest(Dsl dsl) {
        super(dsl, "oauth", new OAuthRoute());
    }

    @Override
    void setUp(CamelContext context) {
        // As the processors of camel-oauth do.
        Processor oauth = exchange -> exchange.getMessage().setHeader("Authorization", "Bearer " + "a.token-of_theirs");
        context.getRegistry().bind("oauth", oauth);
    }

    @Test
    void theCallIsMadeWithIt() {
        contactCenter().acceptToken("a.token-of_theirs");

        Exchange sms = send("direct:withTheirToken", "", AN_SMS);

        assertThat(sms.getException()).isNull();
        assertThat(tasks()).hasSize(1);
        assertThat(contactCenter().ledger().tokenRequests()).isZero();
    }

    @Test
    void itDoesNotTravelOn() {
        contactCenter().acceptToken("a.token-of_theirs");

        Exchange sms = send("direct:withTheirToken", "", AN_SMS);

        assertThat(sms.getMessage().getHeaders()).doesNotContainKey("Authorization");
        assertThat(sms.getMessage().getHeaders().toString()).doesNotContain("token-of_theirs");
    }

    @Test
    void ifItIsRefusedThatIsTold() {
        Exchange sms = send("direct:withTheirToken", "", AN_SMS);

        assertThat(sms.getException()).hasMessageContaining("has no usable authorization");
        assertThat(sms.getException().toString()).doesNotContain("token-of_theirs");
        assertThat(tasks()).isEmpty();
    }
}
