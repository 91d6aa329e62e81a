package io.camelcce.console;

import io.camelcce.authorization.Secret;
import io.camelcce.console.audit.AuditText;
import io.camelcce.console.web.Answer;
import io.camelcce.console.web.PlainPage;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What could not be answered: it stands in the log by an id, which is all that is told of it. */
final class Failures {

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    private final PlainPage plain;
    private final Supplier<Secret> ids;

    Failures(PlainPage plain, Supplier<Secret> ids) {
        this.plain = plain;
        this.ids = ids;
    }

    /** Has it stand in the log, by the id that is returned. */
    String log(String what, Throwable failure) {
        if (failure instanceof VirtualMachineError broken && !(broken instanceof StackOverflowError)) {
            // There may be no memory for an answer, and nobody should take the virtual machine for sound.
            throw broken;
        }
        String id = ids.get().reveal().substring(0, 8);
        LOG.error("The console could not answer {} [{}]", AuditText.of(what), id, failure);
        return id;
    }

    Answer answer(String id) {
        return plain.of(
                500,
                "Something went wrong",
                "The console could not answer this. What happened stands in the log of the application, by %s."
                        .formatted(id));
    }
}
