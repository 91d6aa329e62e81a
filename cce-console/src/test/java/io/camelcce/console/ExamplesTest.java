package io.camelcce.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Properties;
import org.apache.camel.main.Main;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The properties of docs/console.md do what it says. */
class ExamplesTest {

    private final CapturedLog log = new CapturedLog();
    private final Main main = new Main();

    @AfterEach
    void stop() {
        main.stop();
        log.close();
    }

    private int start(String example, String... changed) throws Exception {
        int port = FreePort.find();
        main.addInitialProperty("camel.component.cce.store", "memory");
        properties(example).forEach((name, value) -> main.addInitialProperty(name.toString(), value.toString()));
        main.addInitialProperty("camel.server.port", String.valueOf(port));
        for (int name = 0; name < changed.length; name += 2) {
            main.addInitialProperty(changed[name], changed[name + 1]);
        }
        main.start();
        return port;
    }

    private static Properties properties(String example) throws IOException {
        Properties properties = new Properties();
        try (InputStream file = ExamplesTest.class.getResourceAsStream("/examples/" + example)) {
            properties.load(Objects.requireNonNull(file, example));
        }
        return properties;
    }

    @Test
    void onThisMachineTheTokenIsInTheLog() throws Exception {
        int port = start("this-machine.properties");

        assertThat(log.text()).contains("http://127.0.0.1:%d/cce/enter?token=".formatted(port));
    }

    @Test
    void peopleAreAskedWhoTheyAre(@TempDir Path folder) throws Exception {
        Path people = Files.writeString(
                folder.resolve("people.properties"), "user.ann=hunter2,administrator\nrole.administrator=*\n");

        int port = start(
                "people.properties",
                "camel.server.basicPropertiesFile",
                people.toString(),
                "camel.server.host",
                "127.0.0.1");

        assertThat(log.text()).contains("The console is at https://camel.example.com/cce");
        assertThat(new Browser(port)
                        .with("Host", "camel.example.com")
                        .get("/cce")
                        .status())
                .isEqualTo(401);
    }
}
