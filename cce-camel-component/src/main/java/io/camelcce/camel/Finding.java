package io.camelcce.camel;

/**
 * What was found out when something was tried.
 *
 * @param passed whether it works
 * @param text what was found and, if it does not work, what to do, for people; holds nothing secret
 */
public record Finding(boolean passed, String text) {}
