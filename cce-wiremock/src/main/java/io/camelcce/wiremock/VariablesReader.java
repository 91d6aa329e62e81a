package io.camelcce.wiremock;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import wiremock.com.fasterxml.jackson.databind.JsonNode;

/** Reads the array {@code variables} of a body. */
final class VariablesReader {

    private static final String FIELD = "variables";
    private static final int ECC_VALUES_LIMIT = 2_000;
    private static final int ECC_NAMES_AND_VALUES_LIMIT = 2_500;

    List<TaskVariable> read(JsonFields body) {
        if (!body.has(FIELD)) {
            return List.of();
        }
        if (!body.get(FIELD).isArray()) {
            body.refuse(FIELD, "is not an array");
            return List.of();
        }
        List<TaskVariable> variables = elements(body);
        checkNames(variables, body);
        checkTotals(variables, body);
        return variables;
    }

    private static List<TaskVariable> elements(JsonFields body) {
        List<TaskVariable> variables = new ArrayList<>();
        for (JsonNode element : body.get(FIELD)) {
            variables.add(variable(element, FIELD + "[" + variables.size() + "]", body));
        }
        return variables;
    }

    private static TaskVariable variable(JsonNode element, String at, JsonFields body) {
        String name = element.path("name").asText("");
        String value = element.path("value").asText("");
        if (!element.path("name").isTextual() || name.isBlank()) {
            body.refuse(at + ".name", "is missing or not a text");
        }
        if (!element.path("value").isTextual()) {
            body.refuse(at + ".value", "is missing or not a text");
        }
        VariableKind kind = VariableKind.of(name);
        kind.faultOfName(name).ifPresent(fault -> body.refuse(at + ".name", fault));
        kind.faultOfValue(value).ifPresent(fault -> body.refuse(at + ".value", fault));
        return new TaskVariable(name, element.path("type").asText("string"), value);
    }

    private static void checkNames(List<TaskVariable> variables, JsonFields body) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < variables.size(); i++) {
            String name = variables.get(i).name();
            if (!name.isBlank() && !seen.add(name)) {
                body.refuse(FIELD + "[" + i + "].name", "is there twice");
            }
        }
    }

    private static void checkTotals(List<TaskVariable> variables, JsonFields body) {
        List<TaskVariable> ecc = variables.stream()
                .filter(variable -> VariableKind.of(variable.name()) == VariableKind.ECC)
                .toList();
        int values =
                ecc.stream().mapToInt(variable -> variable.value().length()).sum();
        int names = ecc.stream().mapToInt(variable -> variable.name().length()).sum();
        if (values > ECC_VALUES_LIMIT) {
            body.refuse(FIELD, "has %d bytes of ECC values, and %d are the limit".formatted(values, ECC_VALUES_LIMIT));
        }
        if (names + values > ECC_NAMES_AND_VALUES_LIMIT) {
            body.refuse(
                    FIELD,
                    "has %d bytes of ECC names and values, and %d are the limit"
                            .formatted(names + values, ECC_NAMES_AND_VALUES_LIMIT));
        }
    }
}
