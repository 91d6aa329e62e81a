package io.camelcce.wiremock;

import com.github.tomakehurst.wiremock.common.InputStreamSource;
import com.github.tomakehurst.wiremock.extension.ResponseTransformerV2;
import com.github.tomakehurst.wiremock.http.Response;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Puts a body that is written while it is sent into the answer to its request. WireMock keeps the definition of each
 * of the last answers: with large bodies in them it would run out of memory.
 */
final class StreamedBodies implements ResponseTransformerV2 {

    private final Map<UUID, InputStreamSource> waiting = new ConcurrentHashMap<>();

    /** The body for the answer to that request. */
    void put(ServeEvent event, InputStreamSource body) {
        waiting.put(event.getId(), body);
    }

    @Override
    public Response transform(Response response, ServeEvent event) {
        InputStreamSource body = waiting.remove(event.getId());
        return body == null
                ? response
                : Response.Builder.like(response).but().body(body).build();
    }

    @Override
    public String getName() {
        return "streamed-bodies";
    }
}
