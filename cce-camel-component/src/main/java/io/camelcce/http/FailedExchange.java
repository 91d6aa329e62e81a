package io.camelcce.http;

import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import javax.net.ssl.SSLException;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;

/** Tells what an exchange that brought no answer came to, and says it so that people can mend it. */
record FailedExchange(URI uri, Exception thrown, boolean outOfTime, boolean written) {

    /** What an exchange comes to that has no time left. */
    static HttpResult neverBegun(URI uri) {
        return new FailedExchange(uri, new InterruptedIOException("no time was left"), true, false).result();
    }

    HttpResult result() {
        HttpFailure failure = new HttpFailure(text(), timedOut(), written ? null : thrown);
        return written ? new HttpResult.MaybeSent(failure) : new HttpResult.NotSent(failure, !isTls());
    }

    private boolean timedOut() {
        return outOfTime || isCausedBy(InterruptedIOException.class);
    }

    /** TLS that fails before a byte of the request is a matter of certificates and settings; stalling is not. */
    private boolean isTls() {
        return !timedOut() && (isCausedBy(SSLException.class) || isCausedBy(CertificateException.class));
    }

    private String text() {
        String server = uri.getRawAuthority();
        if (written) {
            return timedOut()
                    ? "%s did not answer in time".formatted(server)
                    : "the answer of %s broke off or is not valid (%s)".formatted(server, whatBroke());
        }
        if (isCausedBy(ConnectionRequestTimeoutException.class)) {
            return "no connection to %s became free in time: all of them are in use".formatted(server);
        }
        if (timedOut()) {
            return "%s could not be reached in time".formatted(server);
        }
        if (isCausedBy(UnknownHostException.class)) {
            return "the name of %s does not resolve".formatted(server);
        }
        if (isTls()) {
            return "no secure connection to %s: %s".formatted(server, reason());
        }
        if (isCausedBy(ConnectException.class)) {
            return "%s refuses the connection".formatted(server);
        }
        return "%s could not be reached: %s".formatted(server, reason());
    }

    private String reason() {
        Throwable root = root();
        String message = root.getMessage();
        return message == null ? root.getClass().getSimpleName() : message;
    }

    /** A library's message may quote the answer: of those, the kind has to do. */
    private String whatBroke() {
        Throwable root = root();
        return root instanceof IllegalAnswer ? reason() : root.getClass().getSimpleName();
    }

    private Throwable root() {
        Throwable root = thrown;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }

    private boolean isCausedBy(Class<? extends Throwable> type) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }
}
