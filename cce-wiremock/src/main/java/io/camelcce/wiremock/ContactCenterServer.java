package io.camelcce.wiremock;

import com.github.tomakehurst.wiremock.WireMockServer;
import java.time.Clock;

/** The endpoints of a contact centre, and the server they are on. */
record ContactCenterServer(
        Settings settings,
        Clock clock,
        TaskMemory memory,
        Tokens tokens,
        RequestLog log,
        RateLimit rateLimit,
        Onlooker onlooker) {

    WireMockServer start(SimulatedContactCenter controlled) {
        BearerGate gate = new BearerGate(tokens);
        WireMockServer server = LoopbackServer.on(
                settings.port(),
                new UnreadableRequestFilter(log, clock),
                new ContactCenterTransformer(routes(gate)),
                new RequestObserver(log, gate, clock, onlooker),
                new ControlApi(controlled, new TaskDetails(settings.switches())));
        server.start();
        return server;
    }

    private Routes routes(BearerGate gate) {
        SwitchBoard switches = settings.switches();
        TaskDetails details = new TaskDetails(switches);
        return new Routes(
                gate,
                rateLimit,
                Route.guarded("POST", Routes.TASKS_PATH, createTask()),
                Route.guarded("GET", Routes.TASKS_PATH, new ListTasks(memory, details, clock)),
                Route.guarded("GET", Routes.TASK_PATH, new GetTask(memory, details)),
                Route.guarded("POST", Routes.CLOSE_PATH, new CloseTask(memory, new CloseRequestReader(clock))),
                Route.open("GET", Routes.PING_PATH, (request, none) -> Answer.of(200, Json.object())),
                Route.open("GET", Routes.STATUS_PATH, new GetStatus(switches, settings.statusUser())),
                Route.open("POST", Routes.TOKEN_PATH, new IssueToken(tokens, settings.client())));
    }

    private CreateTask createTask() {
        return new CreateTask(memory, new TaskRequestReader(settings.mediaTypes()), settings.switches());
    }
}
