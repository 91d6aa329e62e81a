package io.camelcce.http;

import java.io.IOException;
import org.apache.hc.client5.http.classic.ExecChain;
import org.apache.hc.client5.http.classic.ExecChainHandler;
import org.apache.hc.client5.http.classic.ExecRuntime;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;

/**
 * Leases the connection of an exchange, and marks that it has one and whether it is new. Stands in the place of
 * HttpClient's own protocol step, which is there to authenticate at the server, and takes the URI of every request apart
 * for it: that is a tenth of the cost of a call. Requests of ours carry a token, or nothing; what a proxy asks for is
 * answered where a tunnel is opened, which is another step.
 */
final class LeasedExchange implements ExecChainHandler {

    @Override
    public ClassicHttpResponse execute(ClassicHttpRequest request, ExecChain.Scope scope, ExecChain chain)
            throws IOException, HttpException {
        ExecRuntime runtime = scope.execRuntime;
        ExchangeContext context = ExchangeContext.of(scope.clientContext);
        try {
            runtime.acquireEndpoint(scope.exchangeId, scope.route, context.getUserToken(), context);
            context.leased(runtime);
            context.progress().connectionLeased(scope.route, runtime.isEndpointConnected());
            return chain.proceed(request, scope);
        } catch (IOException | HttpException | RuntimeException failed) {
            runtime.discardEndpoint();
            throw failed;
        }
    }
}
