package io.camelcce.wiremock;

import com.github.tomakehurst.wiremock.http.Request;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Leads a request to its endpoint. Without a valid token nobody learns what is under {@code /drapi}: 401 comes before
 * 404, and that before 405.
 */
final class Routes {

    static final String TOKEN_PATH = "/oauth2/token";
    static final String TASKS_PATH = "/drapi/v1/tasks";

    private static final String GUARDED = "/drapi/";
    private static final String PING_PATH = "/drapi/v1/ping";
    private static final String TASK_PATH = TASKS_PATH + "/([^/]+)";
    private static final String CLOSE_PATH = TASK_PATH + "/close";

    private final BearerGate gate;
    private final List<Route> routes;

    Routes(BearerGate gate, Endpoint createTask, Endpoint getTask, Endpoint closeTask, Endpoint issueToken) {
        this.gate = gate;
        this.routes = List.of(
                Route.guarded("POST", TASKS_PATH, createTask),
                Route.guarded("GET", TASK_PATH, getTask),
                Route.guarded("POST", CLOSE_PATH, closeTask),
                Route.open("GET", PING_PATH, (request, none) -> Answer.of(200, Json.object())),
                Route.open("POST", TOKEN_PATH, issueToken));
    }

    static String pathOf(Request request) {
        String url = request.getUrl();
        int query = url.indexOf('?');
        return query < 0 ? url : url.substring(0, query);
    }

    Answer answer(Request request) {
        String path = pathOf(request);
        List<Route> here = routes.stream().filter(route -> route.leadsTo(path)).toList();
        if (isGuarded(path, here) && !gate.admits(request)) {
            return gate.refusal(request);
        }
        if (here.isEmpty()) {
            return Answer.refusal(404, "notFound", "there is no such resource");
        }
        return here.stream()
                .filter(route -> route.method().equals(request.getMethod().getName()))
                .findFirst()
                .map(route -> route.endpoint().answer(request, route.taskIdIn(path)))
                .orElseGet(() -> wrongMethod(here));
    }

    private static boolean isGuarded(String path, List<Route> here) {
        return (path + "/").startsWith(GUARDED) && here.stream().noneMatch(Route::open);
    }

    private static Answer wrongMethod(List<Route> here) {
        String allowed = here.stream().map(Route::method).collect(Collectors.joining(", "));
        return Answer.refusal(405, "methodNotAllowed", "this resource takes " + allowed)
                .with("Allow", allowed);
    }
}
