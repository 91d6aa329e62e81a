package io.camelcce.console.page;

/**
 * What became of a sign-in: kept until its page is shown.
 *
 * @param integration its name
 * @param authorization its name; empty if it is not known
 * @param begunFor the name that it had when the sign-in began, which the page that it began on knows it by; empty if it is
 *     not known
 * @param word authorized, failed or declined
 * @param text for people
 */
public record SignInResult(String integration, String authorization, String begunFor, String word, String text) {

    static final String AUTHORIZED = "authorized";
    static final String FAILED = "failed";
    static final String DECLINED = "declined";

    /** Of an authorization that has the name that it had. */
    static SignInResult of(String integration, String authorization, String word, String text) {
        return new SignInResult(integration, authorization, authorization, word, text);
    }
}
