package io.camelcce.console;

import java.io.StringWriter;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.appender.WriterAppender;
import org.apache.logging.log4j.core.config.Configuration;
import org.apache.logging.log4j.core.config.LoggerConfig;
import org.apache.logging.log4j.core.layout.PatternLayout;

/** What the console logs, at every level, until it is closed. */
public final class CapturedLog implements AutoCloseable {

    private final StringWriter text = new StringWriter();
    private final LoggerContext loggers = (LoggerContext) LogManager.getContext(false);

    /** Begins. */
    public CapturedLog() {
        WriterAppender appender = WriterAppender.createAppender(
                PatternLayout.newBuilder().withPattern("%p %c %msg%n%throwable").build(),
                null,
                text,
                "captured-console",
                false,
                true);
        appender.start();
        capture("io.camelcce", appender);
        loggers.updateLoggers();
    }

    private void capture(String name, WriterAppender appender) {
        Configuration configuration = loggers.getConfiguration();
        LoggerConfig logger = new LoggerConfig(name, Level.TRACE, false);
        logger.addAppender(appender, Level.TRACE, null);
        configuration.addLogger(name, logger);
    }

    /** All of it so far. */
    public String text() {
        return text.toString();
    }

    @Override
    public void close() {
        loggers.getConfiguration().removeLogger("io.camelcce");
        loggers.updateLoggers();
    }
}
