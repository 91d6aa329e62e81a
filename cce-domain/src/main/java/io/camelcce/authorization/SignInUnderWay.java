package io.camelcce.authorization;

/**
 * A sign-in and what it is for.
 *
 * @param attempt the sign-in
 * @param authorization which one; its name may change meanwhile
 * @param settings that it began under: the tokens are no good under others
 */
record SignInUnderWay(AuthorizationAttempt attempt, AuthorizationId authorization, GrantSettings settings) {

    IntegrationName integration() {
        return attempt.integration();
    }
}
