package io.camelcce.benchmarks.contender;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.camelcce.benchmarks.load.Caller;
import io.camelcce.benchmarks.stub.StubToken;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** The client of the JDK, with HTTP/1.1 and its own pool, which has no bound; and Jackson. */
final class JdkClient implements Contender {

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI uri;
    private final ObjectWriter writer;
    private final ObjectReader reader;

    JdkClient(String authority) {
        uri = URI.create("http://" + authority + PATH);
        ObjectMapper mapper = new ObjectMapper();
        writer = mapper.writerFor(TaskRequest.class);
        reader = mapper.readerFor(TaskAnswer.class);
    }

    @Override
    public Caller caller() {
        return this::create;
    }

    private void create() throws IOException, InterruptedException {
        TaskRequest task = TaskRequest.next();
        HttpRequest request = HttpRequest.newBuilder(uri)
                .header("Authorization", "Bearer " + StubToken.VALUE)
                .header(TrackingId.HEADER, TrackingId.next())
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .POST(BodyPublishers.ofByteArray(writer.writeValueAsBytes(task)))
                .build();
        HttpResponse<byte[]> response = client.send(request, BodyHandlers.ofByteArray());
        TaskAnswer answer = reader.readValue(response.body());
        Creation.check(
                task.taskId(),
                response.statusCode(),
                response.headers().firstValue("Location").orElse(null),
                answer.taskId());
    }

    @Override
    public void close() {
        // It ends when nothing refers to it: it cannot be closed before JDK 21.
    }
}
