package io.camelcce.task;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Variables on their way into a request: those that a message gives, and then those that other fields fill. */
final class GatheredVariables {

    private final Map<String, String> byName = new LinkedHashMap<>();
    private final List<String> needed = new ArrayList<>(2);
    private final List<String> dispensable = new ArrayList<>(2);

    /** Takes over variables that were checked. */
    void give(Variables variables) {
        byName.putAll(variables.byName());
    }

    /**
     * Takes over values as they stand in a message.
     *
     * @param values texts, numbers and booleans by name; nulls are left out
     * @throws IllegalValue with every rule that any of the variables breaks: none is taken over then
     */
    void give(Map<?, ? extends @Nullable Object> values) {
        List<String> broken = new ArrayList<>(0);
        for (Map.Entry<?, ? extends @Nullable Object> variable : values.entrySet()) {
            Object value = variable.getValue();
            if (value != null) {
                give(variable.getKey(), value, broken);
            }
        }
        Variables.check(byName, broken);
        if (!broken.isEmpty()) {
            byName.clear();
            throw IllegalValue.breaking(broken);
        }
    }

    private void give(@Nullable Object key, Object value, List<String> broken) {
        String name = key == null ? "" : Scalar.text(key).orElse("");
        String text = Scalar.text(value).orElse(null);
        if (text == null) {
            broken.add(Text.shown(name) + " " + Scalar.rule(value));
        } else {
            byName.put(name, text);
        }
    }

    /** Whether a field is to fill this variable: what was given stays as it is, and what is needed comes before the rest. */
    boolean wants(Filling filling) {
        String name = filling.variable();
        return !byName.containsKey(name) || (filling.dispensable() ? dispensable : needed).contains(name);
    }

    /** Fills a variable that is wanted; those that are needed first. */
    void fill(Filling filling, String value) {
        (filling.dispensable() ? dispensable : needed).add(filling.variable());
        byName.put(filling.variable(), value);
    }

    /**
     * All of them; to be asked for once. Those that are dispensable are left out if they break a rule of all together.
     *
     * @throws IllegalValue if the others break one
     */
    Variables together() {
        List<String> broken = new ArrayList<>(0);
        Variables.checkTotals(byName, broken);
        if (!broken.isEmpty() && !dispensable.isEmpty()) {
            broken.clear();
            byName.keySet().removeAll(dispensable);
            Variables.checkTotals(byName, broken);
        }
        return new Variables(byName, broken);
    }
}
