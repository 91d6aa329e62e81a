package io.camelcce.console.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.camelcce.console.access.Caller;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a request says of who sent it. */
class RequestHeadersTest {

    @Test
    void theyTellNoSecrets() {
        RequestHeaders headers = new RequestHeaders(Map.of("Authorization", "Basic hunter2", "Cookie", "t0ken"));
        Caller caller = new Caller(
                "host", null, null, null, "http://host/callback?state=s3cret", null, "ann", "192.0.2.1", false);

        assertThat(headers + " " + caller)
                .contains("Authorization", "ann")
                .doesNotContain("hunter2", "t0ken", "s3cret");
    }
}
