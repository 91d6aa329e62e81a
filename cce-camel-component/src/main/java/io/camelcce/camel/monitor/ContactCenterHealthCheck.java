package io.camelcce.camel.monitor;

import io.camelcce.authorization.Domain;
import io.camelcce.task.Trouble;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.health.HealthCheckResultBuilder;
import org.apache.camel.impl.health.AbstractHealthCheck;

/** Whether a contact centre answers a ping. */
public final class ContactCenterHealthCheck extends AbstractHealthCheck {

    private final Domain domain;
    private final Supplier<Optional<Trouble>> ping;

    /**
     * @param id of the check
     * @param domain the contact centre
     * @param ping says what is in the way to it, if something is
     */
    public ContactCenterHealthCheck(String id, Domain domain, Supplier<Optional<Trouble>> ping) {
        super("camel", id);
        this.domain = domain;
        this.ping = ping;
    }

    @Override
    public boolean isLiveness() {
        return false;
    }

    @Override
    protected void doCall(HealthCheckResultBuilder builder, Map<String, Object> options) {
        builder.detail("domain", domain.toString());
        builder.up();
        ping.get().ifPresent(trouble -> down(builder, trouble));
    }

    private static void down(HealthCheckResultBuilder builder, Trouble trouble) {
        if (trouble.reply() != null) {
            builder.detail(HealthCheck.HTTP_RESPONSE_CODE, trouble.reply().status());
        }
        builder.message(trouble.text()).down();
    }
}
