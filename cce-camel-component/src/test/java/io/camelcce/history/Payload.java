package io.camelcce.history;

import io.camelcce.task.Task;
import io.camelcce.wiremock.TaskRequest;

/**
 * What a create asks for, as far as it differs from one to the other.
 *
 * @param subject a call variable: it is no part of what tells tasks apart, and has to arrive all the same
 */
record Payload(String customerId, String origin, String destination, String subject) {

    static final String SUBJECT = "cv_1";

    static Payload of(TaskRequest request) {
        return new Payload(
                String.valueOf(request.customerId()),
                request.origin(),
                request.destination(),
                request.variable(SUBJECT).orElse(""));
    }

    static Payload of(Task task) {
        return new Payload(
                String.valueOf(task.customerId()),
                String.valueOf(task.origin()),
                String.valueOf(task.destination()),
                task.variables().getOrDefault(SUBJECT, ""));
    }

    /** The same customer's, on another subject. */
    Payload about(String another) {
        return new Payload(customerId, origin, destination, another);
    }

    /** Whether it is the same as far as a task that is read tells it. */
    boolean resembles(Payload other) {
        return about("").equals(other.about(""));
    }

    @Override
    public String toString() {
        return "%s from %s to %s on %s".formatted(customerId, origin, destination, subject);
    }
}
