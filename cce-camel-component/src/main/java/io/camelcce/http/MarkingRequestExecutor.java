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
import org.jspecify.annotations.Nullable;

/** Marks an exchange once the connection counts more bytes of its request sent, or of its answer received. */
final class MarkingRequestExecutor extends HttpRequestExecutor {

    @Override
    public ClassicHttpResponse execute(
            ClassicHttpRequest request,
            HttpClientConnection connection,
            @Nullable HttpResponseInformationCallback information,
            HttpContext context)
            throws IOException, HttpException {
        Progress progress = Progress.of(context);
        if (progress == null) {
            return super.execute(request, connection, information, context);
        }
        if (Method.CONNECT.isSame(request.getMethod())) {
            progress.proxyAsked();
            ClassicHttpResponse ofProxy = super.execute(request, connection, information, context);
            progress.proxyAnswered(ofProxy.getCode());
            if (progress.isRefusedByProxy()) {
                ProxyRefusal.dropBody(ofProxy);
            }
            return ofProxy;
        }
        EndpointDetails details = connection.getEndpointDetails();
        long sent = details.getSentBytesCount();
        long received = details.getReceivedBytesCount();
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
