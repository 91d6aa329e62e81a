package io.camelcce.docs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The tables of the documentation that are made of what the catalog says of the component. */
enum CatalogTable implements RenderedTable {
    COMPONENT_OPTIONS("component options", "componentProperties", "group") {
        @Override
        String note(JsonNode option) {
            return option.path("group").asText();
        }
    },
    ENDPOINT_OPTIONS("endpoint options", "properties", "group") {
        @Override
        String note(JsonNode option) {
            return option.path("kind").asText().equals("path")
                    ? "path, required"
                    : option.path("group").asText();
        }
    },
    HEADERS("headers", "headers", "operations") {
        @Override
        String note(JsonNode header) {
            List<String> operations = Arrays.stream(
                            header.path("label").asText().split(","))
                    .filter(label -> !label.equals("producer"))
                    .toList();
            return operations.isEmpty() ? "all" : String.join(", ", operations);
        }
    };

    private static final JsonNode CATALOG = catalog();

    private final String marker;
    private final String section;
    private final String column;

    CatalogTable(String marker, String section, String column) {
        this.marker = marker;
        this.section = section;
        this.column = column;
    }

    @Override
    public String marker() {
        return marker;
    }

    @Override
    public String markdown() {
        Stream<String> head = Stream.of(
                row("name", "description", "default", "type", column), row("---", "---", "---", "---", "---"));
        Stream<String> rows =
                CATALOG.get(section).properties().stream().map(entry -> row(entry.getKey(), entry.getValue()));
        return Stream.concat(head, rows).collect(Collectors.joining("\n", "", "\n"));
    }

    abstract String note(JsonNode entry);

    private String row(String key, JsonNode entry) {
        String name = entry.has("prefix") ? entry.path("prefix").asText() + "NAME" : key;
        String byDefault = entry.path("defaultValue").asText();
        return row(
                "`" + name + "`",
                cell(entry.path("description").asText()),
                byDefault.isEmpty() ? "" : "`" + byDefault + "`",
                type(entry),
                note(entry) + (entry.path("secret").asBoolean() ? ", secret" : ""));
    }

    /** Without the column of defaults if nothing has one. */
    private String row(String name, String description, String byDefault, String type, String note) {
        return Stream.of(name, description, hasDefaults() ? byDefault : null, type, note)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" | ", "| ", " |"));
    }

    private boolean hasDefaults() {
        return CATALOG.get(section).properties().stream()
                .anyMatch(entry -> entry.getValue().has("defaultValue"));
    }

    private static String type(JsonNode entry) {
        String type = entry.path("type").asText();
        return type.equals("enum") || type.equals("duration")
                ? type
                : entry.path("javaType").asText().replaceAll("<.*", "").replaceAll(".*\\.", "");
    }

    private static String cell(String text) {
        return text.replace("|", "\\|").replace("<", "&lt;").replace("*", "\\*");
    }

    private static JsonNode catalog() {
        try (InputStream json = CatalogTable.class.getResourceAsStream("/META-INF/io/camelcce/camel/cce.json")) {
            return new ObjectMapper().readTree(json);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
