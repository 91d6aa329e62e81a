package io.camelcce.camel;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.model.dataformat.JsonLibrary;
import org.junit.jupiter.api.Test;

/** The one ObjectMapper of the registry is that of the component and of camel-jackson. */
class ObjectMapperOfTheRegistryTest extends CceRoutes {

    @Override
    void configure(CceComponent cce) {
        super.configure(cce);
        ObjectMapper mapper = new ObjectMapper()
                .findAndRegisterModules()
                .enable(JsonParser.Feature.ALLOW_SINGLE_QUOTES)
                .enable(SerializationFeature.INDENT_OUTPUT);
        cce.getCamelContext().getRegistry().bind("mapper", mapper);
    }

    @Override
    protected RoutesBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:marshalled")
                        .to(CREATE)
                        .marshal(dataFormat()
                                .json()
                                .library(JsonLibrary.Jackson)
                                .autoDiscoverObjectMapper(true)
                                .end());
                from("direct:converted").to(CREATE).convertBodyTo(String.class);
            }
        };
    }

    @Test
    void itReadsBodiesAndWritesThem() {
        for (String route : new String[] {"direct:marshalled", "direct:converted"}) {
            Exchange exchange = send(route, "{'origin': 'me', 'destination': '44700'}", Map.of());

            assertThat(exchange.getException()).as(route).isNull();
            assertThat(exchange.getMessage().getBody(String.class))
                    .as(route)
                    .startsWith("{\n")
                    .contains("\"taskId\" : \"" + header(exchange, CceConstants.TASK_ID, String.class) + "\"");
        }
    }
}
