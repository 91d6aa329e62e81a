package io.camelcce.camel;

import io.camelcce.camel.message.ExchangeReader;
import io.camelcce.camel.message.OutcomeWriter;
import io.camelcce.camel.message.ReadMessage;
import io.camelcce.camel.message.RedeliveredStep;
import io.camelcce.task.Checked;
import io.camelcce.task.ContactCenter;
import io.camelcce.task.Draft;
import io.camelcce.task.FieldFault;
import io.camelcce.task.Outcome;
import io.camelcce.task.Outcome.Done;
import io.camelcce.task.Outcome.Invalid;
import io.camelcce.task.Outcome.Unauthorized;
import io.camelcce.task.TaskField;
import io.camelcce.task.TaskId;
import io.camelcce.task.TrackingId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.apache.camel.Exchange;
import org.apache.camel.support.DefaultProducer;
import org.apache.camel.util.StringHelper;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the operations have in common: a draft is read out of the exchange, and what became of it is written into the
 * message, or thrown.
 */
abstract class CceProducer extends DefaultProducer {

    private static final Logger LOG = LoggerFactory.getLogger(CceProducer.class);

    private final CceEndpoint endpoint;
    private volatile @Nullable CceLine line;
    private final Map<String, CceLine> chosenLines = new ConcurrentHashMap<>();

    CceProducer(CceEndpoint endpoint) {
        super(endpoint);
        this.endpoint = endpoint;
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        CceLine open = CceLine.open(endpoint);
        checkOptions(open);
        line = open;
    }

    /** @throws IllegalArgumentException if options break rules: no message could mend that */
    private void checkOptions(CceLine open) {
        Draft options = new Draft();
        for (TaskField field : TaskField.values()) {
            options.with(field, endpoint.option(field));
        }
        if (check(open, options) instanceof Checked.Faulty<?> faulty) {
            List<FieldFault> illegal = faulty.faults().stream()
                    .filter(fault -> fault.kind() != FieldFault.Kind.MISSING)
                    .toList();
            if (!illegal.isEmpty()) {
                throw new IllegalArgumentException(open.texts().of(new Invalid<>(illegal), null, null));
            }
        }
    }

    @Override
    public CceEndpoint getEndpoint() {
        return endpoint;
    }

    @Override
    public void process(Exchange exchange) throws CceException {
        CceLine own = open();
        String chosen = configuration().isAllowRoutingHeaders()
                ? RoutingHeaders.integration(exchange).orElse(null)
                : null;
        CceLine open = chosen == null ? own : chosen(chosen);
        process(open == null ? own : open, exchange, open == null ? notKnown(chosen) : null);
    }

    private void process(CceLine open, Exchange exchange, @Nullable Outcome<?> refusal) throws CceException {
        long begun = System.nanoTime();
        ReadMessage read = read(open.reader(), exchange);
        Draft draft = read.draft();
        if (draft.get(TaskField.TRACKING_ID) == null) {
            draft.with(TaskField.TRACKING_ID, TrackingIds.next());
        }
        CallTokens tokens = open.authorization().tokens(exchange);
        Outcome<?> outcome = refusal;
        if (outcome == null) {
            outcome = read.bodyFault() == null
                    ? ask(open, exchange, draft, contactCenter(open, exchange, draft, tokens))
                    : new Invalid<>(List.of(read.bodyFault()));
        }
        Duration duration = Duration.ofNanos(System.nanoTime() - begun);
        report(open, exchange, draft, tokens, outcome, duration);
    }

    /** The line of this producer, opened anew if the component was stopped and started under a route that runs. */
    private CceLine open() {
        CceLine open = line;
        if (open == null || open.connection().isClosed()) {
            open = CceLine.open(endpoint);
            line = open;
        }
        return open;
    }

    /** The line to the integration that a message chose; null if there is none of that name. */
    private @Nullable CceLine chosen(String integration) {
        CceLine known = chosenLines.get(integration);
        if (known != null && !known.connection().isClosed()) {
            return known;
        }
        if (endpoint.getComponent().connections().find(integration).isEmpty()) {
            return null;
        }
        CceLine opened = CceLine.open(endpoint, integration);
        chosenLines.put(integration, opened);
        return opened;
    }

    private static Outcome<?> notKnown(@Nullable String integration) {
        return new Unauthorized<>(
                "the header %s names no integration of this application (%s)"
                        .formatted(CceConstants.INTEGRATION, StringHelper.limitLength(integration, 64)),
                null,
                0);
    }

    /** Reads what the exchange says of the request. */
    ReadMessage read(ExchangeReader reader, Exchange exchange) {
        return reader.read(exchange);
    }

    /** The request of a draft, or its faults. */
    abstract Checked<?> check(CceLine open, Draft draft);

    /** Makes the request of the draft, and asks the contact centre. */
    abstract Outcome<?> ask(CceLine open, Exchange exchange, Draft draft, ContactCenter contactCenter);

    private ContactCenter contactCenter(CceLine open, Exchange exchange, Draft draft, CallTokens tokens) {
        return open.contactCenter(exchange, draft, tokens, RedeliveredStep.isIt(exchange, endpoint.getEndpointUri()));
    }

    /** What becomes of a request: it is asked for if it breaks no rule. */
    static <Q> Outcome<?> outcome(Checked<Q> checked, Function<Q, Outcome<?>> request) {
        return checked instanceof Checked.Valid<Q> valid
                ? request.apply(valid.request())
                : new Invalid<>(((Checked.Faulty<Q>) checked).faults());
    }

    final CceConfiguration configuration() {
        return endpoint.getConfiguration();
    }

    private void report(
            CceLine open, Exchange exchange, Draft draft, CallTokens tokens, Outcome<?> outcome, Duration duration)
            throws CceException {
        TaskId taskId = draft.taskId().orElse(null);
        TrackingId trackingId = draft.trackingId().orElse(null);
        String text = outcome instanceof Done<?> ? null : open.texts().of(outcome, taskId, trackingId);
        OutcomeWriter writer = new OutcomeWriter(exchange, endpoint.getOperation() == CceOperation.createTask);
        writer.outcome(outcome, duration, text);
        writer.ids(taskId, trackingId);
        if (LOG.isDebugEnabled()) {
            LOG.debug(
                    "cce:{} is {} ({}) after {} attempts and {} ms [tracking id {}] [task id {}]",
                    endpoint.getOperation(),
                    outcome.word(),
                    outcome.nodeOutcome().word(),
                    outcome.attempts(),
                    duration.toMillis(),
                    trackingId,
                    taskId);
        }
        open.reports().send(exchange, tokens, outcome, duration, taskId, trackingId);
        if (text != null && configuration().isThrowExceptionOnFailure()) {
            RedeliveredStep.failed(exchange, endpoint.getEndpointUri());
            throw new CceException(text, outcome, duration, taskId, trackingId);
        }
        RedeliveredStep.passed(exchange, endpoint.getEndpointUri());
    }
}
