package io.camelcce.history;

import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * How many calls came to which outcome, and to which of those that a history is worth little without.
 *
 * @param words every call, by the word of its outcome
 * @param notable calls that went through trouble, by what is special about them
 */
record Outcomes(Counts words, Counts notable) {

    static final String REPLAYED = "done: existed, replayed";
    static final String CONFLICT = "rejected: conflict";
    static final String RESUBMITTED = "done: resubmitted";
    static final String LATE = "create that arrives when its call is over";
    static final String OVERTAKEN = "original that arrives after its retry";

    Outcomes() {
        this(new Counts(), new Counts());
    }

    static Outcomes of(Evidence evidence) {
        Outcomes outcomes = of(evidence.calls());
        evidence.lateCreates().forEach(late -> outcomes.notable.add(LATE));
        evidence.overtakenCreates().forEach(original -> outcomes.notable.add(OVERTAKEN));
        return outcomes;
    }

    /** As far as clients know them, while the contact centre has not said the last word. */
    static Outcomes of(List<Call> calls) {
        Outcomes outcomes = new Outcomes();
        calls.stream()
                .map(Call::told)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .forEach(outcomes::add);
        return outcomes;
    }

    private void add(Told told) {
        words.add(told.verdict().word());
        note(told, "done: after several attempts", done -> done.is(Verdict.DONE) && done.attempts() > 1);
        note(told, "done: existed, not verified", Told::isDoneUnseen);
        note(told, REPLAYED, done -> done.existing() != null && done.existing().replayed());
        note(
                told,
                "done: existed, not replayed",
                done -> done.existing() != null && !done.existing().replayed());
        note(told, RESUBMITTED, Told::resubmitted);
        if (told.is(Verdict.REJECTED)) {
            notable.add("rejected: " + told.reason());
        }
    }

    private void note(Told told, String what, Predicate<Told> special) {
        if (special.test(told)) {
            notable.add(what);
        }
    }

    void addAll(Outcomes others) {
        words.addAll(others.words);
        notable.addAll(others.notable);
    }
}
