package io.camelcce.task;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a create through some media channel is filled in with, where the request does not say it itself.
 *
 * @param names of media channels as they are configured in CCE; compared without case
 * @param mediaType how tasks of the channel are routed, if the request does not say it
 * @param fillings variables that carry fields; one that the request names wins
 */
public record Channel(List<String> names, @Nullable MediaType mediaType, List<Filling> fillings) {

    /** A channel that fills in nothing. */
    public static final Channel PLAIN = new Channel(List.of(), null, List.of());

    /** Keeps copies of the lists. */
    public Channel {
        names = List.copyOf(names);
        fillings = List.copyOf(fillings);
    }

    boolean isNamed(String mediaChannel) {
        String stripped = mediaChannel.strip();
        for (String name : names) {
            if (stripped.equalsIgnoreCase(name)) {
                return true;
            }
        }
        return false;
    }
}
