package io.camelcce.wiremock.proxy;

import java.util.List;
import java.util.stream.Stream;

/** What befalls a connection: faults for each of its directions. Immutable. */
public final class ConnectionScript {

    private static final ConnectionScript UNTOUCHED = new ConnectionScript(List.of(), List.of());

    private final List<Fault> onRequest;
    private final List<Fault> onAnswer;

    private ConnectionScript(List<Fault> onRequest, List<Fault> onAnswer) {
        this.onRequest = onRequest;
        this.onAnswer = onAnswer;
    }

    /** Nothing befalls it. */
    public static ConnectionScript untouched() {
        return UNTOUCHED;
    }

    /**
     * This one, with more faults on the bytes from the client to the server. They strike in the order of their bytes;
     * those at the same byte, in the order given.
     *
     * @throws IllegalArgumentException if that makes more than one slice
     */
    public ConnectionScript onRequest(Fault... faults) {
        return new ConnectionScript(with(onRequest, faults), onAnswer);
    }

    /**
     * The same on the bytes from the server to the client.
     *
     * @throws IllegalArgumentException if that makes more than one slice
     */
    public ConnectionScript onAnswer(Fault... faults) {
        return new ConnectionScript(onRequest, with(onAnswer, faults));
    }

    Course ofRequest() {
        return Course.of(onRequest);
    }

    Course ofAnswer() {
        return Course.of(onAnswer);
    }

    private static List<Fault> with(List<Fault> some, Fault... more) {
        List<Fault> all = Stream.concat(some.stream(), Stream.of(more)).toList();
        if (all.stream().filter(Slice.class::isInstance).count() > 1) {
            throw new IllegalArgumentException("a direction is sliced in one way only, not in all of " + all);
        }
        return all;
    }

    @Override
    public String toString() {
        return "request " + onRequest + ", answer " + onAnswer;
    }
}
