package io.camelcce.camel;

import java.io.StringWriter;
import java.util.List;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.appender.WriterAppender;
import org.apache.logging.log4j.core.config.Configuration;
import org.apache.logging.log4j.core.config.LoggerConfig;
import org.apache.logging.log4j.core.layout.PatternLayout;

/** What this component, Camel and the HTTP client log, at every level, until it is closed. */
final class CapturedLog implements AutoCloseable {

    private static final List<String> LOGGERS = List.of("io.camelcce", "org.apache.camel", "org.apache.hc");

    private final StringWriter text = new StringWriter();
    private final LoggerContext loggers = (LoggerContext) LogManager.getContext(false);

    CapturedLog() {
        WriterAppender appender = WriterAppender.createAppender(
                PatternLayout.newBuilder().withPattern("%p %c %msg%n%throwable").build(),
                null,
                text,
                "captured-life",
                false,
                true);
        appender.start();
        LOGGERS.forEach(name -> capture(name, appender));
        loggers.updateLoggers();
    }

    private void capture(String name, WriterAppender appender) {
        Configuration configuration = loggers.getConfiguration();
        LoggerConfig logger = new LoggerConfig(name, Level.TRACE, false);
        logger.addAppender(appender, Level.TRACE, null);
        configuration.addLogger(name, logger);
    }

    String text() {
        return text.toString();
    }

    @Override
    public void close() {
        LOGGERS.forEach(loggers.getConfiguration()::removeLogger);
        loggers.updateLoggers();
    }
}
