package io.camelcce.console.page;

import org.jspecify.annotations.Nullable;

/**
 * Why a form was not accepted, or one of the reasons.
 *
 * @param text for people
 * @param field the id of the element to mend it in; null if there is none
 */
public record Problem(String text, @Nullable String field) {}
