package io.camelcce.benchmarks.jvm;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Counts what strace tells, line by line, from one mark to the other. A call counts where it begins: the line that tells
 * how an unfinished one ended, counts nothing, and neither do signals, threads and the marks themselves.
 */
final class TracedCalls {

    private static final Pattern CALL = Pattern.compile("(?:\\[pid +\\d+] )?([a-z_]\\w*\\(.*)");

    private long calls;
    private boolean counts;
    private boolean done;

    /** Takes the next line. */
    void take(String line) {
        Matcher call = CALL.matcher(line);
        if (!call.matches()) {
            return;
        }
        if (Mark.FROM.isSetBy(call.group(1))) {
            counts = true;
        } else if (Mark.TO.isSetBy(call.group(1))) {
            done = counts;
            counts = false;
        } else if (counts) {
            calls++;
        }
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
