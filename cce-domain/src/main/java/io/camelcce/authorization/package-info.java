/** Who may call a contact centre: integrations, authorizations and tokens. */
@NullMarked
package io.camelcce.authorization;

import org.jspecify.annotations.NullMarked;
