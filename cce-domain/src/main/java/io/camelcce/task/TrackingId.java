package io.camelcce.task;

/**
 * Follows one request through the logs of everybody who takes part in it.
 *
 * @param value 1 to 128 visible ASCII characters (our limit: it travels as an HTTP header)
 */
public record TrackingId(String value) {

    private static final int MOST = 128;

    /** @throws IllegalValue if the value is not 1 to 128 visible ASCII characters */
    public TrackingId {
        if (value.isEmpty() || value.length() > MOST || !Text.isPrintableAscii(value) || value.indexOf(' ') >= 0) {
            throw IllegalValue.breaking("must be 1 to %d visible ASCII characters".formatted(MOST));
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
