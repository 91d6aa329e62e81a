package io.camelcce.wiremock;

import com.github.tomakehurst.wiremock.common.Notifier;

/** Says nothing: what WireMock would print holds headers and bodies, tokens and secrets among them. */
final class QuietNotifier implements Notifier {

    @Override
    public void info(String message) {}

    @Override
    public void error(String message) {}

    @Override
    public void error(String message, Throwable cause) {}
}
