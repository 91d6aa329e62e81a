package io.camelcce.wiremock.proxy;

/** A connection that a {@link FaultyProxy} took. It tells how the connection is now, also when it is over. */
public final class ProxiedConnection {

    private final int number;
    private final Tally request = new Tally();
    private final Tally answer = new Tally();
    private long answeredUpTo;
    private int held;
    private boolean open = true;

    ProxiedConnection(int number) {
        this.number = number;
    }

    /** The first of a proxy has the number 0. */
    public int number() {
        return number;
    }

    /** How many bytes were passed on to the server. */
    public synchronized long requestBytes() {
        return request.passed;
    }

    /** How many bytes were passed on to the client. */
    public synchronized long answerBytes() {
        return answer.passed;
    }

    /** Whether it goes on in some direction: it was not reset, cut or dropped, and not ended by both sides. */
    public synchronized boolean isOpen() {
        return open;
    }

    /**
     * Whether something of it is stalled or held now, so that {@link FaultyProxy#release()} lets it go. Something is held
     * when the first byte, or the end, of what has to be kept was taken.
     */
    public synchronized boolean isHeld() {
        return held > 0;
    }

    synchronized void requestTaken(int bytes) {
        request.taken += bytes;
    }

    synchronized void requestPassed(int bytes) {
        request.passed += bytes;
    }

    synchronized void answerTaken(int bytes) {
        answer.taken += bytes;
        answeredUpTo = request.taken;
    }

    synchronized void answerPassed(int bytes) {
        answer.passed += bytes;
    }

    /** Whether all that came from the client was followed by something from the server, and that was passed on. */
    synchronized boolean isIdle() {
        return open && held == 0 && answeredUpTo == request.taken && answer.passed == answer.taken;
    }

    synchronized void held() {
        held++;
    }

    synchronized void letGo() {
        held--;
    }

    synchronized void closed() {
        open = false;
    }

    @Override
    public synchronized String toString() {
        return "connection %d: %d bytes of requests, %d bytes of answers, %s"
                .formatted(number, request.passed, answer.passed, open ? "open" : "closed");
    }

    private static final class Tally {
        private long taken;
        private long passed;
    }
}
