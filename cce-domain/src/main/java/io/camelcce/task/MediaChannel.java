package io.camelcce.task;

/**
 * A channel as it is configured in CCE, custom ones included: sent exactly as given, case and blanks too.
 *
 * @param name plain text
 */
public record MediaChannel(String name) {

    /** @throws IllegalValue if the name is blank or has control characters */
    public MediaChannel {
        Text.plain(name);
    }

    @Override
    public String toString() {
        return name;
    }
}
