package io.camelcce.wiremock;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.common.FatalStartupException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import wiremock.com.google.common.base.Throwables;

/** The endpoints of a contact centre, and the server they are on. */
record ContactCenterServer(Settings settings, ContactCenterMemory memory, Onlooker onlooker) {

    WireMockServer start(SimulatedContactCenter controlled) {
        Clock clock = memory.clock();
        BearerGate gate = new BearerGate(memory.accessTokens());
        StreamedBodies bodies = new StreamedBodies();
        WireMockServer server = LoopbackServer.on(
                settings.port(),
                new UnreadableRequestFilter(memory.requests(), memory.resets(), clock),
                new ContactCenterTransformer(memory.resets(), routes(gate, controlled::issuer), bodies),
                bodies,
                new RequestObserver(memory.requests(), memory.resets(), gate, clock, onlooker),
                new ControlApi(controlled, memory));
        try {
            server.start();
        } catch (FatalStartupException failed) {
            throw new IllegalStateException(
                    "cannot listen on " + LoopbackServer.ADDRESS + ":" + settings.port() + ": "
                            + Throwables.getRootCause(failed).getMessage(),
                    failed);
        }
        return server;
    }

    private Routes routes(BearerGate gate, Supplier<String> issuer) {
        List<Route> routes = new ArrayList<>(tasks());
        routes.addAll(new AuthorizationServer(memory, settings.client(), gate, issuer).routes());
        return new Routes(gate, memory.rateLimit(), routes);
    }

    private List<Route> tasks() {
        TaskMemory tasks = memory.tasks();
        TaskDetails details = new TaskDetails(memory.switches());
        CloseRequestReader closeRequests = new CloseRequestReader(memory.clock());
        return List.of(
                Route.guarded("POST", Routes.TASKS_PATH, troubled(TaskOperation.CREATE, createTask())),
                Route.guarded("GET", Routes.TASKS_PATH, troubled(TaskOperation.LIST, listTasks(details))),
                Route.guarded("GET", Routes.TASK_PATH, troubled(TaskOperation.GET, new GetTask(tasks, details))),
                Route.guarded(
                        "POST", Routes.CLOSE_PATH, troubled(TaskOperation.END, new CloseTask(tasks, closeRequests))),
                Route.open("GET", Routes.PING_PATH, (request, none) -> Answer.of(200, Json.object())),
                Route.open("GET", Routes.STATUS_PATH, new GetStatus(memory.switches(), settings.statusUser())));
    }

    private Endpoint troubled(TaskOperation operation, Endpoint endpoint) {
        TaskTrouble trouble = new TaskTrouble(memory.switches(), memory.waiting());
        return (request, taskId) -> trouble.befall(operation, () -> endpoint.answer(request, taskId));
    }

    private CreateTask createTask() {
        return new CreateTask(memory.tasks(), new TaskRequestReader(settings.mediaTypes()), memory.switches());
    }

    private ListTasks listTasks(TaskDetails details) {
        return new ListTasks(memory.tasks(), details, memory.switches(), memory.clock());
    }
}
