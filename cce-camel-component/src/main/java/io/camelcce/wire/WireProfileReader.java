package io.camelcce.wire;

import io.camelcce.task.CreateRules;
import io.camelcce.task.TaskField;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Reads the values of a wire profile, and keeps every fault that it meets on the way. */
final class WireProfileReader {

    private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");
    private static final Set<TaskField> COMPARABLE =
            Set.of(TaskField.ORIGIN, TaskField.DESTINATION, TaskField.CUSTOMER_ID);
    private static final Set<String> OF_HTTP = Set.of(
            "host", "content-length", "content-type", "accept", "transfer-encoding", "connection", "te", "upgrade");

    private final String source;
    private final Map<String, String> texts = new TreeMap<>();
    private final List<String> faults = new ArrayList<>();

    WireProfileReader(String source, Properties given, Properties defaults) {
        this.source = source;
        for (String key : new TreeSet<>(defaults.stringPropertyNames())) {
            String text = given.getProperty(key, "").strip();
            if (text.isEmpty() && !(given.containsKey(key) && mayBeEmpty(key))) {
                faults.add(key + (given.containsKey(key) ? " has no value" : " is missing"));
            }
            texts.put(key, text);
            checkForm(key, text);
        }
        for (String key : new TreeSet<>(given.stringPropertyNames())) {
            if (!defaults.containsKey(key)) {
                faults.add(key + " is not a key of a wire profile");
            }
        }
    }

    private static boolean mayBeEmpty(String key) {
        return key.equals("create.required") || key.equals("create.echoed") || key.startsWith("channel.");
    }

    private void checkForm(String key, String text) {
        if (text.isEmpty()) {
            return;
        }
        if (key.endsWith(".path") && (!text.startsWith("/") || text.startsWith("//"))) {
            faults.add(key + " must begin with one /");
        } else if (key.endsWith(".path") && !isUri(text.replace("{taskId}", "1").replace("{from}", "1"))) {
            faults.add(key + " must be a path of a URL");
        }
        if ((key.equals("get.path") || key.equals("end.path")) && !text.contains("{taskId}")) {
            faults.add(key + " must contain {taskId}");
        }
        if (key.equals("list.path") && !text.contains("{from}")) {
            faults.add(key + " must contain {from}");
        }
        if (key.startsWith("header.") && OF_HTTP.contains(text.toLowerCase(Locale.ROOT))) {
            faults.add(key + " must not be a header that HTTP itself needs");
        }
        if ((key.endsWith(".method") || key.startsWith("header."))
                && !TOKEN.matcher(text).matches()) {
            faults.add(key + " must be an HTTP token, such as GET or TrackingId");
        }
    }

    private static boolean isUri(String text) {
        try {
            return new URI(text).getRawFragment() == null;
        } catch (URISyntaxException notAUri) {
            return false;
        }
    }

    Map<String, String> texts() {
        return texts;
    }

    Set<String> names(String key) {
        return list(key, Optional::of, "");
    }

    Set<Integer> statuses(String key) {
        return list(key, WireProfileReader::status, "must list HTTP statuses (100 to 599) with commas between");
    }

    Set<TaskField> fields(String key) {
        Set<TaskField> fields =
                list(key, WireProfileReader::taskField, "must list fields of createTask, such as origin");
        if (key.equals("create.echoed") && !COMPARABLE.containsAll(fields)) {
            faults.add(key + " can have origin, destination and customerId");
        }
        return fields;
    }

    int number(String key) {
        String text = Objects.requireNonNull(texts.get(key));
        if (text.matches("\\d{1,9}")) {
            return Integer.parseInt(text);
        }
        if (!text.isEmpty()) {
            faults.add(key + " must be a number");
        }
        return -1;
    }

    boolean flag(String key) {
        String text = Objects.requireNonNull(texts.get(key));
        if (!text.isEmpty() && !text.equals("true") && !text.equals("false")) {
            faults.add(key + " must be true or false");
        }
        return text.equals("true");
    }

    /** What the wire wants of a create. */
    CreateRules createRules() {
        ChannelReader channels = new ChannelReader(texts, faults);
        return new CreateRules(
                fields("create.required"), channels.channels(), channels.other(), flag("create.makesConversationId"));
    }

    /** One status has one meaning. */
    void distinct(String... keys) {
        Set<Integer> seen = new LinkedHashSet<>();
        for (String key : faults.isEmpty() ? keys : new String[0]) {
            for (Integer status : statuses(key)) {
                if (!seen.add(status)) {
                    faults.add("%s must not list %d: it has another meaning already".formatted(key, status));
                }
            }
        }
    }

    /** A request has one header of a name. */
    void differ(String key, String other) {
        if (String.valueOf(texts.get(key)).equalsIgnoreCase(texts.get(other))) {
            faults.add("%s must not be the same header as %s".formatted(key, other));
        }
    }

    /** @throws IllegalWireProfile if there were faults */
    void check() {
        if (!faults.isEmpty()) {
            throw new IllegalWireProfile(source, faults);
        }
    }

    private <T> Set<T> list(String key, Function<String, Optional<T>> type, String rule) {
        String text = Objects.requireNonNull(texts.get(key));
        Set<T> values = new LinkedHashSet<>();
        for (String item : text.isEmpty() ? new String[0] : text.split(",", -1)) {
            Optional<T> value = type.apply(item.strip());
            if (value.isEmpty()) {
                faults.add(key + " " + rule);
                return Set.of();
            }
            values.add(value.get());
        }
        return values;
    }

    private static Optional<Integer> status(String text) {
        return text.matches("[1-5]\\d\\d") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    private static Optional<TaskField> taskField(String name) {
        return Arrays.stream(TaskField.values())
                .filter(field -> field.fieldName().equals(name))
                .findFirst();
    }
}
