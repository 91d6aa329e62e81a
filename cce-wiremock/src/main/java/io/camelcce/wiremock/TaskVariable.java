package io.camelcce.wiremock;

/**
 * A variable of a task: {@code cv_1} to {@code cv_10} are call variables, names that begin with {@code user_} are
 * ECC variables, all others are extension variables.
 *
 * @param name as sent; upper and lower case differ
 * @param type as sent; {@code string} when the request named none
 * @param value as sent
 */
public record TaskVariable(String name, String type, String value) {}
