package io.camelcce.wiremock;

/** Refusals of the token and revocation endpoints (RFC 6749, section 5.2). */
final class OAuthError {

    private OAuthError() {}

    static Answer of(String error, String description) {
        return answer(400, error, description);
    }

    static Answer notAForm() {
        return of("invalid_request", "the body is not a form, is broken, or has a parameter twice");
    }

    static Answer missing(String parameter) {
        return of("invalid_request", parameter + " is missing");
    }

    /** @param byHeader whether the client used the header {@code Authorization} */
    static Answer invalidClient(boolean byHeader) {
        Answer answer = answer(401, "invalid_client", "the client is unknown, or its secret is wrong");
        return byHeader ? answer.with("WWW-Authenticate", "Basic realm=\"oauth2\"") : answer;
    }

    private static Answer answer(int status, String error, String description) {
        return Answer.of(status, Json.object().put("error", error).put("error_description", description));
    }
}
