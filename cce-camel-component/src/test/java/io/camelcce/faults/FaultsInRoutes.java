package io.camelcce.faults;

import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.camelcce.camel.CceComponent;
import io.camelcce.camel.CceConstants;
import io.camelcce.camel.CceException;
import io.camelcce.camel.CceIntegration;
import io.camelcce.camel.monitor.CceRetry;
import io.camelcce.camel.monitor.CceRetryEvent;
import io.camelcce.wiremock.ContactCenterExtension;
import io.camelcce.wiremock.SimulatedContactCenter;
import io.camelcce.wiremock.proxy.FaultyProxy;
import io.camelcce.wiremock.proxy.ProxiedConnection;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.spi.CamelEvent;
import org.apache.camel.support.SimpleEventNotifierSupport;
import org.apache.camel.test.junit5.CamelTestSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Routes that call a contact centre over a network that fails, and what their tests say of them. */
@Timeout(180)
abstract class FaultsInRoutes extends CamelTestSupport {

    @RegisterExtension
    static final ContactCenterExtension CONTACT_CENTER = new ContactCenterExtension();

    static final String CREATE = "cce:createTask?mediaType=social&mediaChannel=sms&scriptSelector=SMS_Support";

    /** What a test can wait for a time-out, and a busy machine needs to send a request. */
    static final long BRIEF_MILLIS = 700;

    /** The deadline of a call that has attempts for many minutes. */
    static final long STUBBORN_MILLIS = 12 * BRIEF_MILLIS;

    /** So long that a test which waits for it fails. */
    static final long ENDLESS_MILLIS = 300_000;

    private static final String CREATES = "/drapi/v1/tasks";

    static final Map<String, Object> AN_SMS = Map.of(
            CceConstants.ORIGIN, "+447700900123",
            CceConstants.DESTINATION, "44700",
            CceConstants.CUSTOMER_ID, "c-17");

    /** Between the application and the contact centre; tokens do not come this way. */
    final FaultyProxy network = FaultyProxy.to(contactCenter().domain());

    /** Another way to the same contact centre, on which nothing is struck, to measure what a create takes. */
    private final FaultyProxy untouched = FaultyProxy.to(contactCenter().domain());

    /** What was told of repeats. */
    final List<CceRetry> retries = new CopyOnWriteArrayList<>();

    static SimulatedContactCenter contactCenter() {
        return CONTACT_CENTER.contactCenter();
    }

    @Override
    protected CamelContext createCamelContext() throws Exception {
        CamelContext context = super.createCamelContext();
        context.getManagementStrategy().addEventNotifier(new RetryListener());
        configure(context.getComponent("cce", CceComponent.class));
        return context;
    }

    /** Sets the component up as a user would, but for pauses that are short. */
    void configure(CceComponent cce) {
        cce.setDomain(network.domain());
        cce.setTokenUrl(contactCenter().tokenUrl());
        cce.setClientId(contactCenter().clientId());
        cce.setClientSecret(contactCenter().clientSecret());
        CceIntegration measured = new CceIntegration();
        measured.setDomain(untouched.domain());
        measured.setTokenUrl(contactCenter().tokenUrl());
        measured.setClientId(contactCenter().clientId());
        measured.setClientSecret(contactCenter().clientSecret());
        cce.getIntegrations().put("measured", measured);
        cce.getConfiguration().setBackOff(10);
    }

    @Override
    protected RoutesBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:create").to(CREATE);
                from("direct:measured").to(CREATE + "&integration=measured");
                from("direct:hasty").to(CREATE + "&deadline=" + 2 * BRIEF_MILLIS);
                from("direct:stubborn").to(CREATE + "&maxAttempts=100&deadline=" + STUBBORN_MILLIS);
            }
        };
    }

    @AfterEach
    void closeNetworks() {
        network.close();
        untouched.close();
    }

    /** Before an attempt is repeated. */
    void beforeRepeat() {}

    Exchange create() {
        return send("direct:create");
    }

    Exchange send(String uri) {
        return send(uri, AN_SMS);
    }

    Exchange send(String uri, Map<String, Object> headers) {
        return template().send(uri, exchange -> {
            exchange.getMessage().setBody("Where is my parcel?");
            exchange.getMessage().setHeaders(new HashMap<>(headers));
        });
    }

    /** For a test that has little time: what takes longer once, such as the first answer of a server, is over then. */
    void warmUp() {
        assertDone(send("direct:measured"));
    }

    /**
     * What a create of {@code direct:stubborn} comes to when nothing answers it for good. Without a deadline it would go
     * on for many minutes.
     */
    Exchange leftOpenAtTheDeadline() {
        CompletableFuture<Exchange> call = CompletableFuture.supplyAsync(() -> send("direct:stubborn"));
        assertThat(call).as("a call that its deadline ends").succeedsWithin(Duration.ofMinutes(1));
        Exchange open = call.join();
        CceException failure = open.getException(CceException.class);
        assertThat(failure).isNotNull();
        assertThat(failure.getOutcomeName()).isEqualTo("unknown");
        return open;
    }

    /** A connection that has carried one create, and nothing else: all creates of these routes take as many bytes. */
    ProxiedConnection measured() {
        assertDone(send("direct:measured"));
        assertThat(untouched.connections()).hasSize(1);
        // The client may be through before the last bytes were counted.
        untouched.close();
        return untouched.connections().get(0);
    }

    static void assertDone(Exchange exchange) {
        assertThat(exchange.getException()).isNull();
        assertThat(header(exchange, CceConstants.OUTCOME)).isEqualTo("done");
    }

    /** It is done after that many creates, which were the same; and its task is there once. */
    static void assertOneTask(Exchange exchange, int creates) {
        assertDone(exchange);
        Object taskId = header(exchange, CceConstants.TASK_ID);
        assertThat(contactCenter().ledger().tasks())
                .filteredOn(task -> task.taskId().equals(taskId))
                .hasSize(1);
        assertThat(creates(taskId))
                .hasSize(creates)
                .containsOnly(creates(taskId).get(0));
    }

    /** The bodies of all creates of that task that the contact centre has read, in the order of their arrival. */
    static List<String> creates(Object taskId) {
        return contactCenter().wireMock().findAll(postRequestedFor(urlEqualTo(CREATES))).stream()
                .map(LoggedRequest::getBodyAsString)
                .filter(body -> body.contains("\"" + taskId + "\""))
                .toList();
    }

    /** The replay of a create that had been carried out is taken for what it is. */
    static void assertReplayed(Exchange exchange) {
        assertOneTask(exchange, 2);
        assertThat(header(exchange, CceConstants.REPLAYED)).isEqualTo(true);
        assertThat(header(exchange, CceConstants.EXISTED)).isEqualTo(true);
    }

    static CceException assertUnavailable(Exchange exchange, boolean retryable) {
        CceException failure = exchange.getException(CceException.class);
        assertThat(failure).isNotNull();
        assertThat(failure.getOutcomeName()).isEqualTo("unavailable");
        assertThat(header(exchange, CceConstants.RETRYABLE)).isEqualTo(retryable);
        return failure;
    }

    static Object header(Exchange exchange, String name) {
        return exchange.getMessage().getHeader(name);
    }

    private final class RetryListener extends SimpleEventNotifierSupport {

        @Override
        public void notify(CamelEvent event) {
            if (event instanceof CceRetryEvent retry) {
                retries.add(retry.getRetry());
                beforeRepeat();
            }
        }
    }
}
