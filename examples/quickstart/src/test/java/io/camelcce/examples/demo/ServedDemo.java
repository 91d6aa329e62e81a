package io.camelcce.examples.demo;

import io.camelcce.wiremock.SimulatedContactCenter;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A demo that is served as long as the test class runs; each test begins with an empty contact centre. */
final class ServedDemo implements BeforeAllCallback, BeforeEachCallback, AfterAllCallback {

    private static final String AN_SMS = """
            {"taskId": "%s", "mediaChannel": "sms", "scriptSelector": "SMS_Support",
             "origin": "+447700900123", "destination": "44700"}
            """;

    private final HttpClient client = HttpClient.newHttpClient();
    private @Nullable RunningDemo demo;

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        demo = RunningDemo.serve(0);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        contactCenter().reset();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        demo().close();
    }

    RunningDemo demo() {
        return Objects.requireNonNull(demo, "not started");
    }

    SimulatedContactCenter contactCenter() {
        return demo().contactCenter();
    }

    static String anSms(String taskId) {
        return AN_SMS.formatted(taskId);
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path));
    }

    HttpResponse<String> post(String path, String json) throws IOException, InterruptedException {
        return send(request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)));
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + demo().httpPort() + path));
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }
}
