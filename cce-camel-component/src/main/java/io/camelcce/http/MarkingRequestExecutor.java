package io.camelcce.http;

import java.io.IOException;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.EndpointDetails;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.Method;
import org.apache.hc.core5.http.impl.io.HttpRequestExecutor;
import org.apache.hc.core5.http.io.HttpClientConnection;
import org.apache.hc.core5.http.io.HttpResponseInformationCallback;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/** Marks an exchange once the connection counts more bytes of its request sent, or of its answer received. */
final class MarkingRequestExecutor extends HttpRequestExecutor {

    private final Timeout ofProxy;

    /** @param ofProxy for a proxy to go on sending, per read, and for the TLS handshake that follows: nobody watches these */
    MarkingRequestExecutor(Timeout ofProxy) {
        this.ofProxy = ofProxy;
    }

    @Override
    public ClassicHttpResponse execute(
            ClassicHttpRequest request,
            HttpClientConnection connection,
            @Nullable HttpResponseInformationCallback information,
            HttpContext context)
            throws IOException, HttpException {
        Progress progress = ExchangeContext.of(context).progress();
        if (Method.CONNECT.isSame(request.getMethod())) {
            progress.proxyAsked();
            connection.setSocketTimeout(ofProxy);
            ClassicHttpResponse answer = super.execute(request, connection, information, context);
            progress.proxyAnswered(answer.getCode());
            if (progress.isRefusedByProxy()) {
                ProxyRefusal.dropBody(answer);
            }
            return answer;
        }
        EndpointDetails details = connection.getEndpointDetails();
        long sent = details.getSentBytesCount();
        long received = details.getReceivedBytesCount();
        progress.talksOn(details);
        try {
            return super.execute(request, connection, information, context);
        } finally {
            if (details.getSentBytesCount() > sent) {
                progress.requestWritten();
            }
            if (details.getReceivedBytesCount() > received) {
                progress.answerBegun();
            }
        }
    }
}
