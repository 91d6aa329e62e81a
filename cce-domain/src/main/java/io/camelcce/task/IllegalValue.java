package io.camelcce.task;

import java.util.ArrayList;
import java.util.List;

/** A value that breaks rules of the field that it was given for. */
public final class IllegalValue extends IllegalArgumentException {

    /** A message that a person can read, whatever the value is. */
    private static final int MOST = 20;

    private final List<String> rules;
    private final boolean outsideClosedList;

    private IllegalValue(List<String> rules, boolean outsideClosedList) {
        super(String.join("; ", rules));
        this.rules = List.copyOf(rules);
        this.outsideClosedList = outsideClosedList;
    }

    /** @param rules the broken rules, for people, without the value if it may be personal */
    static IllegalValue breaking(List<String> rules) {
        if (rules.size() <= MOST) {
            return new IllegalValue(rules, false);
        }
        List<String> first = new ArrayList<>(rules.subList(0, MOST));
        first.add("%d more rules are broken".formatted(rules.size() - MOST));
        return new IllegalValue(first, false);
    }

    static IllegalValue breaking(String rule) {
        return breaking(List.of(rule));
    }

    static IllegalValue notIn(String closedList) {
        return new IllegalValue(List.of(closedList), true);
    }

    /** Every rule that the value breaks, at least one; of more than 20 the first, and how many more there are. */
    public List<String> rules() {
        return rules;
    }

    /** Whether the value is missing from a closed list of choices, rather than badly formed. */
    public boolean outsideClosedList() {
        return outsideClosedList;
    }
}
