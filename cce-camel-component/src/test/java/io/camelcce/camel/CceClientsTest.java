package io.camelcce.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.camelcce.authorization.ServerUrl;
import io.camelcce.http.ExchangeWatch;
import io.camelcce.http.HttpSettings;
import java.io.Closeable;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;

class CceClientsTest {

    private static final HttpSettings SETTINGS = new HttpSettings(Duration.ofSeconds(1), Duration.ofSeconds(1), 1);

    @Test
    void openNothingOnceTheyAreClosed() throws Exception {
        try (DefaultCamelContext context = new DefaultCamelContext()) {
            CceClients clients = new CceClients(context, new ExchangeWatch());
            clients.close();

            assertThatIllegalStateException()
                    .isThrownBy(() -> clients.open(ServerUrl.parse("https://cce.example.com"), SETTINGS, ""))
                    .withMessageContaining("stopped");
            assertThat(clients.isClosed()).isTrue();
        }
    }

    @Test
    void closeWhatTheyWereGivenOnceAndWhatComesLaterAtOnce() throws Exception {
        try (DefaultCamelContext context = new DefaultCamelContext()) {
            CceClients clients = new CceClients(context, new ExchangeWatch());
            AtomicInteger closed = new AtomicInteger();
            clients.add(closed::incrementAndGet);
            assertThat(closed).hasValue(0);

            clients.close();
            clients.close();
            assertThat(closed).hasValue(1);

            clients.add(closed::incrementAndGet);
            assertThat(closed).hasValue(2);
        }
    }

    @Test
    void closeOneBeforeTheRestOnceOnly() throws Exception {
        try (DefaultCamelContext context = new DefaultCamelContext()) {
            CceClients clients = new CceClients(context, new ExchangeWatch());
            AtomicInteger closed = new AtomicInteger();
            Closeable one = closed::incrementAndGet;
            clients.add(one);

            clients.end(one);
            clients.close();

            assertThat(closed).hasValue(1);
        }
    }
}
