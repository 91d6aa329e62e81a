package io.camelcce.http;

import java.io.IOException;
import java.io.InputStream;
import org.apache.hc.client5.http.impl.io.DefaultHttpResponseParserFactory;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpStatus;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.HttpMessageParser;
import org.apache.hc.core5.http.io.SessionInputBuffer;

/**
 * Reads the heads of answers on one connection, and gives up those that are longer than a head can be, or that were read
 * before they were asked for: what stands behind an answer is not the answer to the next request. What nobody has read yet
 * does not get here: {@link KeptConnection} sees it before the request.
 */
final class BoundedHead implements HttpMessageParser<ClassicHttpResponse> {

    /** Of the status, of a header with its continuations, of the size of a chunk; the end of the line included. */
    static final int MOST_CHARACTERS_OF_A_LINE = 8192;

    /** In the head, and after the last chunk. */
    static final int MOST_HEADERS = 100;

    /** Answers with a status below 200 that come before the one that counts. */
    static final int MOST_INTERIM_ANSWERS = 10;

    /** What HttpClient sees to: it gives up the line, or the list of headers, that has become as long as this. */
    static final Http1Config BOUNDS = Http1Config.custom()
            .setMaxLineLength(MOST_CHARACTERS_OF_A_LINE + 1)
            .setMaxHeaderCount(MOST_HEADERS + 1)
            .build();

    private final HttpMessageParser<ClassicHttpResponse> parser = new DefaultHttpResponseParserFactory(BOUNDS).create();
    private int interim;

    @Override
    public ClassicHttpResponse parse(SessionInputBuffer buffer, InputStream in) throws IOException, HttpException {
        if (interim == 0 && buffer.length() > 0) {
            throw new IllegalAnswer("something stood behind the answer before it");
        }
        ClassicHttpResponse response = parser.parse(buffer, in);
        boolean isInterim = response != null && response.getCode() < HttpStatus.SC_SUCCESS;
        interim = isInterim ? interim + 1 : 0;
        if (interim > MOST_INTERIM_ANSWERS) {
            throw new IllegalAnswer("more than %d interim answers".formatted(MOST_INTERIM_ANSWERS));
        }
        return response;
    }
}
