package io.camelcce.wiremock;

import com.github.tomakehurst.wiremock.http.Request;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Leads a request to its endpoint. Without a valid token nobody learns what is under {@code /drapi}: 401 comes before
 * 404, and that before 405. Before all of them comes 429, of the proxy that stands in front.
 */
final class Routes {

    static final String AUTHORIZE_PATH = "/oauth2/authorize";
    static final String TOKEN_PATH = "/oauth2/token";
    static final String REVOKE_PATH = "/oauth2/revoke";
    static final String USER_INFO_PATH = "/oauth2/userinfo";
    static final String KEYS_PATH = "/oauth2/keys";
    static final String METADATA_PATH = "/\\.well-known/(?:oauth-authorization-server|openid-configuration)";

    static final String TASKS_PATH = "/drapi/v1/tasks";

    static final String TASK_PATH = TASKS_PATH + "/([^/]+)";
    static final String CLOSE_PATH = TASK_PATH + "/close";
    static final String PING_PATH = "/drapi/v1/ping";
    static final String STATUS_PATH = "/drapi/v1/status";

    private static final String API = "/drapi/";

    private final BearerGate gate;
    private final RateLimit rateLimit;
    private final List<Route> routes;

    Routes(BearerGate gate, RateLimit rateLimit, List<Route> routes) {
        this.gate = gate;
        this.rateLimit = rateLimit;
        this.routes = List.copyOf(routes);
    }

    static String pathOf(Request request) {
        String url = request.getUrl();
        int query = url.indexOf('?');
        return query < 0 ? url : url.substring(0, query);
    }

    Answer answer(Request request) {
        String path = pathOf(request);
        return isOfTheApi(path) ? rateLimit.refusal().orElseGet(() -> answer(request, path)) : answer(request, path);
    }

    private Answer answer(Request request, String path) {
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
        return isOfTheApi(path) && here.stream().noneMatch(Route::open);
    }

    private static boolean isOfTheApi(String path) {
        return (path + "/").startsWith(API);
    }

    private static Answer wrongMethod(List<Route> here) {
        String allowed = here.stream().map(Route::method).collect(Collectors.joining(", "));
        return Answer.refusal(405, "methodNotAllowed", "this resource takes " + allowed)
                .with("Allow", allowed);
    }
}
