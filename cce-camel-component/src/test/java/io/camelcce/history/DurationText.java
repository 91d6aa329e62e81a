package io.camelcce.history;

import java.time.Duration;
import org.apache.camel.util.TimeUtils;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A duration as Camel writes it, with its unit. */
final class DurationText implements ITypeConverter<Duration> {

    @Override
    public Duration convert(String text) {
        if (!text.matches("(?:\\d+(?:ms|[smhd]))+")) {
            throw wrong(text);
        }
        try {
            return Duration.ofMillis(TimeUtils.toMilliSeconds(text));
        } catch (IllegalArgumentException | ArithmeticException unreadable) {
            throw wrong(text);
        }
    }

    private static TypeConversionException wrong(String text) {
        return new TypeConversionException("'%s' is no duration: 90s, 30m and 1h30m are".formatted(text));
    }
}
