package io.camelcce.wire;

import io.camelcce.authorization.AccessToken;
import io.camelcce.authorization.Domain;
import io.camelcce.http.HttpCall;
import io.camelcce.http.HttpFailure;
import io.camelcce.http.HttpResult;
import io.camelcce.http.HttpTransport;
import io.camelcce.task.Attempt;
import io.camelcce.task.CreateRules;
import io.camelcce.task.CreateTask;
import io.camelcce.task.Deadline;
import io.camelcce.task.EndTask;
import io.camelcce.task.GetTask;
import io.camelcce.task.ListTasks;
import io.camelcce.task.Receipt;
import io.camelcce.task.Task;
import io.camelcce.task.TaskField;
import io.camelcce.task.TaskId;
import io.camelcce.task.TaskList;
import io.camelcce.task.TrackingId;
import io.camelcce.task.Trouble;
import io.camelcce.task.Wire;
import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.message.BasicHeader;
import org.jspecify.annotations.Nullable;

/** Digital Routing: JSON over HTTPS, spelled by a {@link WireProfile}. */
public final class DigitalRouting implements Wire {

    private static final Header ACCEPT = new BasicHeader("Accept", "application/json");
    private static final Header CONTENT_TYPE = new BasicHeader("Content-Type", "application/json");
    private static final int MOST_HEADERS = 4;

    private final HttpTransport transport;
    private final String server;
    private final Operation create;
    private final Operation get;
    private final Operation list;
    private final Operation end;
    private final String trackingIdHeader;
    private final String authorizationHeader;
    private final WireProfile profile;
    private final WireJson json = new WireJson();
    private final RequestWriter requests;
    private final TaskReader tasks;
    private final AnswerReader answers;

    /**
     * The wire to one contact centre.
     *
     * @param transport to its domain
     * @param wallClock tells how far away a date in an answer is
     */
    public DigitalRouting(HttpTransport transport, Domain domain, WireProfile profile, InstantSource wallClock) {
        this.transport = transport;
        this.server = domain.toString();
        this.create = Operation.of("create", domain, profile);
        this.get = Operation.of("get", domain, profile);
        this.list = Operation.of("list", domain, profile);
        this.end = Operation.of("end", domain, profile);
        this.trackingIdHeader = profile.text("header.trackingId");
        this.authorizationHeader = profile.text("header.authorization");
        this.profile = profile;
        this.requests = new RequestWriter(json.factory(), profile);
        this.tasks = new TaskReader(profile);
        this.answers = new AnswerReader(profile, json, wallClock);
    }

    @Override
    public boolean clientChoosesId() {
        return true;
    }

    @Override
    public CreateRules createRules() {
        return profile.createRules();
    }

    @Override
    public Set<TaskField> echoed() {
        return profile.echoed();
    }

    @Override
    public Attempt<Receipt> create(CreateTask request, @Nullable AccessToken token, Deadline deadline) {
        HttpCall call =
                call(create, create.uri(request.taskId()), request.trackingId(), token, requests.create(request));
        return attempt(call, deadline, true, receipt(request.taskId(), request.trackingId()));
    }

    @Override
    public Attempt<Task> get(GetTask request, @Nullable AccessToken token, Deadline deadline) {
        HttpCall call = call(get, get.uri(request.taskId()), request.trackingId(), token, null);
        Meaning.OfTree<Task> meaning =
                (reply, body) -> body == null ? null : tasks.read(request.taskId(), body, reply.payload());
        return attempt(call, deadline, false, meaning);
    }

    @Override
    public Attempt<TaskList> list(ListTasks request, @Nullable AccessToken token, Deadline deadline) {
        HttpCall call = call(list, list.uri(request.from()), request.trackingId(), token, null);
        TaskListReader reader = new TaskListReader(profile, json, tasks, request.most());
        HttpResult result = transport.exchange(call, deadline.remaining(), reader);
        Meaning.OfTree<TaskList> meaning = (reply, body) -> reader.list();
        return attempt(result, false, meaning);
    }

    @Override
    public Attempt<Receipt> end(EndTask request, @Nullable AccessToken token, Deadline deadline) {
        HttpCall call = call(end, end.uri(request.taskId()), request.trackingId(), token, requests.end(request));
        return attempt(call, deadline, false, receipt(request.taskId(), request.trackingId()));
    }

    /** The body of such an answer is not published: it may be missing, but it must not be about another task. */
    private static Meaning.OfGlance<Receipt> receipt(TaskId taskId, TrackingId trackingId) {
        return (reply, glance) -> {
            String told = glance.taskId();
            return told == null || taskId.value().equalsIgnoreCase(told) ? Receipt.of(taskId, trackingId, reply) : null;
        };
    }

    private HttpCall call(
            Operation operation, URI uri, TrackingId trackingId, @Nullable AccessToken token, byte @Nullable [] body) {
        List<Header> headers = new ArrayList<>(MOST_HEADERS);
        headers.add(ACCEPT);
        headers.add(new BasicHeader(trackingIdHeader, trackingId.value()));
        if (token != null) {
            headers.add(new BasicHeader(
                    authorizationHeader, "Bearer " + token.secret().reveal(), true));
        }
        if (body != null) {
            headers.add(CONTENT_TYPE);
        }
        return new HttpCall(operation.method(), uri, headers, body);
    }

    private <T> Attempt<T> attempt(HttpCall call, Deadline deadline, boolean isCreate, Meaning<T> meaning) {
        return attempt(transport.exchange(call, deadline.remaining()), isCreate, meaning);
    }

    private <T> Attempt<T> attempt(HttpResult result, boolean isCreate, Meaning<T> meaning) {
        if (result instanceof HttpResult.NotSent notSent) {
            return new Attempt.NotSent<>(trouble(notSent.failure()), notSent.retryable());
        } else if (result instanceof HttpResult.MaybeSent maybeSent) {
            return new Attempt.MaybeSent<>(trouble(maybeSent.failure()));
        } else {
            return answers.read(((HttpResult.Answered) result).answer(), server, isCreate, meaning);
        }
    }

    static Trouble trouble(HttpFailure failure) {
        return new Trouble(failure.text(), failure.timedOut(), null, failure.cause());
    }
}
