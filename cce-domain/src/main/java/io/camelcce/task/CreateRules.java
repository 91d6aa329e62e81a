package io.camelcce.task;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a wire wants of a create, beyond what holds for all tasks.
 *
 * @param required the fields that must be there, beside the task id and the tracking id
 * @param channels what is filled in by media channel
 * @param otherChannels what is filled in if the media channel is none of those
 * @param makesConversationId whether a create without a conversation id gets one that is made from its task id
 */
public record CreateRules(
        Set<TaskField> required, List<Channel> channels, Channel otherChannels, boolean makesConversationId) {

    /** No rules at all. */
    public static final CreateRules NONE = new CreateRules(Set.of(), List.of(), Channel.PLAIN, false);

    /** Keeps copies of the collections. */
    public CreateRules {
        required = required.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(required));
        channels = List.copyOf(channels);
    }

    Channel channel(@Nullable String mediaChannel) {
        if (mediaChannel != null) {
            for (Channel channel : channels) {
                if (channel.isNamed(mediaChannel)) {
                    return channel;
                }
            }
        }
        return otherChannels;
    }
}
