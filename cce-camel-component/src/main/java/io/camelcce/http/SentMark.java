package io.camelcce.http;

/** Whether bytes of a request were written: the mark that tells an attempt that was not sent from one that may be. */
final class SentMark {

    static final String ATTRIBUTE = SentMark.class.getName();

    private volatile boolean written;

    void written() {
        written = true;
    }

    boolean isWritten() {
        return written;
    }
}
