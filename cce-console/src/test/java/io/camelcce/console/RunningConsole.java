package io.camelcce.console;

import io.camelcce.camel.CceComponent;
import io.camelcce.console.calls.RecentCalls;
import io.camelcce.console.web.Router;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.camel.component.platform.http.main.MainHttpServer;
import org.apache.camel.impl.DefaultCamelContext;

/** A console with pages of a test, on a real server of this machine. What it logs is captured. */
final class RunningConsole implements AutoCloseable {

    private static final Pattern TOKEN = Pattern.compile("/enter\\?token=([A-Za-z0-9_-]{43})");

    private final CapturedLog log = new CapturedLog();
    private final DefaultCamelContext context = new DefaultCamelContext();
    private final CceConsole console;
    private final MainHttpServer server = new MainHttpServer();

    RunningConsole(Router router) throws Exception {
        this(router, InstantSource.system(), "", List.of());
    }

    RunningConsole(Router router, InstantSource clock, String publicUrl, List<String> hosts) throws Exception {
        context.getPropertiesComponent().addInitialProperty("cce.console.enabled", "false");
        CceComponent cce = context.getComponent("cce", CceComponent.class);
        cce.setStore("memory");
        if (!publicUrl.isEmpty()) {
            cce.setPublicUrl(publicUrl);
        }
        server.setCamelContext(context);
        server.setHost("127.0.0.1");
        server.setPort(FreePort.find());
        server.setPath("/");
        context.addService(server);
        context.start();
        console = new CceConsole(cce, new ConsoleOptions(true, hosts), router, new RecentCalls(), clock);
        context.addService(console);
    }

    void stop() {
        console.stop();
    }

    int port() {
        return server.getPort();
    }

    DefaultCamelContext context() {
        return context;
    }

    String log() {
        return log.text();
    }

    /** What the audit log says, without the rest. */
    List<String> audit() {
        return log.text()
                .lines()
                .filter(line -> line.startsWith("INFO io.camelcce.console.audit "))
                .map(line -> line.substring("INFO io.camelcce.console.audit ".length()))
                .toList();
    }

    /** The token that was printed last. */
    String token() {
        Matcher tokens = TOKEN.matcher(log.text());
        String last = "";
        while (tokens.find()) {
            last = tokens.group(1);
        }
        return last;
    }

    /** A browser that was let in. */
    Browser browser() {
        stranger().get("/cce"); // has a token printed if none is out
        Browser browser = stranger();
        browser.get("/cce/enter?token=" + token());
        return browser;
    }

    /** A browser that was not. */
    Browser stranger() {
        return new Browser(port());
    }

    @Override
    public void close() throws IOException {
        context.close();
        log.close();
    }
}
