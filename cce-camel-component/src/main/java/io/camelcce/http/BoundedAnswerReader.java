package io.camelcce.http;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.HttpClientResponseHandler;
import org.jspecify.annotations.Nullable;

/** Reads an answer to its end, unless it is larger than an answer to these requests can be. */
final class BoundedAnswerReader implements HttpClientResponseHandler<HttpAnswer> {

    static final int MOST_BYTES = 1 << 20;

    private static final int SMALL = 1 << 13;

    private final HttpUriRequestBase request;
    private final ExchangeContext context;
    private final BodyReader reader;

    BoundedAnswerReader(HttpUriRequestBase request, ExchangeContext context, BodyReader reader) {
        this.request = request;
        this.context = context;
        this.reader = reader;
    }

    @Override
    public HttpAnswer handleResponse(ClassicHttpResponse response) throws IOException {
        String body = reader.reads(response.getCode()) ? read(response) : body(response.getEntity());
        return new HttpAnswer(response.getCode(), Arrays.asList(response.getHeaders()), body);
    }

    private String read(ClassicHttpResponse response) throws IOException {
        HttpEntity entity = response.getEntity();
        if (entity != null) {
            if (reader.read(entity.getContent(), charset(entity))) {
                entity.close();
                context.release();
            } else {
                // Without an entity there is nothing to wait for: the connection is closed.
                response.setEntity(null);
            }
        }
        return reader.text();
    }

    private String body(@Nullable HttpEntity entity) throws IOException {
        if (entity == null) {
            return "";
        }
        byte[] bytes;
        try (InputStream stream = entity.getContent()) {
            bytes = bytes(stream, entity.getContentLength());
            if (bytes.length > MOST_BYTES) {
                request.abort();
                throw new IllegalAnswer("the answer is larger than %d bytes".formatted(MOST_BYTES));
            }
        }
        // HttpClient takes a head that breaks off for a whole one, and what does not come for a body without end.
        if (bytes.length == 0 && entity.getContentLength() < 0 && !entity.isChunked()) {
            throw new IllegalAnswer("the answer ends before its body");
        }
        context.release();
        return new String(bytes, charset(entity));
    }

    /** Of a length that is known and small, no more than that is taken from memory; it breaks off with an exception. */
    private static byte[] bytes(InputStream stream, long length) throws IOException {
        if (length < 0 || length > SMALL) {
            return stream.readNBytes(MOST_BYTES + 1);
        }
        byte[] bytes = new byte[(int) length];
        int read = stream.readNBytes(bytes, 0, bytes.length);
        return read == bytes.length ? bytes : Arrays.copyOf(bytes, read);
    }

    private static Charset charset(HttpEntity entity) {
        String declared = entity.getContentType();
        if (declared == null || declared.indexOf(';') < 0) {
            return StandardCharsets.UTF_8;
        }
        try {
            ContentType type = ContentType.parseLenient(declared);
            return type == null ? StandardCharsets.UTF_8 : type.getCharset(StandardCharsets.UTF_8);
        } catch (IllegalCharsetNameException notLenientEnough) {
            return StandardCharsets.UTF_8;
        }
    }
}
