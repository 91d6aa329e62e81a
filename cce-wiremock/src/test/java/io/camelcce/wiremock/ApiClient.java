package io.camelcce.wiremock;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;

/** A client of the simulator that knows nothing of its classes. */
final class ApiClient {

    static final String TOKEN = "a-token-that-the-test-made";

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String domain;

    ApiClient(SimulatedContactCenter contactCenter) {
        this(contactCenter.domain());
    }

    ApiClient(String domain) {
        this.domain = domain;
    }

    /** One whose token the contact centre accepts. */
    static ApiClient authorizedAt(SimulatedContactCenter contactCenter) {
        contactCenter.acceptToken(TOKEN);
        return new ApiClient(contactCenter);
    }

    Reply create(TaskBody task) {
        return post("/drapi/v1/tasks", task.toString());
    }

    Reply get(String taskId) {
        return send(to("/drapi/v1/tasks/" + taskId).GET().header("Authorization", "Bearer " + TOKEN));
    }

    Reply close(String taskId, String json) {
        return post("/drapi/v1/tasks/" + taskId + "/close", json);
    }

    Reply close(String taskId) {
        return close(taskId, "{\"operation\":\"close\"}");
    }

    String stateOf(String taskId) {
        return get(taskId).text("state");
    }

    Reply post(String path, String body) {
        return post(path, BodyPublishers.ofString(body));
    }

    Reply post(String path, BodyPublisher body) {
        return send(to(path).POST(body)
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + TOKEN));
    }

    Reply getWith(String authorization, String path) {
        return send(to(path).GET().header("Authorization", authorization));
    }

    Reply token(String form) {
        return send(formTo("/oauth2/token", form));
    }

    Reply tokenWithBasic(String id, String secret, String form) {
        String pair = Base64.getEncoder().encodeToString((id + ":" + secret).getBytes(StandardCharsets.UTF_8));
        return send(formTo("/oauth2/token", form).header("Authorization", "Basic " + pair));
    }

    HttpRequest.Builder formTo(String path, String form) {
        return to(path).POST(BodyPublishers.ofString(form)).header("Content-Type", "application/x-www-form-urlencoded");
    }

    HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(domain + path)).timeout(Duration.ofSeconds(30));
    }

    Reply send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
            return new Reply(response.statusCode(), response.headers(), response.body());
        } catch (IOException noAnswer) {
            throw new UncheckedIOException(noAnswer);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
