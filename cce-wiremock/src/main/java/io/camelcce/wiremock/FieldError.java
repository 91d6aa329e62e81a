package io.camelcce.wiremock;

/**
 * What is wrong with one field of a body.
 *
 * @param field as in the body, for example {@code variables[2].value}
 * @param message continues a sentence that begins with the field: "is missing"
 */
record FieldError(String field, String message) {}
