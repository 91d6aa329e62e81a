package io.camelcce.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.camel.component.platform.http.spi.PlatformHttpEngine;
import org.apache.camel.component.platform.http.springboot.SpringBootPlatformHttpEngine;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;

/** What takes requests in. How it does so with Spring Boot is shown by the example for it. */
class HttpEngineTest {

    private static final String NAME = "platform-http-engine";

    @Test
    void springBootsIsAnotherThanThatOfRoutes() throws Exception {
        try (DefaultCamelContext context = new DefaultCamelContext()) {
            PlatformHttpEngine ofRoutes = new SpringBootPlatformHttpEngine(8080);
            context.getRegistry().bind(NAME, PlatformHttpEngine.class, ofRoutes);

            assertThat(HttpEngine.of(context)).hasValueSatisfying(own -> assertThat(own)
                    .isNotSameAs(ofRoutes)
                    .extracting(PlatformHttpEngine::getServerPort)
                    .isEqualTo(8080));
        }
    }

    @Test
    void whereSpringBootDoesNotServeThePlatformsWillDo() throws Exception {
        try (DefaultCamelContext context = new DefaultCamelContext()) {
            assertThat(HttpEngine.of(context)).isEmpty();
        }
    }
}
