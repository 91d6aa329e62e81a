package io.camelcce.benchmarks.console;

import io.camelcce.benchmarks.tokens.FilledStore;
import io.camelcce.console.CceConsole;
import java.io.IOException;
import java.net.CookieManager;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.main.Main;

/** An application with many authorizations in its store and the console, and somebody who looks at its pages. */
final class ServedConsole implements AutoCloseable {

    private static final String CCE = "camel.component.cce.";

    private final HttpClient client = HttpClient.newBuilder()
            .version(Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .followRedirects(Redirect.NORMAL)
            .build();
    private final Main main;
    private final int port;

    private ServedConsole(Main main, int port) {
        this.main = main;
        this.port = port;
    }

    /**
     * Starts it, and opens it by its one-time token.
     *
     * @param folder for the store
     */
    static ServedConsole start(Path folder, int authorizations) throws Exception {
        FilledStore.in(folder, authorizations);
        int port = freePort();
        Main main = new Main();
        settings(folder, port).forEach(main::addOverrideProperty);
        main.configure().addRoutesBuilder(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:tasks").to("cce:getTask");
            }
        });
        main.start();
        ServedConsole console = new ServedConsole(main, port);
        console.enter();
        return console;
    }

    private static Map<String, String> settings(Path folder, int port) {
        return Map.ofEntries(
                Map.entry(CCE + "domain", "http://localhost:1"),
                Map.entry(CCE + "authorizationUrl", "http://localhost:1/authorize"),
                Map.entry(CCE + "tokenUrl", "http://localhost:1/token"),
                Map.entry(CCE + "clientId", "client"),
                Map.entry(CCE + "clientSecret", "hunter2"),
                Map.entry(CCE + "store", "file:" + folder),
                Map.entry(CCE + "storeKeyFile", folder.resolve("key.json").toString()),
                Map.entry(CCE + "publicUrl", "http://127.0.0.1:" + port),
                Map.entry("camel.server.enabled", "true"),
                Map.entry("camel.server.host", "127.0.0.1"),
                Map.entry("camel.server.port", Integer.toString(port)));
    }

    private static int freePort() throws IOException {
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        }
    }

    private void enter() throws Exception {
        CceConsole console = main.getCamelContext().hasService(CceConsole.class);
        get(Objects.requireNonNull(console, "no console").entrance().orElseThrow());
    }

    /** The page, as HTML. */
    String get(String path) throws IOException, InterruptedException {
        return get(URI.create("http://127.0.0.1:" + port + "/cce" + path));
    }

    /** @throws IllegalStateException if the page is refused */
    private String get(URI uri) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("%s is answered %d".formatted(uri.getPath(), answer.statusCode()));
        }
        return answer.body();
    }

    @Override
    public void close() {
        main.stop();
    }
}
