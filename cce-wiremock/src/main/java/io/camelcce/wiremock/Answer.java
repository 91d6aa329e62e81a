package io.camelcce.wiremock;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.HttpHeader;
import com.github.tomakehurst.wiremock.http.HttpHeaders;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import java.util.List;
import wiremock.com.fasterxml.jackson.databind.node.ArrayNode;
import wiremock.com.fasterxml.jackson.databind.node.ObjectNode;

/** An HTTP answer with a JSON body. */
record Answer(int status, HttpHeaders headers, ObjectNode body) {

    static Answer of(int status, ObjectNode body) {
        return new Answer(status, new HttpHeaders(new HttpHeader("Content-Type", "application/json")), body);
    }

    /** A refusal whose code is a word, so that nobody takes it for one of CCE's application codes. */
    static Answer refusal(int status, String errorCode, String message) {
        return of(status, Json.object().put("errorCode", errorCode).put("message", message));
    }

    static Answer invalid(List<FieldError> errors) {
        Answer answer = refusal(400, "invalidInput", "the request breaks %d rules".formatted(errors.size()));
        ArrayNode fields = answer.body().putArray("errors");
        errors.forEach(error -> fields.addObject().put("field", error.field()).put("message", error.message()));
        return answer;
    }

    static Answer noSuchTask() {
        return refusal(404, "notFound", "there is no such task");
    }

    Answer with(String header, String value) {
        return new Answer(status, headers.plus(new HttpHeader(header, value)), body);
    }

    /** Keeps the faults and delays of the stub that asked for this answer. */
    ResponseDefinition onto(ResponseDefinition stub) {
        return ResponseDefinitionBuilder.like(stub)
                .withStatus(status)
                .withHeaders(headers)
                .withBody(body.toString())
                .build();
    }
}
