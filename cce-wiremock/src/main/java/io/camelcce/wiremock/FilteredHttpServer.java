package io.camelcce.wiremock;

import com.github.tomakehurst.wiremock.core.Options;
import com.github.tomakehurst.wiremock.http.AdminRequestHandler;
import com.github.tomakehurst.wiremock.http.StubRequestHandler;
import com.github.tomakehurst.wiremock.jetty11.Jetty11HttpServer;
import java.util.EnumSet;
import wiremock.jakarta.servlet.DispatcherType;
import wiremock.jakarta.servlet.Filter;
import wiremock.org.eclipse.jetty.server.Handler;
import wiremock.org.eclipse.jetty.servlet.FilterHolder;
import wiremock.org.eclipse.jetty.servlet.ServletContextHandler;

/** WireMock's own HTTP server with a filter before its servlets. */
final class FilteredHttpServer extends Jetty11HttpServer {

    FilteredHttpServer(Options options, AdminRequestHandler admin, StubRequestHandler stubs, Filter filter) {
        super(options, admin, stubs);
        for (Handler context : jettyServer.getChildHandlersByClass(ServletContextHandler.class)) {
            FilterHolder holder = new FilterHolder(filter);
            holder.setAsyncSupported(true);
            ((ServletContextHandler) context).addFilter(holder, "/*", EnumSet.of(DispatcherType.REQUEST));
        }
    }
}
