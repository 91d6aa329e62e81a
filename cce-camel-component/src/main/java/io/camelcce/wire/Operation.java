package io.camelcce.wire;

import io.camelcce.authorization.Domain;
import io.camelcce.task.TaskId;
import java.net.URI;
import java.time.Instant;

/**
 * How the requests of one operation begin.
 *
 * @param method the HTTP method
 * @param url with {@code {taskId}} or {@code {from}} where the profile has them
 */
record Operation(String method, String url) {

    static Operation of(String name, Domain domain, WireProfile profile) {
        URI server = domain.url().uri();
        return new Operation(
                profile.text(name + ".method"),
                server.getScheme() + "://" + server.getRawAuthority() + profile.text(name + ".path"));
    }

    URI uri(TaskId taskId) {
        return URI.create(url.replace("{taskId}", taskId.value()));
    }

    URI uri(Instant from) {
        return URI.create(url.replace("{from}", Long.toString(from.toEpochMilli())));
    }
}
