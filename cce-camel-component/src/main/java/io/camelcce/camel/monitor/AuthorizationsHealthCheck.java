package io.camelcce.camel.monitor;

import io.camelcce.authorization.GrantType;
import io.camelcce.authorization.IntegrationName;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.camel.health.HealthCheckResultBuilder;
import org.apache.camel.impl.health.AbstractHealthCheck;
import org.jspecify.annotations.Nullable;

/**
 * Whether the authorizations that running routes use have tokens that serve. DOWN for as long as only a person can mend
 * what is wrong; DOWN for a minute after a call that had no usable token, because only another call can show that it is
 * mended. UP, and marked as degraded, while an old token still serves.
 */
public final class AuthorizationsHealthCheck extends AbstractHealthCheck {

    private static final String DEFAULT = "default";

    private final IntegrationName integration;
    private final AuthorizationReports reports;
    private final RecentRefusal refusal;

    /**
     * @param id of the check
     * @param integration whose authorizations are checked
     * @param refusal hears of the calls of the integration
     */
    public AuthorizationsHealthCheck(
            String id, IntegrationName integration, AuthorizationReports reports, RecentRefusal refusal) {
        super("camel", id);
        this.integration = integration;
        this.reports = reports;
        this.refusal = refusal;
    }

    @Override
    public boolean isLiveness() {
        return false;
    }

    @Override
    protected void doCall(HealthCheckResultBuilder builder, Map<String, Object> options) {
        UsedReports used = reports.used(integration);
        Map<String, Optional<AuthorizationReport>> byWord = new TreeMap<>(used.byWord());
        builder.detail("integration", integration.value());
        if (used.problem() != null) {
            builder.detail("store", used.problem());
        }
        Set<String> troubles = new LinkedHashSet<>();
        byWord.forEach((word, report) -> {
            report.ifPresent(found -> describe(builder, found));
            trouble(builder, word, report.orElse(null)).ifPresent(troubles::add);
        });
        if (!byWord.containsKey(DEFAULT)) {
            // Used by calls outside of routes, which nobody knows beforehand.
            refused(builder, DEFAULT, null).ifPresent(troubles::add);
        }
        if (troubles.isEmpty()) {
            builder.up();
        } else {
            builder.message(String.join("; ", troubles)).down();
        }
    }

    private static void describe(HealthCheckResultBuilder builder, AuthorizationReport report) {
        boolean degraded = report.status() == ReportedStatus.DEGRADED;
        if (degraded) {
            builder.detail("degraded", true);
            builder.message("%s is degraded: %s".formatted(name(report), report.cause()));
        }
        builder.detail("authorization." + report.authorization(), text(report));
    }

    private static String text(AuthorizationReport report) {
        String until = report.expiresAt() == null ? "" : ", token until " + report.expiresAt();
        String because = report.cause() == null ? "" : ": " + report.cause();
        return report.status().word() + until + because;
    }

    /** What is wrong, and what to do; empty if nothing is. */
    private Optional<String> trouble(
            HealthCheckResultBuilder builder, String word, @Nullable AuthorizationReport report) {
        if (report == null) {
            return Optional.of(missing(word));
        } else if (report.needsAPerson()) {
            return Optional.of(
                    "%s is %s: %s".formatted(name(report), report.status().word(), report.cause()));
        }
        return report.type() == GrantType.EXCHANGE ? Optional.empty() : refused(builder, word, report);
    }

    private String missing(String word) {
        return word.equals(DEFAULT)
                ? "there is no authorization of the integration %s yet: add one".formatted(integration)
                : "there is no authorization %s of the integration %s: add it".formatted(word, integration);
    }

    private Optional<String> refused(
            HealthCheckResultBuilder builder, String word, @Nullable AuthorizationReport report) {
        return refusal.call(word).map(call -> {
            builder.detail("trackingId", String.valueOf(call.trackingId()));
            return because(call, report);
        });
    }

    private static String because(CceCall call, @Nullable AuthorizationReport report) {
        return report == null || report.cause() == null || report.status() == ReportedStatus.DEGRADED
                ? "the last call, cce:%s, had no usable authorization: its message says what a person has to do (see the log, or the header CamelCceMessage of that call)"
                        .formatted(call.operation())
                : "%s has no token: %s".formatted(name(report), report.cause());
    }

    private static String name(AuthorizationReport report) {
        return "the authorization " + report.authorization();
    }
}
