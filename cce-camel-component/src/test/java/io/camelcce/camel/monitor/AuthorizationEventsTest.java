package io.camelcce.camel.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.camelcce.authorization.AuthorizationEvent;
import io.camelcce.authorization.AuthorizationName;
import io.camelcce.authorization.IntegrationName;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.spi.CamelEvent;
import org.apache.camel.support.SimpleEventNotifierSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AuthorizationEventsTest {

    private final DefaultCamelContext context = new DefaultCamelContext();
    private final AuthorizationEvents events = new AuthorizationEvents(context);
    private final List<CceAuthorizationEvent> heard = new CopyOnWriteArrayList<>();
    private final CountDownLatch letGo = new CountDownLatch(1);

    @BeforeEach
    void start() {
        context.start();
    }

    @AfterEach
    void stop() {
        letGo.countDown();
        events.close();
        context.stop();
    }

    @Test
    void tellWhatHappenedInItsOrder() {
        notifier(heard::add);
        AuthorizationEvent first = new AuthorizationEvent.Added(IntegrationName.DEFAULT, name("sales"));
        AuthorizationEvent second =
                new AuthorizationEvent.Renamed(IntegrationName.DEFAULT, name("night"), name("sales"));

        events.happened(first);
        events.happened(second);

        await().until(() -> heard.size() == 2);
        assertThat(heard).extracting(CceAuthorizationEvent::getEvent).containsExactly(first, second);
        assertThat(heard.get(0).getSource()).isSameAs(context);
        assertThat(heard.get(0).getType()).isEqualTo(CamelEvent.Type.Custom);
        assertThat(heard.get(0).getTimestamp()).isPositive();
        assertThat(heard)
                .extracting(CceAuthorizationEvent::toString)
                .containsExactly(
                        "The authorization sales of the integration default was added",
                        "The authorization night of the integration default was renamed: it was sales");
    }

    @Test
    void keepNobodyWaitingForANotifierThatHangs() {
        notifier(event -> {
            try {
                letGo.await();
            } catch (InterruptedException over) {
                Thread.currentThread().interrupt();
            }
        });
        notifier(heard::add);

        for (int i = 0; i < 2 * AuthorizationEvents.MOST_WAITING; i++) {
            events.happened(new AuthorizationEvent.Added(IntegrationName.DEFAULT, name("sales")));
        }

        assertThat(heard).isEmpty();
        letGo.countDown();
        await().until(() -> heard.size() >= AuthorizationEvents.MOST_WAITING);
    }

    @Test
    void areHeardThoughAnotherNotifierIsBroken() {
        notifier(event -> {
            throw new IllegalStateException("broken");
        });
        notifier(heard::add);

        events.happened(new AuthorizationEvent.Authorized(IntegrationName.DEFAULT, name("sales"), "ann@example.com"));

        await().until(() -> heard.size() == 1);
        assertThat(heard.get(0)).hasToString("The authorization sales of the integration default was authorized");
    }

    @Test
    void areDroppedWithoutAWordToWhoTellsAfterTheEnd() {
        notifier(heard::add);
        events.close();

        events.happened(new AuthorizationEvent.Added(IntegrationName.DEFAULT, name("sales")));

        assertThat(heard).isEmpty();
    }

    private static AuthorizationName name(String value) {
        return new AuthorizationName(value);
    }

    private void notifier(Consumer<CceAuthorizationEvent> consumer) {
        context.getManagementStrategy().addEventNotifier(new SimpleEventNotifierSupport() {
            @Override
            public boolean isEnabled(CamelEvent event) {
                return event instanceof CceAuthorizationEvent;
            }

            @Override
            public void notify(CamelEvent event) {
                consumer.accept((CceAuthorizationEvent) event);
            }
        });
    }
}
