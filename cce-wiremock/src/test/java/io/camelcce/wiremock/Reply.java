package io.camelcce.wiremock;

import java.net.http.HttpHeaders;
import java.util.Optional;
import wiremock.com.fasterxml.jackson.core.JsonProcessingException;
import wiremock.com.fasterxml.jackson.databind.JsonNode;
import wiremock.com.fasterxml.jackson.databind.ObjectMapper;

/** What the contact centre answered. */
record Reply(int status, HttpHeaders headers, String body) {

    JsonNode json() {
        try {
            return new ObjectMapper().readTree(body);
        } catch (JsonProcessingException notJson) {
            throw new AssertionError("not JSON: " + body, notJson);
        }
    }

    String text(String field) {
        return json().path(field).asText();
    }

    Optional<String> header(String name) {
        return headers.firstValue(name);
    }
}
