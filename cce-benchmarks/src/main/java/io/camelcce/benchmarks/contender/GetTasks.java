package io.camelcce.benchmarks.contender;

import io.camelcce.benchmarks.load.Caller;
import io.camelcce.camel.CceComponent;
import io.camelcce.camel.CceConstants;
import io.camelcce.camel.CceIntegration;
import io.camelcce.task.Task;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.camel.CamelContext;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;

/** A route that reads tasks, of one integration or of many that all stand at the same server. */
final class GetTasks implements Contender {

    private static final String FROM = "direct:get";
    private static final long IDS = 100_000;

    private final CamelContext context;
    private final ProducerTemplate template;
    private final Endpoint endpoint;
    private final int integrations;
    private final AtomicLong calls = new AtomicLong();

    private GetTasks(CceComponent component, String options, int integrations) throws Exception {
        this.integrations = integrations;
        context = new DefaultCamelContext();
        context.addComponent("cce", component);
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from(FROM).to("cce:getTask" + options);
            }
        });
        context.start();
        template = context.createProducerTemplate();
        endpoint = context.getEndpoint(FROM);
    }

    static Contender ofOneContactCenter(String authority, int connections) throws Exception {
        CceComponent component = new CceComponent();
        component.setDomain("http://" + authority);
        component.setTokenUrl("http://" + authority + "/oauth2/token");
        component.setClientId("client");
        component.setClientSecret("s3cret");
        component.setMaxConnectionsPerHost(connections);
        return new GetTasks(component, "", 0);
    }

    static Contender ofIntegrations(String authority, int connections, int count) throws Exception {
        Map<String, CceIntegration> integrations = new LinkedHashMap<>();
        for (int number = 0; number < count; number++) {
            CceIntegration integration = new CceIntegration();
            integration.setDomain("http://" + authority);
            integration.setTokenUrl("http://" + authority + "/oauth2/token");
            integration.setClientId("client");
            integration.setClientSecret("s3cret");
            integrations.put(name(number), integration);
        }
        CceComponent component = new CceComponent();
        component.setIntegrations(integrations);
        component.setMaxConnectionsPerHost(connections);
        return new GetTasks(component, "?allowRoutingHeaders=true&integration=" + name(0), count);
    }

    private static String name(long number) {
        return "center" + number;
    }

    @Override
    public Caller caller() {
        return this::get;
    }

    private void get() throws Exception {
        long call = calls.getAndIncrement();
        String id = new UUID(0, call % IDS).toString();
        Exchange exchange = template.send(endpoint, message -> {
            message.getMessage().setHeader(CceConstants.TASK_ID, id);
            if (integrations > 0) {
                message.getMessage().setHeader(CceConstants.INTEGRATION, name(call % integrations));
            }
        });
        Exception failed = exchange.getException();
        if (failed != null) {
            throw failed;
        }
        String got = exchange.getMessage().getBody(Task.class).taskId().toString();
        if (!got.equals(id)) {
            throw new IllegalStateException("Asked for task %s, got %s".formatted(id, got));
        }
    }

    @Override
    public void close() {
        context.stop();
    }
}
