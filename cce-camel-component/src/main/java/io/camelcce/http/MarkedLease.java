package io.camelcce.http;

import java.io.IOException;
import org.apache.hc.client5.http.classic.ExecChain;
import org.apache.hc.client5.http.classic.ExecChainHandler;
import org.apache.hc.client5.http.classic.ExecRuntime;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;

/** Leases the connection of an exchange, which the client would do next, and marks that it has one and whether it is new. */
final class MarkedLease implements ExecChainHandler {

    @Override
    public ClassicHttpResponse execute(ClassicHttpRequest request, ExecChain.Scope scope, ExecChain chain)
            throws IOException, HttpException {
        Progress progress = Progress.of(scope.clientContext);
        if (progress != null) {
            ExecRuntime runtime = scope.execRuntime;
            if (!runtime.isEndpointAcquired()) {
                runtime.acquireEndpoint(
                        scope.exchangeId, scope.route, scope.clientContext.getUserToken(), scope.clientContext);
            }
            progress.connectionLeased(scope.route, runtime.isEndpointConnected());
        }
        return chain.proceed(request, scope);
    }
}
