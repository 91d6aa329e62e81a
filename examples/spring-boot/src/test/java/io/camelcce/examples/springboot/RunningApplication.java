package io.camelcce.examples.springboot;

import io.camelcce.wiremock.SimulatedContactCenter;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.event.ApplicationPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;

/** An application in this JVM, with a contact centre of its own. */
final class RunningApplication implements AutoCloseable {

    private final SimulatedContactCenter contactCenter = SimulatedContactCenter.start();
    private final CapturedLog log = new CapturedLog();
    private final int port;
    private final ConfigurableApplicationContext application;

    private RunningApplication(Class<?> source, String path, List<String> settings) throws IOException {
        port = freePort();
        List<String> arguments = new ArrayList<>(List.of(
                "server.port=" + port,
                "camel.component.cce.publicUrl=http://127.0.0.1:" + port + path,
                "camel.component.cce.domain=" + contactCenter.domain(),
                "camel.component.cce.issuer=" + contactCenter.issuer(),
                "camel.component.cce.clientId=" + contactCenter.clientId(),
                "camel.component.cce.clientSecret=" + contactCenter.clientSecret(),
                "people.ann=hunter2-ann",
                "people.bob=hunter2-bob",
                "spring.main.banner-mode=off",
                "logging.threshold.console=OFF",
                "logging.file.name=target/test.log"));
        arguments.addAll(settings);
        ApplicationListener<ApplicationPreparedEvent> logIsSetUp = event -> log.begin();
        application = new SpringApplicationBuilder(source)
                .listeners(logIsSetUp)
                .run(arguments.stream().map(setting -> "--" + setting).toArray(String[]::new));
    }

    /** The example as it is. */
    static RunningApplication withSpringSecurity() throws IOException {
        return new RunningApplication(SpringBootExample.class, "", List.of());
    }

    /** The example without Spring Security, on all addresses of this machine, with a path before it. */
    static RunningApplication open(String path) throws IOException {
        return new RunningApplication(
                OpenApplication.class, path, List.of("server.address=0.0.0.0", "server.servlet.context-path=" + path));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    int port() {
        return port;
    }

    /** A browser that comes by an address of this machine, under the name that {@code publicUrl} says. */
    Browser browserAt(String address) {
        return new Browser("http://%s:%d".formatted(address, port)).with("Host", "127.0.0.1:" + port);
    }

    Browser browser() {
        return new Browser("http://127.0.0.1:" + port);
    }

    SimulatedContactCenter contactCenter() {
        return contactCenter;
    }

    CapturedLog log() {
        return log;
    }

    @Override
    public void close() {
        application.close();
        log.end();
        contactCenter.close();
    }
}
