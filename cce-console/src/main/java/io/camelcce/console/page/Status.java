package io.camelcce.console.page;

import io.camelcce.authorization.IntegrationStatus;
import io.camelcce.camel.monitor.ReportedStatus;
import java.util.Locale;

/**
 * How it stands with something, as it is shown: in words, and with an icon beside them.
 *
 * @param text for people
 * @param icon the symbol of it: pending, authorized, required or degraded
 * @param word for scripts: changes when the status does
 */
public record Status(String text, String icon, String word) {

    static Status of(IntegrationStatus status) {
        return switch (status) {
            case PENDING_AUTHORIZATION -> of(status, "pending");
            case AUTHORIZED -> of(status, "authorized");
            case REAUTHORIZATION_REQUIRED -> of(status, "required");
            case DEGRADED -> of(status, "degraded");
            case NOT_KNOWN -> NOT_KNOWN;
        };
    }

    private static Status of(IntegrationStatus status, String icon) {
        return new Status(status.toString(), icon, status.name().toLowerCase(Locale.ROOT));
    }

    static Status of(ReportedStatus status) {
        return switch (status) {
            case PENDING -> NOBODY_YET;
            case AUTHORIZED -> new Status("Authorized", "authorized", status.word());
            case REAUTHORIZATION_REQUIRED -> new Status("Re-authorization required", "required", status.word());
            case DEGRADED, WITHOUT_TOKEN -> new Status("Degraded", "degraded", status.word());
        };
    }

    /** Of what is kept where nothing can be read now. */
    static final Status NOT_KNOWN = new Status(IntegrationStatus.NOT_KNOWN.toString(), "degraded", "unknown");

    /** Of what nobody has authorized yet. */
    public static final Status NOBODY_YET =
            new Status("Authorization Pending", "pending", ReportedStatus.PENDING.word());
}
