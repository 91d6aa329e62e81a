package io.camelcce.camel;

/** The words of the option {@code authorization} that are no names. */
final class Reserved {

    /** The default of the integration, whichever that is. */
    static final String DEFAULT = "default";

    /** The token of the message. */
    static final String EXCHANGE = "exchange";

    /** No token. */
    static final String NONE = "none";

    private Reserved() {}

    /** Whether calls are made under no authorization of the integration. */
    static boolean isNoName(String word) {
        return word.equals(EXCHANGE) || word.equals(NONE);
    }
}
