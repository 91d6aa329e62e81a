package io.camelcce.wiremock;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which requests an endpoint answers.
 *
 * @param path matches whole paths; its first group, if it has one, is the task id
 * @param open whether it needs no token
 */
record Route(String method, Pattern path, boolean open, Endpoint endpoint) {

    static Route open(String method, String path, Endpoint endpoint) {
        return new Route(method, Pattern.compile(path), true, endpoint);
    }

    static Route guarded(String method, String path, Endpoint endpoint) {
        return new Route(method, Pattern.compile(path), false, endpoint);
    }

    boolean leadsTo(String requestPath) {
        return path.matcher(requestPath).matches();
    }

    String taskIdIn(String requestPath) {
        Matcher matcher = path.matcher(requestPath);
        return matcher.matches() && matcher.groupCount() > 0 ? matcher.group(1) : "";
    }
}
