package io.camelcce.wiremock;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** Lets requests to the Task API go wrong, or take their time, as the switches say. Safe for several threads. */
final class TaskTrouble {

    private final SwitchBoard switches;
    private final WaitingRequests waiting;

    TaskTrouble(SwitchBoard switches, WaitingRequests waiting) {
        this.switches = switches;
        this.waiting = waiting;
    }

    /** @param carryOut what is done when nothing goes wrong before */
    Answer befall(TaskOperation operation, Supplier<Answer> carryOut) {
        Optional<TaskFault> fault = switches.get(Switches.TASK_FAULT);
        Duration carryOutDelay = switches.get(Switches.CARRY_OUT_DELAY);
        Duration answerDelay = switches.get(Switches.ANSWER_DELAY);
        boolean isNone = fault.isEmpty() && carryOutDelay.isZero() && answerDelay.isZero();
        if (isNone || !isMeant(operation) || !isLeft()) {
            return carryOut.get();
        }
        Supplier<Answer> befallen = fault.isEmpty() ? carryOut : () -> befall(fault.get(), carryOut);
        Answer answer = carryOutDelay.isZero() ? befallen.get() : waiting.carryOut(carryOutDelay, befallen);
        return answer.late(answerDelay);
    }

    private boolean isMeant(TaskOperation operation) {
        return switches.get(Switches.TASK_FAULT_OPERATIONS)
                .map(operations -> operations.contains(operation))
                .orElse(true);
    }

    /** Whether it befalls one more, and counts that one. */
    private boolean isLeft() {
        return switches.getAndUpdate(Switches.TASK_FAULT_TIMES, times -> times.map(left -> Math.max(left - 1, 0)))
                .map(left -> left > 0)
                .orElse(true);
    }

    private Answer befall(TaskFault fault, Supplier<Answer> carryOut) {
        return switch (fault) {
            case UNAVAILABLE -> retryable(503, "unavailable");
            case TOO_MANY -> retryable(429, "tooManyRequests");
            case ERROR -> failed(500, "internal");
            case BAD_GATEWAY -> failed(502, "badGateway");
            case GATEWAY_TIMEOUT -> failed(504, "gatewayTimeout");
            case RESET -> Answer.empty(500).lost();
            case EMPTY -> Answer.empty(500).withheld();
            case GARBAGE -> Answer.empty(500).garbled();
            case DONE_THEN_RESET -> carryOut.get().lost();
            case DONE_THEN_500 -> after(carryOut, failed(500, "internal"));
            case DONE_THEN_502 -> after(carryOut, failed(502, "badGateway"));
            case DONE_THEN_504 -> after(carryOut, failed(504, "gatewayTimeout"));
            case DONE_THEN_TRUNCATED -> carryOut.get().truncated();
            case DONE_THEN_GARBAGE -> carryOut.get().garbled();
            case DONE_THEN_EMPTY -> carryOut.get().withheld();
        };
    }

    private static Answer after(Supplier<Answer> carryOut, Answer failure) {
        Answer unused = carryOut.get();
        return failure;
    }

    private Answer retryable(int status, String errorCode) {
        Answer answer = failed(status, errorCode);
        return switches.get(Switches.RETRY_AFTER_VALUE)
                .map(value -> answer.with("Retry-After", value))
                .orElse(answer);
    }

    private static Answer failed(int status, String errorCode) {
        return Answer.refusal(status, errorCode, "by the switch taskFault");
    }
}
