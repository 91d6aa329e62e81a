package io.camelcce.camel.message;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import org.apache.camel.Exchange;
import org.apache.camel.StreamCache;
import org.jspecify.annotations.Nullable;

/** Reads the text of a stream in a body, and leaves the stream to be read again. */
final class StreamText {

    private StreamText() {}

    /**
     * The text, if it is declared to be JSON or begins like a JSON object.
     *
     * @throws IllegalBody if the stream cannot be read
     */
    static @Nullable String of(Exchange exchange, Object body, boolean declared) throws IllegalBody {
        try {
            StreamCache cache = body instanceof StreamCache cached ? cached : cache(exchange, body);
            cache.reset();
            boolean wanted = declared || beginsObject(cache);
            cache.reset();
            String text =
                    wanted ? exchange.getContext().getTypeConverter().convertTo(String.class, exchange, cache) : null;
            cache.reset();
            return text;
        } catch (IOException unreadable) {
            throw new IllegalBody("cannot be read: " + unreadable.getMessage());
        }
    }

    private static StreamCache cache(Exchange exchange, Object body) throws IOException {
        StreamCache cache = exchange.getContext().getTypeConverter().convertTo(StreamCache.class, exchange, body);
        if (cache == null) {
            throw new IOException("it is a stream that cannot be read twice");
        }
        exchange.getMessage().setBody(cache);
        return cache;
    }

    private static boolean beginsObject(StreamCache cache) throws IOException {
        if (cache instanceof InputStream stream) {
            int next = stream.read();
            while (JsonBegin.maySkip(next)) {
                next = stream.read();
            }
            return next == '{';
        }
        if (cache instanceof Reader reader) {
            int next = reader.read();
            while (JsonBegin.maySkip(next)) {
                next = reader.read();
            }
            return next == '{';
        }
        return false;
    }
}
