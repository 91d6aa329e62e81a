package io.camelcce.wiremock.oauth;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a token is good for: names without an order (RFC 6749, section 3.3), kept in the order in which they were asked
 * for.
 */
public record Scope(Set<String> names) {

    /** No names. */
    public static final Scope NONE = new Scope(Set.of());

    private static final Pattern LEGAL =
            Pattern.compile("[\\x21\\x23-\\x5B\\x5D-\\x7E]+( [\\x21\\x23-\\x5B\\x5D-\\x7E]+)*");

    /** Keeps a copy. */
    public Scope {
        names = Collections.unmodifiableSet(new LinkedHashSet<>(names));
    }

    /** Names with one space between them; empty when it is anything else. */
    public static Optional<Scope> parse(String text) {
        return LEGAL.matcher(text).matches()
                ? Optional.of(new Scope(new LinkedHashSet<>(Arrays.asList(text.split(" ")))))
                : Optional.empty();
    }

    /** Whether no names are in it. */
    public boolean isEmpty() {
        return names.isEmpty();
    }

    /** Whether all names of the other are in this one. */
    public boolean covers(Scope other) {
        return names.containsAll(other.names);
    }

    /** What is in both. */
    public Scope only(Collection<String> allowed) {
        Set<String> left = new LinkedHashSet<>(names);
        left.retainAll(allowed);
        return new Scope(left);
    }

    /** As on the wire. */
    @Override
    public String toString() {
        return String.join(" ", names);
    }
}
