package io.camelcce.wiremock;

import com.github.tomakehurst.wiremock.http.Request;

/** Answers the requests to one resource that use one method. */
@FunctionalInterface
interface Endpoint {

    /** @param taskId from the path; empty when the path has none */
    Answer answer(Request request, String taskId);
}
