package io.camelcce.http;

import java.io.EOFException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.URI;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.NoHttpResponseException;

/**
 * Tells what an exchange that brought no answer came to, and says it so that people can mend it.
 *
 * @param ending who ended it
 * @param closedBecause why its server closes connections at once; empty if nothing is known
 */
record FailedExchange(URI uri, Exception thrown, Ending ending, Progress progress, String closedBecause) {

    /** Who ended an exchange. */
    enum Ending {
        /** The network, or the other side. */
        FAILED,
        /** We did, because its time was over. */
        OUT_OF_TIME,
        /** We did, because the transport was closed. */
        CLOSED
    }

    /** What an exchange comes to that has no time left. */
    static HttpResult neverBegun(URI uri) {
        String text = "no time was left to call " + uri.getRawAuthority();
        return new HttpResult.NotSent(new HttpFailure(text, true, null), true);
    }

    HttpResult result() {
        if (progress.isWritten()) {
            return new HttpResult.MaybeSent(new HttpFailure(textOfWritten(), timedOut(), null));
        }
        return new HttpResult.NotSent(new HttpFailure(textOfUnsent(), timedOut(), thrown), !isMatterOfSettings());
    }

    private String textOfWritten() {
        if (timedOut()) {
            return "%s did not answer in time".formatted(server());
        }
        if (ending == Ending.CLOSED) {
            return "the component was stopped before %s answered".formatted(server());
        }
        if (progress.isFresh() && !progress.isAnswerBegun() && (isCutOff() || isTls())) {
            return "%s closed the connection before it answered (%s)%s".formatted(server(), reason(), because());
        }
        return "the answer of %s broke off or is not valid (%s)".formatted(server(), whatBroke());
    }

    private String textOfUnsent() {
        if (ending == Ending.CLOSED) {
            return "the component was stopped before %s was called".formatted(server());
        }
        if (timedOut() && !progress.isLeased()) {
            return "no connection to %s became free in time: all of them are in use".formatted(server());
        }
        if (timedOut()) {
            return "%s could not be reached in time".formatted(peer());
        }
        if (isCausedBy(NeverCalled.class)) {
            return "%s is not called for where its name leads: %s".formatted(peer(), reason());
        }
        if (isCausedBy(UnknownHostException.class)) {
            return "the name of %s does not resolve".formatted(peer());
        }
        if (isCausedBy(ConnectException.class)) {
            return "%s refuses the connection".formatted(peer());
        }
        if (isCutOff() && progress.isFresh()) {
            return "%s closed the connection at once (%s)%s".formatted(peer(), reason(), because());
        }
        if (isTls()) {
            return "no secure connection to %s: %s%s".formatted(peer(), reason(), aboutTls());
        }
        return "%s could not be reached: %s".formatted(peer(), reason());
    }

    private String aboutTls() {
        if (reason().contains("Unsupported or unrecognized SSL message")) {
            return " (it does not speak TLS; on loopback, http:// can stand in front of the domain)";
        }
        return reason().contains("unable to find valid certification path")
                ? " (nobody whom sslContextParameters trusts has signed its certificate)"
                : "";
    }

    private boolean timedOut() {
        return ending == Ending.OUT_OF_TIME || (ending == Ending.FAILED && isCausedBy(InterruptedIOException.class));
    }

    /**
     * TLS that fails before a byte of the request is a matter of certificates and settings; stalling is not. A name that
     * leads astray is, too.
     */
    private boolean isMatterOfSettings() {
        return isCausedBy(NeverCalled.class) || (isTls() && !timedOut() && !isCutOff());
    }

    private boolean isTls() {
        return isCausedBy(SSLException.class) || isCausedBy(CertificateException.class);
    }

    /** The other side, or something on the way, ended the connection without a word. */
    private boolean isCutOff() {
        return isCausedBy(EOFException.class)
                || isCutOffWhileTalking()
                || isCausedBy(NoHttpResponseException.class)
                || isCausedBy(ConnectionClosedException.class);
    }

    /**
     * A socket that cannot be opened throws the same type as one that is cut off. Only the place tells them apart, and of
     * one that is reset before the connect has come back, the system's word for it.
     */
    private boolean isCutOffWhileTalking() {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SocketException
                    && (isReset(cause) || Stream.of(cause.getStackTrace()).anyMatch(FailedExchange::talks))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isReset(Throwable cause) {
        return cause.getMessage() != null && cause.getMessage().startsWith("Connection reset");
    }

    /** All that passes a connection passes these methods of its streams. */
    private static boolean talks(StackTraceElement place) {
        return place.getMethodName().equals("read") || place.getMethodName().equals("write");
    }

    private String server() {
        return uri.getRawAuthority();
    }

    /** Whom the exchange was talking to when it failed. */
    private String peer() {
        HttpHost proxy = progress.proxyInTheWay();
        return proxy == null ? server() : "the proxy %s to %s".formatted(proxy.toHostString(), server());
    }

    private String because() {
        return progress.proxyInTheWay() == null && !closedBecause.isEmpty() ? ": " + closedBecause : "";
    }

    private String reason() {
        Throwable root = root();
        String message = root.getMessage();
        return message == null ? root.getClass().getSimpleName() : message;
    }

    /** A library's message may quote the answer: of those, the kind has to do. */
    private String whatBroke() {
        Throwable root = root();
        boolean quotesNothing = root instanceof IllegalAnswer || root instanceof MessageConstraintException;
        return quotesNothing ? reason() : root.getClass().getSimpleName();
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
