package io.camelcce.authorization;

import java.util.UUID;

/**
 * Tells one authorization from every other, for ever: a name can be given again, this cannot.
 *
 * @param value drawn by chance
 */
public record AuthorizationId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
