package io.camelcce.wiremock;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.common.InputStreamSource;
import com.github.tomakehurst.wiremock.http.HttpHeader;
import com.github.tomakehurst.wiremock.http.HttpHeaders;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import wiremock.com.fasterxml.jackson.databind.JsonNode;
import wiremock.com.fasterxml.jackson.databind.node.ArrayNode;
import wiremock.com.fasterxml.jackson.databind.node.MissingNode;
import wiremock.com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * An HTTP answer with a JSON body.
 *
 * @param body missing when the body is streamed
 * @param streamed the body, written while it is sent
 */
record Answer(int status, HttpHeaders headers, JsonNode body, Optional<InputStreamSource> streamed) {

    static Answer of(int status, JsonNode body) {
        return new Answer(status, json(), body, Optional.empty());
    }

    static Answer streamed(int status, InputStreamSource body) {
        return new Answer(status, json(), MissingNode.getInstance(), Optional.of(body));
    }

    /** A refusal whose code is a word, so that nobody takes it for one of CCE's application codes. */
    static Answer refusal(int status, String errorCode, String message) {
        return of(status, error(errorCode, message));
    }

    static Answer invalid(List<FieldError> errors) {
        ObjectNode body = error(
                "invalidInput",
                errors.size() == 1
                        ? "the request breaks 1 rule"
                        : "the request breaks %d rules".formatted(errors.size()));
        ArrayNode fields = body.putArray("errors");
        errors.forEach(error -> fields.addObject().put("field", error.field()).put("message", error.message()));
        return of(400, body);
    }

    static Answer noSuchTask() {
        return refusal(404, "notFound", "there is no such task");
    }

    private static HttpHeaders json() {
        return new HttpHeaders(new HttpHeader("Content-Type", "application/json"));
    }

    private static ObjectNode error(String errorCode, String message) {
        return Json.object().put("errorCode", errorCode).put("message", message);
    }

    Answer with(String header, String value) {
        return new Answer(status, headers.plus(new HttpHeader(header, value)), body, streamed);
    }

    /** Keeps the faults and delays of the stub that asked for this answer. A streamed body is not in it. */
    ResponseDefinition onto(ResponseDefinition stub) {
        return head(stub).withBody(body.toString()).build();
    }

    /** With its body, streamed or not. */
    ResponseDefinition whole() {
        return streamed.map(source ->
                        head(new ResponseDefinition()).withBody(readAll(source)).build())
                .orElseGet(() -> onto(new ResponseDefinition()));
    }

    private ResponseDefinitionBuilder head(ResponseDefinition stub) {
        return ResponseDefinitionBuilder.like(stub).withStatus(status).withHeaders(headers);
    }

    private static byte[] readAll(InputStreamSource source) {
        try (InputStream stream = source.getStream()) {
            return stream.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
