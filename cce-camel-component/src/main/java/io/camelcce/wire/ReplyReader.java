package io.camelcce.wire;

import io.camelcce.http.HttpAnswer;
import io.camelcce.task.Reply;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.regex.Pattern;
import org.apache.hc.client5.http.utils.DateUtils;
import org.jspecify.annotations.Nullable;

/** Reads what is the same in all answers: status, location, and how long to wait. */
final class ReplyReader {

    private static final Duration LONGEST_WAIT = Duration.ofDays(1);
    private static final int LONGEST_LOCATION = 8_000;

    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    private final String locationHeader;
    private final InstantSource wallClock;

    ReplyReader(WireProfile profile, InstantSource wallClock) {
        this.locationHeader = profile.text("header.location");
        this.wallClock = wallClock;
    }

    Reply read(HttpAnswer answer, @Nullable Integer applicationCode) {
        return new Reply(
                answer.status(),
                applicationCode,
                answer.body(),
                location(answer.header(locationHeader)),
                retryAfter(answer.header("Retry-After")));
    }

    /** A location goes into headers and logs: longer than URLs have to be (RFC 9110, section 4.1), it is none. */
    private static @Nullable String location(@Nullable String text) {
        return text == null || text.length() > LONGEST_LOCATION || hasControl(text) ? null : text;
    }

    private static boolean hasControl(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (Character.isISOControl(text.charAt(at))) {
                return true;
            }
        }
        return false;
    }

    /** Seconds or a date (RFC 9110, section 10.2.3); null if it is missing or makes no sense. */
    private @Nullable Duration retryAfter(@Nullable String text) {
        if (text == null) {
            return null;
        }
        Duration wait = null;
        if (NUMBER.matcher(text.strip()).matches()) {
            wait = Duration.ofSeconds(Long.parseLong(text.strip()));
        } else {
            Instant date = DateUtils.parseStandardDate(text.strip());
            if (date != null) {
                wait = Duration.between(wallClock.instant(), date);
            }
        }
        if (wait == null || wait.compareTo(LONGEST_WAIT) > 0) {
            return null;
        }
        return wait.isNegative() ? Duration.ZERO : wait;
    }
}
