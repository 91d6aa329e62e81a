package io.camelcce.http;

import java.io.IOException;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.EndpointDetails;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.impl.io.HttpRequestExecutor;
import org.apache.hc.core5.http.io.HttpClientConnection;
import org.apache.hc.core5.http.io.HttpResponseInformationCallback;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.jspecify.annotations.Nullable;

/** Marks an exchange once the connection counts more bytes sent than before it. */
final class MarkingRequestExecutor extends HttpRequestExecutor {

    @Override
    public ClassicHttpResponse execute(
            ClassicHttpRequest request,
            HttpClientConnection connection,
            @Nullable HttpResponseInformationCallback information,
            HttpContext context)
            throws IOException, HttpException {
        EndpointDetails details = connection.getEndpointDetails();
        long before = details.getSentBytesCount();
        try {
            return super.execute(request, connection, information, context);
        } finally {
            if (details.getSentBytesCount() > before
                    && context.getAttribute(SentMark.ATTRIBUTE) instanceof SentMark mark) {
                mark.written();
            }
        }
    }
}
