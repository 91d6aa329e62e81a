package io.camelcce.camel;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.camelcce.camel.message.ExchangeReader;
import io.camelcce.task.TaskField;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What tools show of the component. */
class CatalogTest {

    private final JsonNode catalog = catalog();

    @Test
    void everyOptionAndHeaderHasADescriptionAndALabel() {
        for (String kind : List.of("componentProperties", "properties", "headers")) {
            catalog.get(kind).properties().forEach(option -> {
                assertThat(option.getValue().path("description").asText())
                        .as(option.getKey())
                        .endsWith(".");
                assertThat(option.getValue().path("label").asText())
                        .as(option.getKey())
                        .isNotEmpty();
            });
        }
    }

    @Test
    void whatIsSecretIsMarked() {
        List<String> secret = new ArrayList<>();
        catalog.get("componentProperties").properties().forEach(option -> {
            if (option.getValue().get("secret").asBoolean()) {
                secret.add(option.getKey());
            }
        });

        assertThat(secret)
                .containsExactlyInAnyOrder("clientSecret", "accessToken", "refreshToken", "storePassword", "storeKey");
    }

    @Test
    void everyHeaderOfTheConstantsIsThere() throws IllegalAccessException {
        List<String> headers = new ArrayList<>();
        for (Field field : CceConstants.class.getFields()) {
            headers.add(Objects.requireNonNull((String) field.get(null)));
        }

        assertThat(catalog.get("headers").properties())
                .extracting(header -> header.getKey())
                .containsExactlyInAnyOrderElementsOf(headers);
    }

    @Test
    void everyFieldOfARequestHasAHeaderAndAnOption() {
        for (TaskField field : TaskField.values()) {
            assertThat(catalog.get("headers").has(ExchangeReader.headerOf(field)))
                    .as("%s", field)
                    .isTrue();
            assertThat(catalog.get("properties").has(field.fieldName()))
                    .as("%s", field)
                    .isTrue();
        }
    }

    private static JsonNode catalog() {
        try (InputStream json = CatalogTest.class.getResourceAsStream("/META-INF/io/camelcce/camel/cce.json")) {
            return new ObjectMapper().readTree(json);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
