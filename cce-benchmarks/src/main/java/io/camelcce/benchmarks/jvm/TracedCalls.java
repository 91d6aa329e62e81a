package io.camelcce.benchmarks.jvm;

import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Counts what strace tells, line by line, from one mark to the other. A call counts where it begins: the line that tells
 * how an unfinished one ended, counts nothing, and neither do signals, threads, the marks themselves, and calls of threads
 * that shall not count.
 */
final class TracedCalls {

    private static final Pattern CALL = Pattern.compile("(?:\\[pid +(\\d+)] )?([a-z_]\\w*\\(.*)");

    private final Predicate<String> ignored;
    private long calls;
    private boolean counts;
    private boolean done;

    /** @param ignored the threads that do not count, by their numbers */
    TracedCalls(Predicate<String> ignored) {
        this.ignored = ignored;
    }

    /** Takes the next line. */
    void take(String line) {
        Matcher call = CALL.matcher(line);
        if (!call.matches()) {
            return;
        }
        if (Mark.FROM.isSetBy(call.group(2))) {
            counts = true;
        } else if (Mark.TO.isSetBy(call.group(2))) {
            done = counts;
            counts = false;
        } else if (counts && !isIgnored(call.group(1))) {
            calls++;
        }
    }

    /** No thread is named where there is but one. */
    private boolean isIgnored(@Nullable String thread) {
        return thread != null && ignored.test(thread);
    }

    /** Whether both marks were seen. */
    boolean isDone() {
        return done;
    }

    /** How many there were. */
    long count() {
        return calls;
    }
}
