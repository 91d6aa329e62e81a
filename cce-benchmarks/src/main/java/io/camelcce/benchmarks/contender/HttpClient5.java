package io.camelcce.benchmarks.contender;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.camelcce.benchmarks.load.Caller;
import io.camelcce.benchmarks.stub.StubToken;
import java.io.IOException;
import java.net.URI;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;

/** Apache HttpClient 5, as its builder makes it, but for the size of its pool and its retries; and Jackson. */
final class HttpClient5 implements Contender {

    private final CloseableHttpClient client;
    private final URI uri;
    private final ObjectWriter writer;
    private final ObjectReader reader;

    HttpClient5(String authority, int connections) {
        client = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setMaxConnPerRoute(connections)
                        .setMaxConnTotal(connections)
                        .build())
                .disableAutomaticRetries()
                .build();
        uri = URI.create("http://" + authority + PATH);
        ObjectMapper mapper = new ObjectMapper();
        writer = mapper.writerFor(TaskRequest.class);
        reader = mapper.readerFor(TaskAnswer.class);
    }

    @Override
    public Caller caller() {
        return this::create;
    }

    private void create() throws IOException {
        TaskRequest task = TaskRequest.next();
        HttpPost post = new HttpPost(uri);
        post.setHeader(HttpHeaders.AUTHORIZATION, "Bearer " + StubToken.VALUE);
        post.setHeader(TrackingId.HEADER, TrackingId.next());
        post.setHeader(HttpHeaders.ACCEPT, "application/json");
        post.setEntity(new ByteArrayEntity(writer.writeValueAsBytes(task), ContentType.APPLICATION_JSON));
        client.execute(post, response -> {
            TaskAnswer answer = reader.readValue(response.getEntity().getContent());
            Creation.check(task.taskId(), response.getCode(), location(response), answer.taskId());
            return answer;
        });
    }

    private static String location(ClassicHttpResponse response) {
        return String.valueOf(response.getFirstHeader(HttpHeaders.LOCATION).getValue());
    }

    @Override
    public void close() throws IOException {
        client.close();
    }
}
