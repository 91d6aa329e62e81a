package io.camelcce.authorization;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How somebody saw an authorization who is about to change it: which one, its name, and what people had last done to it.
 * Tokens that are renewed, and failures, make no other.
 *
 * @param id which one it was; null if that is not known
 * @param name that it had; null if that is not known
 * @param authorizedAt when a person had authorized it last; null if nobody had
 * @param settingsAt when a person had given it its settings; null if nobody had
 */
public record Revision(
        @Nullable AuthorizationId id,
        @Nullable AuthorizationName name,
        @Nullable Instant authorizedAt,
        @Nullable Instant settingsAt) {

    private static final Revision NOT_KNOWN = new Revision(null, null, null, null);
    private static final String BETWEEN = ",";
    private static final int PARTS = 4;

    /** That of an authorization as it is. */
    public static Revision of(NodeAuthorization one) {
        return new Revision(
                one.id(), one.name(), one.track().authorizedAt(), one.track().settingsAt());
    }

    /** Reads what {@link #toString()} wrote; any other text is a revision that no authorization has. */
    public static Revision parse(String text) {
        String[] parts = text.split(BETWEEN, PARTS);
        try {
            return parts.length == PARTS
                    ? new Revision(
                            new AuthorizationId(UUID.fromString(parts[0])),
                            new AuthorizationName(parts[3]),
                            instant(parts[1]),
                            instant(parts[2]))
                    : NOT_KNOWN;
        } catch (IllegalArgumentException | DateTimeException illegal) {
            return NOT_KNOWN;
        }
    }

    /** What happened to an authorization since, for people; empty if nothing did. */
    Optional<String> changedIn(NodeAuthorization now) {
        Revision other = of(now);
        if (equals(other)) {
            return Optional.empty();
        }
        if (id == null || name == null) {
            return Optional.of("it is not known how it was when this change was begun");
        }
        if (!id.equals(other.id)) {
            return Optional.of("the one that had this name was removed, or has another name now");
        }
        List<String> happened = new ArrayList<>();
        if (!name.equals(other.name)) {
            happened.add("somebody gave it this name in place of %s".formatted(name));
        }
        if (!Objects.equals(authorizedAt, other.authorizedAt) && other.authorizedAt != null) {
            happened.add("%s authorized it at %s".formatted(now.person().orElse("somebody"), other.authorizedAt));
        }
        if (!Objects.equals(settingsAt, other.settingsAt)) {
            happened.add(
                    other.settingsAt == null
                            ? "it got other settings"
                            : "somebody gave it other settings at %s".formatted(other.settingsAt));
        }
        return Optional.of(happened.isEmpty() ? "its tokens were dropped" : String.join(", and ", happened));
    }

    private static @Nullable Instant instant(String text) {
        return text.isEmpty() ? null : Instant.parse(text);
    }

    /** Holds no secret, and nothing that has to be kept from those who may change it. */
    @Override
    public String toString() {
        return String.join(BETWEEN, text(id), text(authorizedAt), text(settingsAt), text(name));
    }

    private static String text(@Nullable Object part) {
        return part == null ? "" : part.toString();
    }
}
