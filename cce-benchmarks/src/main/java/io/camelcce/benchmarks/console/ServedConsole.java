package io.camelcce.benchmarks.console;

import io.camelcce.benchmarks.jvm.ChildJvm;
import io.camelcce.benchmarks.jvm.Core;
import java.io.IOException;
import java.net.CookieManager;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;

/** A {@link ConsoleApplication}, and somebody who looks at its pages. */
final class ServedConsole implements AutoCloseable {

    private final HttpClient client = HttpClient.newBuilder()
            .version(Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .followRedirects(Redirect.NORMAL)
            .build();
    private final ChildJvm application;
    private final URI entrance;

    private ServedConsole(ChildJvm application, URI entrance) {
        this.application = application;
        this.entrance = entrance;
    }

    /**
     * Starts it, and opens it by its one-time token.
     *
     * @param folder for the store
     */
    static ServedConsole start(Path folder, int authorizations) throws Exception {
        ChildJvm application = ChildJvm.startWith(
                libraries(),
                Core.ANY,
                List.of(),
                ConsoleApplication.class,
                folder.toString(),
                Integer.toString(authorizations),
                Integer.toString(freePort()));
        try {
            ServedConsole console = new ServedConsole(application, URI.create(application.line()));
            console.get(console.entrance);
            return console;
        } catch (IOException | RuntimeException failed) {
            application.close();
            throw failed;
        }
    }

    /** Those that only the console needs stand beside the jar; elsewhere they are on the class path anyway. */
    private static String libraries() throws URISyntaxException {
        Path code = Path.of(ServedConsole.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        return code.resolveSibling("lib-console").resolve("*").toString();
    }

    private static int freePort() throws IOException {
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        }
    }

    /** The page, as HTML. */
    String get(String path) throws IOException, InterruptedException {
        return get(entrance.resolve("/cce" + path));
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
    public void close() throws IOException {
        application.close();
    }
}
