package io.camelcce.history;

import java.util.List;

/** Compares what clients were told with what the contact centre did. */
final class Checker {

    private static final List<Rule> RULES = List.of(
            new DoneCreateIsThere(),
            new PayloadIsThereOnce(),
            new OneCallMadeIt(),
            new RefusedCreateIsNotThere(),
            new UnknownCreateNamesItsTask(),
            new OpenIdIsKept(),
            new OpenIsNotRefused(),
            new OnePayloadUnderAnId(),
            new EndIsTrue(),
            new ReadIsTrue(),
            new DoneStaysDone(),
            new NothingUnasked(),
            new EveryCallEnds(),
            new NoCallHangs());

    private Checker() {}

    /** Whatever contradicts a rule. */
    static List<Contradiction> check(Evidence evidence) {
        return RULES.stream().flatMap(rule -> rule.contradictions(evidence)).toList();
    }
}
