package io.camelcce.wiremock;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.common.InputStreamSource;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.http.HttpHeader;
import com.github.tomakehurst.wiremock.http.HttpHeaders;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import wiremock.com.fasterxml.jackson.databind.JsonNode;
import wiremock.com.fasterxml.jackson.databind.node.ArrayNode;
import wiremock.com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * An HTTP answer.
 *
 * @param body empty when there is none, or when it is streamed
 * @param streamed the body, written while it is sent
 */
record Answer(int status, HttpHeaders headers, String body, Optional<InputStreamSource> streamed, Delivery delivery) {

    private static final int LONG = 64 * 1_024;

    static Answer of(int status, JsonNode body) {
        return of(status, "application/json", body.toString());
    }

    static Answer streamed(int status, InputStreamSource body) {
        return new Answer(status, type("application/json"), "", Optional.of(body), Delivery.PLAIN);
    }

    static Answer html(int status, String page) {
        return of(status, "text/html; charset=utf-8", page);
    }

    static Answer empty(int status) {
        return new Answer(status, new HttpHeaders(), "", Optional.empty(), Delivery.PLAIN);
    }

    /** Of what will never be carried out: the connection is reset in its place. */
    static Answer abandoned() {
        return empty(503).lost();
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

    private static Answer of(int status, String contentType, String body) {
        return new Answer(status, type(contentType), body, Optional.empty(), Delivery.PLAIN);
    }

    private static HttpHeaders type(String contentType) {
        return new HttpHeaders(new HttpHeader("Content-Type", contentType));
    }

    private static ObjectNode error(String errorCode, String message) {
        return Json.object().put("errorCode", errorCode).put("message", message);
    }

    Answer with(String header, String value) {
        return new Answer(status, headers.plus(new HttpHeader(header, value)), body, streamed, delivery);
    }

    /** It is not kept on its way (RFC 6749, section 5.1). */
    Answer notStored() {
        return with("Cache-Control", "no-store").with("Pragma", "no-cache");
    }

    /** It never arrives: the connection is reset in its place. */
    Answer lost() {
        return by(delivery.failing(Fault.CONNECTION_RESET_BY_PEER));
    }

    /** It never arrives: the connection is closed in its place. */
    Answer withheld() {
        return by(delivery.failing(Fault.EMPTY_RESPONSE));
    }

    /** It never arrives: there is something that is no HTTP in its place. */
    Answer garbled() {
        return by(delivery.failing(Fault.RANDOM_DATA_THEN_CLOSE));
    }

    /** It breaks off in its middle, a long one in the middle of its beginning. */
    Answer truncated() {
        String text = streamed.map(source -> read(source, LONG)).orElse(body);
        int length = text.getBytes(StandardCharsets.UTF_8).length;
        HttpHeaders told = headers.plus(new HttpHeader("Content-Length", Integer.toString(length)));
        return new Answer(status, told, text.substring(0, text.length() / 2), Optional.empty(), delivery.brokenOff());
    }

    /** It arrives that much later. */
    Answer late(Duration by) {
        return by(delivery.late(by));
    }

    private Answer by(Delivery other) {
        return new Answer(status, headers, body, streamed, other);
    }

    /** Keeps the faults and delays of the stub that asked for this answer. A streamed body is not in it. */
    ResponseDefinition onto(ResponseDefinition stub) {
        return head(stub).withBody(body).build();
    }

    /** With its body, streamed or not. */
    ResponseDefinition whole() {
        return streamed.map(source -> head(new ResponseDefinition())
                        .withBody(read(source, Integer.MAX_VALUE))
                        .build())
                .orElseGet(() -> onto(new ResponseDefinition()));
    }

    private ResponseDefinitionBuilder head(ResponseDefinition stub) {
        return delivery.onto(
                ResponseDefinitionBuilder.like(stub).withStatus(status).withHeaders(headers));
    }

    private static String read(InputStreamSource source, int most) {
        try (InputStream stream = source.getStream()) {
            return new String(stream.readNBytes(most), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
