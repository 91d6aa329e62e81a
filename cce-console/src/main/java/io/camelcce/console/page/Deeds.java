package io.camelcce.console.page;

import org.jspecify.annotations.Nullable;

/**
 * What can be done with an authorization: for each deed why it is not possible, for people, or null if it is.
 *
 * @param authorizeWord what authorizing is called: Authorize, or Authorize again
 */
public record Deeds(
        String authorizeWord,
        @Nullable String noAuthorize,
        @Nullable String noUpdate,
        @Nullable String noDefault,
        @Nullable String noRemove) {}
