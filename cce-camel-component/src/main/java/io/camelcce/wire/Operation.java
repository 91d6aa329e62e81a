package io.camelcce.wire;

import io.camelcce.authorization.Domain;
import io.camelcce.task.TaskId;
import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the requests of one operation begin.
 *
 * @param method the HTTP method
 * @param url with {@code {taskId}} or {@code {from}} where the profile has them
 * @param fixed the same, if the profile has neither
 */
record Operation(String method, String url, @Nullable URI fixed) {

    static Operation of(String name, Domain domain, WireProfile profile) {
        URI server = domain.url().uri();
        String url = server.getScheme() + "://" + server.getRawAuthority() + profile.text(name + ".path");
        return new Operation(profile.text(name + ".method"), url, url.contains("{") ? null : URI.create(url));
    }

    URI uri(TaskId taskId) {
        return fixed == null ? URI.create(url.replace("{taskId}", taskId.value())) : fixed;
    }

    URI uri(Instant from) {
        return URI.create(url.replace("{from}", Long.toString(from.toEpochMilli())));
    }
}
