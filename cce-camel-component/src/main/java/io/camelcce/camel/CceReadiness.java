package io.camelcce.camel;

import io.camelcce.authorization.IntegrationName;
import io.camelcce.camel.monitor.ContactCenterHealthCheck;
import io.camelcce.camel.monitor.RecentRefusal;
import io.camelcce.task.Trouble;
import java.io.Closeable;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.camel.CamelContext;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.health.HealthCheckHelper;
import org.apache.camel.health.WritableHealthCheckRepository;

/**
 * The readiness check of a connection: one for all its endpoints, among the checks of Camel's producers.
 *
 * @param repository where it is until it is closed
 */
record CceReadiness(WritableHealthCheckRepository repository, HealthCheck check) implements Closeable {

    /** Adds a check of a contact centre; none if the context of the component has no health checks. */
    static Optional<CceReadiness> watch(
            CceComponent component, CceSettings settings, Supplier<Optional<Trouble>> ping, RecentRefusal refusal) {
        HealthCheck check = new ContactCenterHealthCheck(id(component, settings), settings.domain(), ping, refusal);
        check.setEnabled(component.isHealthCheckProducerEnabled());
        return Optional.ofNullable(HealthCheckHelper.getHealthCheckRepository(
                        component.getCamelContext(), "producers", WritableHealthCheckRepository.class))
                .map(repository -> {
                    repository.addHealthCheck(check);
                    return new CceReadiness(repository, check);
                });
    }

    /**
     * With the names of the component and the integration: two of them may call one contact centre, with credentials of
     * their own.
     */
    private static String id(CceComponent component, CceSettings settings) {
        CamelContext context = component.getCamelContext();
        String name = context.getComponentNames().stream()
                .filter(known -> context.hasComponent(known) == component)
                .findFirst()
                .orElse(component.getDefaultName());
        return settings.name().equals(IntegrationName.DEFAULT)
                ? "producer:%s-%s".formatted(name, settings.domain())
                : "producer:%s-%s-%s".formatted(name, settings.name(), settings.domain());
    }

    @Override
    public void close() {
        repository.removeHealthCheck(check);
    }
}
