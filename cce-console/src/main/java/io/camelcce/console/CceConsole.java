package io.camelcce.console;

import io.camelcce.authorization.Secret;
import io.camelcce.camel.CceComponent;
import io.camelcce.console.access.Access;
import io.camelcce.console.access.RandomSecrets;
import io.camelcce.console.access.Served;
import io.camelcce.console.access.SessionCookie;
import io.camelcce.console.calls.RecentCalls;
import io.camelcce.console.page.Templates;
import io.camelcce.console.web.ConsoleHeaders;
import io.camelcce.console.web.ExchangeReader;
import io.camelcce.console.web.PlainPage;
import io.camelcce.console.web.ResponseWriter;
import io.camelcce.console.web.Router;
import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.camel.CamelContext;
import org.apache.camel.Consumer;
import org.apache.camel.component.platform.http.PlatformHttpEndpoint;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.service.ServiceHelper;
import org.apache.camel.support.service.ServiceSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The console of a Camel context, on its HTTP server, from when it is started until it is stopped. */
public final class CceConsole extends ServiceSupport {

    private static final Logger LOG = LoggerFactory.getLogger(CceConsole.class);

    /** All that begins with /cce would take paths of others, too. */
    private static final String ENDPOINT =
            "platform-http:/cce/?matchOnUriPrefix=true&muteException=true&returnHttpRequestHeaders=true";

    private final CamelContext context;
    private final Optional<HttpServer> server;
    private final Served served;
    private final String publicUrl;
    private final Reception reception;
    private final Access access;
    private final RecentCalls calls;
    private @Nullable Consumer consumer;
    private volatile @Nullable URI entrance;

    CceConsole(CceComponent component, ConsoleOptions options, Router router, RecentCalls calls, InstantSource clock) {
        this.calls = calls;
        this.context = component.getCamelContext();
        this.server = HttpServer.of(context);
        this.publicUrl = Objects.requireNonNullElse(component.getPublicUrl(), "");
        this.served = served(options);
        RandomSecrets secrets = new RandomSecrets();
        SessionCookie cookie = new SessionCookie(served);
        this.access = new Access(served, secrets, clock, this::print);
        PlainPage plain = new PlainPage(served.root());
        this.reception = new Reception(
                new ExchangeReader(served.root(), cookie),
                access,
                cookie,
                router,
                new ResponseWriter(served.root(), new Templates(served.root())),
                plain,
                new Failures(plain, secrets));
    }

    private Served served(ConsoleOptions options) {
        List<String> names = new ArrayList<>(Served.LOOPBACK);
        server.map(HttpServer::name).ifPresent(names::add);
        return new Served(
                server.map(HttpServer::scheme).orElse(null),
                names,
                server.map(HttpServer::port).orElse(Served.UNKNOWN),
                publicUrl,
                options.hosts(),
                server.map(HttpServer::path).orElseGet(() -> ServletPath.of(context)) + "/cce",
                !server.map(HttpServer::authenticates).orElse(false));
    }

    @Override
    protected void doStart() throws Exception {
        // Camel does so with the first route, and there may be none yet.
        PluginHelper.getUnitOfWorkFactory(context).afterPropertiesConfigured(context);
        PlatformHttpEndpoint endpoint = context.getEndpoint(ENDPOINT, PlatformHttpEndpoint.class);
        endpoint.setHeaderFilterStrategy(new ConsoleHeaders());
        HttpEngine.of(context).ifPresent(engine -> {
            endpoint.setPlatformHttpEngine(engine);
            endpoint.setPopulateBodyWithForm(false);
        });
        consumer = endpoint.createConsumer(reception);
        ServiceHelper.startService(consumer);
        if (server.isPresent() && served.tokens()) {
            access.offerToken();
        } else {
            LOG.info("The console is at {}", address());
        }
    }

    @Override
    protected void doStop() {
        ServiceHelper.stopAndShutdownService(consumer);
        consumer = null;
        calls.stopListeningTo(context);
    }

    /**
     * The address that was printed last: it lets one browser in, once. For an application that shows it to whoever runs
     * it, and to nobody else. Empty if the runtime authenticates.
     */
    public Optional<URI> entrance() {
        return Optional.ofNullable(entrance);
    }

    private void print(Secret token) {
        entrance = URI.create("%s/enter?token=%s".formatted(address(), token.reveal()));
        LOG.info("The console lets one browser in: {}", entrance);
    }

    /** Where browsers find it: the cookie belongs to that host, and so has to be the one that callbacks come to. */
    private String address() {
        if (!publicUrl.isEmpty()) {
            return publicUrl.replaceAll("/+$", "") + "/cce";
        }
        return server.map(one -> "%s://%s:%d".formatted(one.scheme(), place(one), one.port()))
                        .orElse("")
                + served.root();
    }

    private static String place(HttpServer server) {
        return Objects.requireNonNullElse(server.name(), "localhost");
    }
}
