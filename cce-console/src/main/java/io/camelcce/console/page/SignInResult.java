package io.camelcce.console.page;

/**
 * What became of a sign-in: kept until its page is shown.
 *
 * @param integration its name
 * @param authorization its name; empty if it is not known
 * @param word authorized, failed or declined
 * @param text for people
 */
public record SignInResult(String integration, String authorization, String word, String text) {

    static final String AUTHORIZED = "authorized";
    static final String FAILED = "failed";
    static final String DECLINED = "declined";
}
