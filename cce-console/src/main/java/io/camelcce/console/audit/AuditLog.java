package io.camelcce.console.audit;

import io.camelcce.console.access.Visitor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes who did what, to which, with what result, and from where: a line for each deed, to the logger
 * {@code io.camelcce.console.audit}. No argument may be a secret. Nothing that a browser sent can begin a line of its own.
 */
public final class AuditLog {

    private static final Logger LOG = LoggerFactory.getLogger("io.camelcce.console.audit");

    private AuditLog() {}

    /**
     * A deed of somebody who was let in.
     *
     * @param deed in a word or two: {@code make default}
     * @param subject what it was done to: {@code default/main} is the authorization main of the integration default
     * @param result what became of it: {@code done}, or why not
     */
    public static void write(Visitor visitor, String deed, String subject, String result) {
        write(visitor.name(), visitor.address(), deed, subject, result);
    }

    /** A deed of somebody, whoever it is: of one who was turned away, too. */
    public static void write(String name, String address, String deed, String subject, String result) {
        if (LOG.isInfoEnabled()) {
            LOG.info(
                    "{} from {}: {} {}: {}",
                    AuditText.of(name),
                    AuditText.of(address),
                    AuditText.of(deed),
                    AuditText.of(subject),
                    AuditText.of(result));
        }
    }
}
