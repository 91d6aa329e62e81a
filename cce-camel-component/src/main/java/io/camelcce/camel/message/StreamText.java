package io.camelcce.camel.message;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import org.apache.camel.Exchange;
import org.apache.camel.StreamCache;
import org.apache.camel.converter.stream.InputStreamCache;
import org.apache.camel.converter.stream.ReaderCache;
import org.jspecify.annotations.Nullable;

/**
 * Reads the JSON that a stream in a body begins with, no more of it than there may be, and leaves the stream to be read
 * again from its begin: a stream may have no end.
 */
final class StreamText {

    /** A buffer reads ahead. */
    private static final int MARKED = JsonText.MOST + (64 << 10);

    private StreamText() {}

    /**
     * The text, if it is declared to be JSON or begins like a JSON object.
     *
     * @throws IllegalBody if the stream cannot be read, is too long or is not text
     */
    static @Nullable String of(Exchange exchange, InputStream body, boolean declared) throws IllegalBody {
        try {
            InputStream stream = fromItsBegin(exchange, body);
            boolean wanted = declared || JsonBegin.isObject(stream);
            stream.reset();
            byte[] bytes = wanted ? stream.readNBytes(JsonText.MOST + 1) : new byte[0];
            stream.reset();
            if (!wanted) {
                return null;
            }
            String text = JsonText.of(exchange, bytes);
            if (!(stream instanceof StreamCache)) {
                exchange.getMessage().setBody(new InputStreamCache(bytes));
            }
            return text;
        } catch (IOException unreadable) {
            throw new IllegalBody("cannot be read: " + unreadable.getMessage());
        }
    }

    /**
     * The text, if it is declared to be JSON or begins like a JSON object.
     *
     * @throws IllegalBody if the stream cannot be read or is too long
     */
    static @Nullable String of(Exchange exchange, Reader body, boolean declared) throws IllegalBody {
        try {
            Reader reader = fromItsBegin(exchange, body);
            boolean wanted = declared || JsonBegin.isObject(reader);
            reader.reset();
            String text = wanted ? read(reader) : null;
            reader.reset();
            if (text != null) {
                JsonText.checkLength(text.length());
                if (!(reader instanceof StreamCache)) {
                    exchange.getMessage().setBody(new ReaderCache(text));
                }
            }
            return text;
        } catch (IOException unreadable) {
            throw new IllegalBody("cannot be read: " + unreadable.getMessage());
        }
    }

    private static InputStream fromItsBegin(Exchange exchange, InputStream body) {
        if (body instanceof StreamCache cache) {
            cache.reset();
            return body;
        }
        InputStream stream = new BufferedInputStream(body);
        stream.mark(MARKED);
        exchange.getMessage().setBody(stream);
        return stream;
    }

    private static Reader fromItsBegin(Exchange exchange, Reader body) throws IOException {
        if (body instanceof StreamCache cache) {
            cache.reset();
            return body;
        }
        Reader reader = new BufferedReader(body);
        reader.mark(MARKED);
        exchange.getMessage().setBody(reader);
        return reader;
    }

    private static String read(Reader reader) throws IOException {
        StringBuilder text = new StringBuilder();
        char[] some = new char[8 << 10];
        int count = reader.read(some);
        while (count >= 0 && text.length() <= JsonText.MOST) {
            text.append(some, 0, count);
            count = reader.read(some);
        }
        return text.toString();
    }
}
