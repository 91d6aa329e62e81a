package io.camelcce.auth;

import io.camelcce.authorization.Granting;
import java.io.IOException;
import java.security.cert.CertificateException;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;

/**
 * No answer from the authorization server. Of a failure that is no {@link NoAnswer} only the class is told: its message
 * may quote the request.
 */
record Unreached(String server, IOException failure) {

    /** More causes than any library nests, so that a circle of causes has an end. */
    private static final int DEEPEST_CAUSE = 20;

    Granting.Failed failed() {
        if (failure instanceof NoAnswer known) {
            String text = "No answer from the authorization server: " + known.getMessage();
            return new Granting.Failed(text, known.isRetryable(), null);
        }
        String name = failure.getClass().getSimpleName();
        if (certificateProblem()) {
            return new Granting.Failed(
                    ("No trusted connection to the authorization server %s: %s. Check its certificate, and which ones this"
                                    + " client trusts")
                            .formatted(server, name),
                    false,
                    null);
        }
        return new Granting.Failed(
                "No answer from the authorization server %s: %s".formatted(server, name), true, null);
    }

    private boolean certificateProblem() {
        return Stream.<Throwable>iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(DEEPEST_CAUSE)
                .anyMatch(cause -> cause instanceof SSLHandshakeException
                        || cause instanceof SSLPeerUnverifiedException
                        || cause instanceof CertificateException);
    }
}
