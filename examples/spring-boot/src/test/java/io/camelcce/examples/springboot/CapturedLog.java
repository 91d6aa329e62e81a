package io.camelcce.examples.springboot;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.LoggerFactory;

/** What the console logs, from the start of the application on. */
final class CapturedLog extends AppenderBase<ILoggingEvent> {

    private static final String CONSOLE = "io.camelcce.console";
    private static final Pattern TOKEN = Pattern.compile("/enter\\?token=([A-Za-z0-9_-]+)");

    private final List<String> lines = new CopyOnWriteArrayList<>();

    /** Begins; to be called when Spring Boot has set up the log. */
    void begin() {
        start();
        logger().addAppender(this);
    }

    void end() {
        logger().detachAppender(this);
    }

    private static Logger logger() {
        return (Logger) LoggerFactory.getLogger(CONSOLE);
    }

    @Override
    protected void append(ILoggingEvent event) {
        lines.add(event.getFormattedMessage());
    }

    List<String> lines() {
        return lines;
    }

    /** The one-time token that was printed last; empty if there was none. */
    String token() {
        Matcher tokens = TOKEN.matcher(String.join("\n", lines));
        String last = "";
        while (tokens.find()) {
            last = tokens.group(1);
        }
        return last;
    }
}
