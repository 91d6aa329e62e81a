package io.camelcce.http;

import java.util.Iterator;
import org.apache.hc.client5.http.impl.DefaultClientConnectionReuseStrategy;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HeaderElements;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpMessage;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.HttpStatus;
import org.apache.hc.core5.http.HttpVersion;
import org.apache.hc.core5.http.protocol.HttpContext;

/**
 * Keeps connections exactly when HttpClient's own strategy does. That one goes through all headers nine times; most
 * answers are told by one look: HTTP/1.1, one length, and nothing said of the connection.
 */
final class UsualReuse extends DefaultClientConnectionReuseStrategy {

    @Override
    public boolean keepAlive(HttpRequest request, HttpResponse response, HttpContext context) {
        return isUsual(request, response) || super.keepAlive(request, response, context);
    }

    private static boolean isUsual(HttpRequest request, HttpResponse response) {
        return HttpVersion.HTTP_1_1.equals(response.getVersion())
                && response.getCode() >= HttpStatus.SC_OK
                && response.getCode() != HttpStatus.SC_NO_CONTENT
                && saysNothing(request)
                && saysNothing(response)
                && response.countHeaders(HttpHeaders.CONTENT_LENGTH) == 1;
    }

    private static boolean saysNothing(HttpMessage message) {
        for (Iterator<Header> headers = message.headerIterator(); headers.hasNext(); ) {
            Header header = headers.next();
            String name = header.getName();
            boolean says =
                    switch (name.length()) {
                        case 10 ->
                            name.equalsIgnoreCase(HttpHeaders.CONNECTION)
                                    && !HeaderElements.KEEP_ALIVE.equalsIgnoreCase(header.getValue());
                        case 16 -> name.equalsIgnoreCase("Proxy-Connection");
                        case 17 -> name.equalsIgnoreCase(HttpHeaders.TRANSFER_ENCODING);
                        default -> false;
                    };
            if (says) {
                return false;
            }
        }
        return true;
    }
}
