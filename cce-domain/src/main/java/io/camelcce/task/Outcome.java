package io.camelcce.task;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a request: the whole truth about it, as far as it is known.
 *
 * @param <T> what the request asks for
 */
public sealed interface Outcome<T> {

    /** The outcome in one word, as a route reads it: done, invalid, rejected, unauthorized, unavailable or unknown. */
    String word();

    /** The outcome in the words of the nodes of Webex Connect. */
    NodeOutcome nodeOutcome();

    /** How many requests for this went out, or tried to. */
    int attempts();

    /**
     * It is so.
     *
     * @param value the receipt, or the task
     */
    record Done<T>(T value, NodeOutcome nodeOutcome, int attempts) implements Outcome<T> {

        @Override
        public String word() {
            return "done";
        }
    }

    /**
     * The request breaks rules; nothing was sent.
     *
     * @param faults all of them, at least one
     */
    record Invalid<T>(List<FieldFault> faults) implements Outcome<T> {

        /** @throws IllegalArgumentException if there is no fault */
        public Invalid {
            if (faults.isEmpty()) {
                throw new IllegalArgumentException("A request without a fault is not at fault");
            }
            faults = List.copyOf(faults);
        }

        @Override
        public String word() {
            return "invalid";
        }

        @Override
        public NodeOutcome nodeOutcome() {
            return faults.stream().allMatch(fault -> fault.kind() == FieldFault.Kind.NOT_A_CHOICE)
                    ? NodeOutcome.ON_INVALID_CHOICE
                    : NodeOutcome.ON_INVALID_DATA;
        }

        @Override
        public int attempts() {
            return 0;
        }
    }

    /**
     * CCE said no.
     *
     * @param reply what it said
     * @param reason why
     */
    record Rejected<T>(Reply reply, RejectionReason reason, NodeOutcome nodeOutcome, int attempts)
            implements Outcome<T> {

        @Override
        public String word() {
            return "rejected";
        }
    }

    /**
     * There is no usable token; it did not happen.
     *
     * @param remedy what is wrong and what a person has to do about it
     * @param reply what CCE said to the last token, if there was one to send
     */
    record Unauthorized<T>(String remedy, @Nullable Reply reply, int attempts) implements Outcome<T> {

        @Override
        public String word() {
            return "unauthorized";
        }

        @Override
        public NodeOutcome nodeOutcome() {
            return NodeOutcome.ON_AUTHORIZATION_FAIL;
        }
    }

    /**
     * It surely did not happen.
     *
     * @param trouble what was in the way
     * @param retryable whether the same may succeed later without anybody changing a setting
     * @param retryAfter how long the other side asks to wait, if it said so
     */
    record Unavailable<T>(
            Trouble trouble, boolean retryable, @Nullable Duration retryAfter, int attempts) implements Outcome<T> {

        @Override
        public String word() {
            return "unavailable";
        }

        @Override
        public NodeOutcome nodeOutcome() {
            return trouble.nodeOutcome();
        }
    }

    /**
     * It may have happened: neither a success nor a failure.
     *
     * @param taskId the task to ask for; null if only the server knows its id
     * @param trouble why it is not known
     */
    record Unknown<T>(@Nullable TaskId taskId, Trouble trouble, int attempts) implements Outcome<T> {

        @Override
        public String word() {
            return "unknown";
        }

        @Override
        public NodeOutcome nodeOutcome() {
            return trouble.nodeOutcome();
        }
    }
}
