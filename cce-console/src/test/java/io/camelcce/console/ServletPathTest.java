package io.camelcce.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;

/** Below which path Spring Boot serves an application. */
class ServletPathTest {

    private static String path(Map<String, String> properties) throws Exception {
        try (DefaultCamelContext context = new DefaultCamelContext()) {
            properties.forEach(context.getPropertiesComponent()::addInitialProperty);
            return ServletPath.of(context);
        }
    }

    @Test
    void theContextIsBeforeTheServlet() throws Exception {
        assertThat(path(Map.of("spring.mvc.servlet.path", "/mvc", "server.servlet.context-path", "/app")))
                .isEqualTo("/app/mvc");
    }

    @Test
    void slashesAreWhereTheyBelongHoweverItIsWritten() throws Exception {
        assertThat(path(Map.of("spring.mvc.servlet.path", "mvc/"))).isEqualTo("/mvc");
        assertThat(path(Map.of("server.servlet.context-path", "/", "spring.mvc.servlet.path", "/")))
                .isEmpty();
    }

    @Test
    void nothingSaidIsNothingBefore() throws Exception {
        assertThat(path(Map.of())).isEmpty();
    }
}
