package io.camelcce.task;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The kind of media that CCE routes a task as. The list is closed for requests and open for answers.
 *
 * @param name one of the known names in its own spelling, or whatever CCE answered
 */
public record MediaType(String name) {

    public static final MediaType EMAIL = new MediaType("email");
    public static final MediaType CHAT = new MediaType("chat");
    public static final MediaType TELEPHONY = new MediaType("telephony");
    public static final MediaType SOCIAL = new MediaType("social");
    /** Routed by CCE as telephony. */
    public static final MediaType WEB_CALLBACK = new MediaType("Web Callback");

    /** The media types that a task can be created with. */
    public static final List<MediaType> KNOWN = List.of(EMAIL, CHAT, TELEPHONY, SOCIAL, WEB_CALLBACK);

    /** A media type of an answer: a known one in whatever case, or the text as it is. */
    public static MediaType of(String text) {
        MediaType known = known(text);
        return known == null ? new MediaType(text) : known;
    }

    private static @Nullable MediaType known(String text) {
        for (MediaType known : KNOWN) {
            if (known.name.equalsIgnoreCase(text)) {
                return known;
            }
        }
        return null;
    }

    /**
     * A media type for a request.
     *
     * @param text a known name, in any case
     * @throws IllegalValue if it is not a known one
     */
    public static MediaType parse(String text) {
        MediaType mediaType = known(text.strip());
        if (mediaType == null) {
            throw IllegalValue.notIn(
                    KNOWN.stream().map(MediaType::name).collect(Collectors.joining(", ", "must be one of ", "")));
        }
        return mediaType;
    }

    @Override
    public String toString() {
        return name;
    }
}
