package io.camelcce.wire;

import io.camelcce.task.Channel;
import io.camelcce.task.Filling;
import io.camelcce.task.IllegalValue;
import io.camelcce.task.MediaType;
import io.camelcce.task.TaskField;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what the channels of a wire profile fill in, and keeps every fault that it meets on the way. */
final class ChannelReader {

    private static final String PREFIX = "channel.";
    private static final String OTHER = "channel.other";
    /** The tracking id is another one when a create is repeated, and the bytes have to be the same. */
    private static final Set<TaskField> NEVER_A_VARIABLE =
            EnumSet.of(TaskField.VARIABLES, TaskField.RESUBMIT, TaskField.FROM, TaskField.TRACKING_ID);

    private final Map<String, String> texts;
    private final List<String> faults;

    ChannelReader(Map<String, String> texts, List<String> faults) {
        this.texts = texts;
        this.faults = faults;
    }

    /** The channels that have names. */
    List<Channel> channels() {
        Set<String> keys = new TreeSet<>();
        texts.keySet().stream()
                .filter(key -> key.startsWith(PREFIX))
                .map(key -> key.substring(0, key.lastIndexOf('.')))
                .filter(key -> !key.equals(OTHER))
                .forEach(keys::add);
        return keys.stream().map(this::channel).toList();
    }

    /** What any other channel is filled in with. */
    Channel other() {
        return new Channel(List.of(), null, fillings(OTHER + ".variables"));
    }

    private Channel channel(String key) {
        return new Channel(items(key + ".names").toList(), mediaType(key + ".mediaType"), fillings(key + ".variables"));
    }

    private @Nullable MediaType mediaType(String key) {
        String text = text(key);
        try {
            return text.isEmpty() ? null : MediaType.parse(text);
        } catch (IllegalValue illegal) {
            faults.add(key + " " + illegal.getMessage());
            return null;
        }
    }

    private List<Filling> fillings(String key) {
        Map<String, Filling> fillings = new LinkedHashMap<>();
        items(key).forEach(item -> {
            try {
                Filling filling = filling(item);
                if (fillings.put(filling.variable(), filling) != null) {
                    throw new IllegalArgumentException(filling.variable() + " is there twice");
                }
            } catch (IllegalArgumentException illegal) {
                faults.add("%s must list VARIABLE=field, with commas between: %s".formatted(key, illegal.getMessage()));
            }
        });
        return List.copyOf(fillings.values());
    }

    private static Filling filling(String item) {
        boolean dispensable = item.endsWith("?");
        String[] sides = (dispensable ? item.substring(0, item.length() - 1) : item).split("=", -1);
        if (sides.length != 2) {
            throw new IllegalArgumentException(item + " is not of that form");
        }
        return new Filling(sides[0].strip(), field(sides[1].strip()), dispensable);
    }

    private static TaskField field(String name) {
        return Arrays.stream(TaskField.values())
                .filter(field -> field.fieldName().equals(name) && !NEVER_A_VARIABLE.contains(field))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name + " is not a field that a variable can carry"));
    }

    private Stream<String> items(String key) {
        return Arrays.stream(text(key).split(",", -1)).map(String::strip).filter(item -> !item.isEmpty());
    }

    private String text(String key) {
        return texts.getOrDefault(key, "");
    }
}
