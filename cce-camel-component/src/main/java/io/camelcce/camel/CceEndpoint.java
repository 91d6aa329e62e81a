package io.camelcce.camel;

import io.camelcce.camel.monitor.CallStatistics;
import io.camelcce.camel.monitor.ManagedCalls;
import io.camelcce.task.ListTasks;
import io.camelcce.task.Node;
import io.camelcce.task.TaskField;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.camel.Category;
import org.apache.camel.Consumer;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.api.management.ManagedAttribute;
import org.apache.camel.api.management.ManagedResource;
import org.apache.camel.spi.EndpointServiceLocation;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.UriEndpoint;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriPath;
import org.apache.camel.support.DefaultEndpoint;
import org.jspecify.annotations.Nullable;

/** Create, read and end tasks of Cisco Contact Center Enterprise (CCE). */
@ManagedResource(description = "Managed CceEndpoint")
@UriEndpoint(
        firstVersion = "0.1.0",
        scheme = "cce",
        title = "Cisco CCE",
        syntax = "cce:operation",
        category = {Category.API, Category.CLOUD},
        producerOnly = true,
        headersClass = CceConstants.class)
public class CceEndpoint extends DefaultEndpoint implements EndpointServiceLocation, ManagedCalls {

    @UriPath(
            label = "producer",
            displayName = "Operation",
            description = "What to do: createTask, getTask and endTask are the CCE nodes of Webex Connect.")
    @Metadata(required = true)
    private final CceOperation operation;

    @UriParam
    private final CceConfiguration configuration;

    @UriParam(
            label = "producer",
            defaultValue = "close",
            displayName = "Method",
            description =
                    "With endTask: close ends the task; closeAccept and closeReject answer the word of CCE that it has closed the task.")
    private EndTaskMethod method = EndTaskMethod.close;

    @UriParam(
            label = "producer",
            defaultValue = "1000",
            displayName = "Max Tasks",
            description = "With listTasks: how many tasks are read at most, 1 to 100000.")
    private String maxTasks = "1000";

    private int mostTasks;

    @UriParam
    private final CceRequestOptions requestOptions = new CceRequestOptions();

    private final CallStatistics calls = new CallStatistics();

    CceEndpoint(String uri, CceComponent component, CceOperation operation, CceConfiguration configuration) {
        super(uri, component);
        this.operation = operation;
        this.configuration = configuration;
    }

    @Override
    protected void doInit() throws Exception {
        super.doInit();
        List<String> faults = new ArrayList<>();
        Set<String> told = new HashSet<>();
        new RetryOptions(getComponent().getConfiguration()).check((option, rule) -> told.add(option));
        new RetryOptions(configuration).check((option, rule) -> {
            // What the component has, it tells itself, with all else that is wrong with it.
            if (!told.contains(option)) {
                faults.add(option + ": " + rule);
            }
        });
        mostTasks = maxTasks.strip().matches("\\d{1,9}") ? Integer.parseInt(maxTasks.strip()) : 0;
        if (mostTasks < 1 || mostTasks > ListTasks.MOST) {
            faults.add("maxTasks=%s: it must be 1 to %d".formatted(maxTasks, ListTasks.MOST));
        }
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException("cce:%s?%s".formatted(operation, String.join("; ", faults)));
        }
    }

    @Override
    public CceComponent getComponent() {
        return (CceComponent) super.getComponent();
    }

    @Override
    public Producer createProducer() {
        return switch (operation) {
            case createTask -> new CreateTaskProducer(this);
            case getTask -> new GetTaskProducer(this);
            case listTasks -> new ListTasksProducer(this);
            case endTask -> new EndTaskProducer(this);
        };
    }

    @Override
    public Consumer createConsumer(Processor processor) {
        throw new UnsupportedOperationException("cce: endpoints are for to(...) only: CCE sends nothing to them");
    }

    @Override
    public boolean isLenientProperties() {
        return false;
    }

    @Override
    public @Nullable String getServiceUrl() {
        return getComponent().serviceUrl(configuration.getIntegration());
    }

    @Override
    public String getServiceProtocol() {
        return "https";
    }

    @Override
    public CallStatistics callStatistics() {
        return calls;
    }

    /** The value that this endpoint, or else its component, has for a field of a request. */
    @Nullable
    Object option(TaskField field) {
        Object own = requestOptions.option(field);
        return own == null ? configuration.option(field) : own;
    }

    public CceOperation getOperation() {
        return operation;
    }

    /** The node of Webex Connect whose work this endpoint does; empty for listTasks, which is none of them. */
    Optional<Node> node() {
        return operation.node(Optional.of(method));
    }

    /** The node with its method and version, for people; empty for listTasks. */
    @ManagedAttribute(description = "The node of Webex Connect whose work this endpoint does, and its version")
    public String getNode() {
        return node().map(Node::toString).orElse("");
    }

    public CceConfiguration getConfiguration() {
        return configuration;
    }

    public EndTaskMethod getMethod() {
        return method;
    }

    public void setMethod(EndTaskMethod method) {
        this.method = method;
    }

    public CceRequestOptions getRequestOptions() {
        return requestOptions;
    }

    public String getMaxTasks() {
        return maxTasks;
    }

    /** As text, so that a value that is none can be told. */
    public void setMaxTasks(String maxTasks) {
        this.maxTasks = maxTasks;
    }

    int mostTasks() {
        return mostTasks;
    }
}
