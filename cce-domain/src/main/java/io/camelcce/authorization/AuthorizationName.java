package io.camelcce.authorization;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What people call a node authorization.
 *
 * @param value 1 to 64 characters, no control characters, no blanks at its ends; neither {@code exchange} nor {@code
 *     none}, in any case: where an authorization is named, these words mean that there is none
 */
public record AuthorizationName(String value) {

    private static final Set<String> NO_NAMES = Set.of("exchange", "none");

    /**
     * The name of the authorization that is declared by the options of the component. Where an authorization is named,
     * the word means whichever is the default now.
     */
    public static final AuthorizationName DEFAULT = new AuthorizationName("default");

    /** @throws IllegalArgumentException if the value breaks a rule; the message says which */
    public AuthorizationName {
        Names.check(value);
        if (NO_NAMES.contains(folded(value))) {
            throw new IllegalArgumentException(
                    "%s is no name for an authorization: authorization=%s has a meaning of its own"
                            .formatted(value, folded(value)));
        }
    }

    /**
     * A name that a person gives to an authorization.
     *
     * @throws IllegalArgumentException if it is none, or {@code default}: once another were the default, nobody could
     *     name this one
     */
    public static AuthorizationName given(String text) {
        AuthorizationName name = new AuthorizationName(text.strip());
        if (name.isLike(DEFAULT)) {
            throw new IllegalArgumentException(
                    "%s means whichever is the default: choose another name, and make it the default".formatted(name));
        }
        return name;
    }

    /** Whether people would take the two for one: case does not count. */
    public boolean isLike(AuthorizationName other) {
        return folded().equals(other.folded());
    }

    /**
     * What two names that people would take for one have in common: the name without regard to case. Two names are alike
     * exactly if theirs are equal, so that a store can keep it beside the name, and have no two of it in an integration.
     */
    public String folded() {
        return folded(value);
    }

    /**
     * Whether a text is a part of the name, without regard to case.
     *
     * @param part may be empty: that is a part of every name
     */
    public boolean contains(String part) {
        return folded().contains(folded(part));
    }

    /** A text as it stands in {@link #folded()} if it is a part of the name. */
    public static String folded(String text) {
        return text.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    // By hand: a record's own is linked at its first use, which is a tenth of the start of a small application.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof AuthorizationName name && value.equals(name.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return value;
    }
}
