package io.camelcce.console.browser;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.Logger;
import org.apache.logging.log4j.core.appender.AbstractAppender;
import org.apache.logging.log4j.core.config.Property;

/** Reads from the log, as a person does, which address opens the console. */
final class PrintedEntrance extends AbstractAppender implements AutoCloseable {

    private static final Pattern ADDRESS = Pattern.compile("http://\\S+/cce/enter\\?token=[A-Za-z0-9_-]+");

    private final Logger logger = (Logger) LogManager.getLogger("io.camelcce.console");
    private final List<String> addresses = new CopyOnWriteArrayList<>();

    PrintedEntrance() {
        super("entrance", null, null, true, Property.EMPTY_ARRAY);
        start();
        logger.setLevel(Level.INFO);
        logger.addAppender(this);
    }

    @Override
    public void append(LogEvent event) {
        Matcher address = ADDRESS.matcher(event.getMessage().getFormattedMessage());
        while (address.find()) {
            addresses.add(address.group());
        }
    }

    /** The last that was printed. */
    String url() {
        if (addresses.isEmpty()) {
            throw new AssertionError("no address with a one-time token was printed");
        }
        return addresses.get(addresses.size() - 1);
    }

    @Override
    public void close() {
        logger.removeAppender(this);
        stop();
    }
}
