package io.camelcce.http;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.HttpClientResponseHandler;
import org.jspecify.annotations.Nullable;

/** Reads an answer to its end, unless it is larger than an answer to these requests can be. */
final class BoundedAnswerReader implements HttpClientResponseHandler<HttpAnswer> {

    static final int MOST_BYTES = 1 << 20;

    private final HttpUriRequestBase request;
    private final BodyReader reader;

    BoundedAnswerReader(HttpUriRequestBase request, BodyReader reader) {
        this.request = request;
        this.reader = reader;
    }

    @Override
    public HttpAnswer handleResponse(ClassicHttpResponse response) throws IOException {
        Map<String, List<String>> headers = new HashMap<>();
        for (Header header : response.getHeaders()) {
            headers.computeIfAbsent(header.getName().toLowerCase(Locale.ROOT), name -> new ArrayList<>(1))
                    .add(header.getValue());
        }
        String body = reader.reads(response.getCode()) ? read(response) : body(response.getEntity());
        return new HttpAnswer(response.getCode(), headers, body);
    }

    private String read(ClassicHttpResponse response) throws IOException {
        HttpEntity entity = response.getEntity();
        if (entity != null && !reader.read(entity.getContent(), charset(entity))) {
            // Without an entity there is nothing to wait for: the connection is closed.
            response.setEntity(null);
        }
        return reader.text();
    }

    private String body(@Nullable HttpEntity entity) throws IOException {
        if (entity == null) {
            return "";
        }
        try (InputStream stream = entity.getContent()) {
            byte[] bytes = stream.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                request.abort();
                throw new IllegalAnswer("the answer is larger than %d bytes".formatted(MOST_BYTES));
            }
            // HttpClient takes a head that breaks off for a whole one, and what does not come for a body without end.
            if (bytes.length == 0 && entity.getContentLength() < 0 && !entity.isChunked()) {
                throw new IllegalAnswer("the answer ends before its body");
            }
            return new String(bytes, charset(entity));
        }
    }

    private static Charset charset(HttpEntity entity) {
        try {
            ContentType type = ContentType.parseLenient(entity.getContentType());
            return type == null ? StandardCharsets.UTF_8 : type.getCharset(StandardCharsets.UTF_8);
        } catch (IllegalCharsetNameException notLenientEnough) {
            return StandardCharsets.UTF_8;
        }
    }
}
